import { pairField } from '../../fields.ts';
import { rowParts } from '../../slides/slide-parts.ts';
import type { Part, Placing, Tree } from '../../slides/slide-types.ts';
import type { Items } from '../../types.ts';
import { originsFor, treeOf, type Branch } from './grade.ts';

/** A slide for each copy, and the tree at the end. */
export function traceSlides(item: Items['trace'], placing: Placing): Part[] {
  const copies = item.copies.map((copy) => ({ ...copy, text: `**${copy.name}.** ${copy.text}` }));
  const origins = (copy: string) =>
    originsFor<{ id: string; name: string }>(item, copy).map(({ id, name }) => ({ id, text: name }));
  return [...rowParts(item, placing, copies, origins), treePart(item, placing)];
}

function treePart(item: Items['trace'], { label }: Placing): Part {
  const key = item.copies.map(({ id, answers }) => {
    const [origin = ''] = Object.entries(answers).find(([, { correct }]) => correct) ?? [];
    return [pairField(id), origin] as const;
  });
  const bare = ({ name, branches }: Branch): Tree => ({ name, branches: branches.map(bare) });
  const roots = treeOf(item, key).roots.map(bare);
  return {
    part: 'tree',
    name: 'The tree',
    misconceptions: [],
    slide: { type: 'tree', label, heading: 'The tree', roots },
  };
}
