// The course, as the desk imports it when it is opened.
import { importFrom } from '#lib/import-from.ts';
import {
  joinCourse,
  type ClassAddresses,
  type ClassCourse,
  type ClassKeys,
  type ClassRest,
  type ClassSays,
  type ClassWords,
} from './class-course.ts';

/**
 * Imports the course.
 * @param tries how often it failed before
 * @throws when a part of it cannot be had
 */
export async function importCourse(
  addresses: Pick<ClassAddresses, 'keys' | 'words' | 'says'>,
  tries = 0,
): Promise<ClassCourse> {
  // They are written by class/build/desk-course.ts.
  const [keys, words, says] = await Promise.all([
    importFrom<{ readonly default: ClassKeys }>(addresses.keys, tries),
    importFrom<{ readonly default: ClassWords }>(addresses.words, tries),
    importFrom<{ readonly default: ClassSays }>(addresses.says, tries),
  ]);
  return joinCourse(keys.default, words.default, says.default);
}

/**
 * Imports the part of the course that no table needs.
 * @throws when it cannot be had
 */
export async function importRest(address: string, tries = 0): Promise<ClassRest> {
  const { default: rest } = await importFrom<{ readonly default: ClassRest }>(address, tries);
  return rest;
}
