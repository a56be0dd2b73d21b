// The one reason that says most about a wrong answer: that of the first part that went wrong.
import type { Fields } from '../fields.ts';
import { reasons } from '../kinds/reasons.ts';
import type { Item, Items, Kind } from '../types.ts';
import type { Reason } from './first-reason.ts';

/** @returns undefined where every part is right, or there is nothing to be right about */
export function reasonFor(item: Item, fields: Fields): Reason | undefined {
  return reasonAs(item.kind, item, fields);
}

function reasonAs<K extends Kind>(kind: K, item: Items[K], fields: Fields): Reason | undefined {
  return reasons[kind](item, fields);
}
