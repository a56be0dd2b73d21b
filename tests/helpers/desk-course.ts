// The course as the built class desk imports it.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withRest } from '#class/class-course.ts';
import { importCourse, importRest } from '#class/import-course.ts';

/** The file that holds a part of it, below a built site. @throws where the site was not built */
export function deskFile(part: 'keys' | 'words' | 'says' | 'rest', folder = 'dist'): string {
  const teach = resolve(folder, 'teach');
  const name = readdirSync(teach).find((file) => file.startsWith(`desk-${part}.`));
  if (!name) throw new Error('Build the site first: npm run build.');
  return join(teach, name);
}

export async function builtCourse(folder = 'dist') {
  const address = (part: Parameters<typeof deskFile>[0]) => pathToFileURL(deskFile(part, folder)).href;
  const course = await importCourse({
    keys: address('keys'),
    words: address('words'),
    says: address('says'),
  });
  return withRest(course, await importRest(address('rest')));
}
