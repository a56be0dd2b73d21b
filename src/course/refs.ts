// What an item rests on.
import type { Item } from '#quiz/types.ts';

/** Every paragraph and card an item refers to, in the order it does. */
export function refsOf(item: Item): string[] {
  const refs: string[] = [];
  JSON.stringify(item, (key, value: unknown) => {
    if (key === 'evidence' && Array.isArray(value))
      refs.push(...value.filter((ref) => typeof ref === 'string'));
    return value;
  });
  return [...new Set(refs)];
}
