// What the build says of a copy of the content in which an author has made a mistake.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '#course/load.ts';
import { ContentError } from '#course/problems.ts';
import { makeFolder, removeFolder } from './folder.ts';

/** One copy for all mistakes of a test file: to copy takes as long as to load. */
const root = makeFolder();
process.on('exit', () => removeFolder(root));
cpSync('content', root, { recursive: true });

/** Loads a copy of the content after one change to one file, which is taken back; answers the problems reported. */
export function problemsAfter(file: string, change: (text: string) => string): readonly string[] {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  assert.notEqual(after, before, 'the test changes nothing');
  writeFileSync(path, after);
  try {
    loadContent(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  } finally {
    writeFileSync(path, before);
  }
}
