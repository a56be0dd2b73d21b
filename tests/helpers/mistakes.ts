// What the build says of a copy of the content in which an author has made a mistake.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '#course/load.ts';
import { ContentError } from '#course/problems.ts';
import { makeFolder, removeFolder } from './folder.ts';

/** Loads a copy of the content after one change to one file; answers the problems reported. */
export function problemsAfter(file: string, change: (text: string) => string): readonly string[] {
  const root = makeFolder();
  try {
    cpSync('content', root, { recursive: true });
    const before = readFileSync(join(root, file), 'utf8');
    const after = change(before);
    assert.notEqual(after, before, 'the test changes nothing');
    writeFileSync(join(root, file), after);
    loadContent(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  } finally {
    removeFolder(root);
  }
}
