// Tries the built site in WebKitGTK: node tests/engines/webkit/run.ts [--all]. Says so where there is none, which is no failure.
import { missing } from './browser.ts';

const lack = missing();
if (lack) console.log(lack);
else {
  await import('./lesson.ts');
  await import('./storage.ts');
  await import('./back.ts');
  if (process.argv.includes('--all')) {
    await import('./keyboard.ts');
    await import('./pages.ts');
  }
}
