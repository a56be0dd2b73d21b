// Data as a script to import: pages of this site may fetch nothing else.
import { textHash } from './item-hash.ts';

export type ScriptFile = {
  /** Changes with what is in it, so that no browser's cache keeps an old one. */
  readonly name: string;
  readonly text: string;
};

/** @param name what it holds; its content's hash comes behind */
export const namedScript = (name: string, text: string): ScriptFile => ({
  name: `${name}.${textHash(text)}`,
  text,
});

/** A value as a script that exports it. */
export const scriptFile = (name: string, value: unknown): ScriptFile =>
  namedScript(name, `export default ${JSON.stringify(value)};`);
