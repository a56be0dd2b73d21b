// What an item is, and what grading may say of an answer. Types only, so that no page pays for zod.
import type { z } from 'astro/zod';
import type { schemas } from './kinds/schemas.ts';

export type Kind = keyof typeof schemas;

/** An item of each kind, as validated, with what no author writes in it. */
export type Items = { readonly [K in Kind]: z.output<(typeof schemas)[K]> & Given };
type Given = {
  /** As its file gives it: "<lesson>/<item>", "families/<family>/<text>". */
  readonly id: string;
  /** A text of a family that review asks in place of another question, if at all, and never for itself. */
  readonly standsIn?: true;
};
export type Item = Items[Kind];

export type { Verdict } from './schema.ts';
