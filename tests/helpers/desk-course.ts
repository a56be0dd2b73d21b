// The course as the built class desk imports it.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importCourse } from '#class/import-course.ts';

/** The file that holds a part of it, below a built site. @throws where the site was not built */
export function deskFile(part: 'keys' | 'words' | 'says', folder = 'dist'): string {
  const teach = resolve(folder, 'teach');
  const name = readdirSync(teach).find((file) => file.startsWith(`desk-${part}.`));
  if (!name) throw new Error('Build the site first: npm run build.');
  return join(teach, name);
}

export const builtCourse = (folder = 'dist') =>
  importCourse({
    keys: pathToFileURL(deskFile('keys', folder)).href,
    words: pathToFileURL(deskFile('words', folder)).href,
    says: pathToFileURL(deskFile('says', folder)).href,
  });
