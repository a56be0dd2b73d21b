// The course, as the desk imports it when it is opened.
import {
  joinCourse,
  type ClassAddresses,
  type ClassCourse,
  type ClassKeys,
  type ClassSays,
  type ClassWords,
} from './class-course.ts';

async function importFrom(address: string, tries: number): Promise<unknown> {
  // Some browsers remember a failed import under its address.
  const module: { readonly default: unknown } = await import(
    /* @vite-ignore */ tries > 0 ? `${address}?again=${tries}` : address
  );
  return module.default;
}

/**
 * Imports the course.
 * @param tries how often it failed before
 * @throws when a part of it cannot be had
 */
export async function importCourse(addresses: Omit<ClassAddresses, 'api'>, tries = 0): Promise<ClassCourse> {
  const [keys, words, says] = await Promise.all(
    [addresses.keys, addresses.words, addresses.says].map((address) => importFrom(address, tries)),
  );
  // The boundary to files that this site's own build has written; see class/build/desk-course.ts.
  return joinCourse(keys as ClassKeys, words as ClassWords, says as ClassSays);
}
