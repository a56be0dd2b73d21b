// What some kinds draw from the answer as it changes, one line in each list: all of a kind's drawing that a browser needs.
import type { ComponentType } from 'react';
import type { Fields } from '../fields.ts';
import type { Kind } from '../types.ts';
import { Hints, type LiveText } from './extended-text/Live.tsx';
import type { GradableItems } from './graders.ts';
import { StrengthMeter, type LiveInlineChoice } from './inline-choice/Live.tsx';
import { Tree, type LiveTrace } from './trace/Live.tsx';

type Drawn = {
  readonly 'inline-choice': LiveInlineChoice;
  readonly trace: LiveTrace;
  readonly 'extended-text': LiveText;
};

/** An item as grading and drawing from the answer need it. A whole item is one, too. */
export type LiveItems = { readonly [K in Kind]: K extends keyof Drawn ? Drawn[K] : GradableItems[K] };
export type LiveItem = LiveItems[Kind];

export type LiveProps<K extends Kind> = {
  readonly item: LiveItems[K];
  /** What the form holds at this moment; empty on the server. */
  readonly fields: Fields;
};

export const lives: { readonly [K in Kind]?: ComponentType<LiveProps<K>> } = {
  'inline-choice': StrengthMeter,
  trace: Tree,
  'extended-text': Hints,
};
