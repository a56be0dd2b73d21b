// What each kind draws from the answer as it changes: all of a kind's drawing that a browser needs, one line each.
import type { ComponentType } from 'react';
import type { Kind } from '../types.ts';
import { Hints } from './extended-text/Live.tsx';
import { StrengthMeter } from './inline-choice/Live.tsx';
import { Tree } from './trace/Live.tsx';
import type { LiveProps } from './view.ts';

export const lives: { readonly [K in Kind]: ComponentType<LiveProps<K>> | undefined } = {
  choice: undefined,
  hottext: undefined,
  order: undefined,
  match: undefined,
  'inline-choice': StrengthMeter,
  slider: undefined,
  trace: Tree,
  'extended-text': Hints,
};
