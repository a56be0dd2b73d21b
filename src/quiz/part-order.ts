// The order in which an item shows its parts: fixed by the item's id, so that page, print and key agree.
import { hashText } from '#lib/checksum.ts';

/** MurmurHash3's finalizer: without it, ids that differ in their last letter would keep their alphabetical order too often. */
function spread(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The parts in an order that depends on nothing but the item's id and their own ids. */
export function orderParts<Part extends { readonly id: string }>(
  itemId: string,
  parts: readonly Part[],
): Part[] {
  const rank = (part: Part) => spread(hashText(`${itemId}#${part.id}`));
  return parts.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

/** The same for parts that are listed in the right order: where chance would show them so, the first one goes last. */
export function disorderParts<Part extends { readonly id: string }>(
  itemId: string,
  parts: readonly Part[],
): Part[] {
  const [first, ...rest] = orderParts(itemId, parts);
  if (!first || ![first, ...rest].every((part, index) => part === parts[index]))
    return orderParts(itemId, parts);
  return [...rest, first];
}
