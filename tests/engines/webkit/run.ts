// Tries the built site in WebKitGTK: node tests/engines/webkit/run.ts [--all or --hostile]. Says so where there is none, which is no failure.
import { missing } from './browser.ts';

const lack = missing();
if (lack) console.log(lack);
else {
  const isAll = process.argv.includes('--all');
  if (isAll || !process.argv.includes('--hostile')) {
    await import('./lesson.ts');
    await import('./storage.ts');
    await import('./back.ts');
  }
  if (isAll) {
    await import('./keyboard.ts');
    await import('./pages.ts');
  }
  // Last: what is made for it takes seconds, and the site is closed where no test is left meanwhile.
  if (isAll || process.argv.includes('--hostile')) await import('./hostile.ts');
}
