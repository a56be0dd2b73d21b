// What an item is, and what grading may say of an answer. Types only, so that no page pays for zod.
import type { z } from 'astro/zod';
import type { schemas } from './kinds/schemas.ts';

export type Kind = keyof typeof schemas;

/** An item of each kind, as validated, with the id its file gives it: "<lesson>/<item>". */
export type Items = { readonly [K in Kind]: z.output<(typeof schemas)[K]> & { readonly id: string } };
export type Item = Items[Kind];

export type { Verdict } from './schema.ts';
