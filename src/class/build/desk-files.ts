// The course as the class desk imports it: a script for each part, since its page may fetch nothing else, named after its content.
import { href } from '#lib/href.ts';
import { namedScript, scriptFile, type ScriptFile } from '#course/script-file.ts';
import type { ClassAddresses } from '../class-course.ts';
// oxlint-disable-next-line import/default -- see build/standalone.ts
import apiScript from '../desk-api.ts?standalone';
import { classKeys, classRest, classSays, classWords } from './desk-course.ts';

const parts = () => ({
  api: namedScript('desk-api', apiScript),
  keys: scriptFile('desk-keys', classKeys()),
  words: scriptFile('desk-words', classWords()),
  says: scriptFile('desk-says', classSays()),
  rest: scriptFile('desk-rest', classRest()),
});

/** The files, to stand in /teach/. */
export const deskFiles = (): ScriptFile[] => Object.values(parts());

/** Where they are, from any page. */
export function classAddresses(): ClassAddresses {
  const { api, keys, words, says, rest } = parts();
  const address = ({ name }: ScriptFile) => href(`/teach/${name}.js`);
  return {
    api: address(api),
    keys: address(keys),
    words: address(words),
    says: address(says),
    rest: address(rest),
  };
}
