// Review asks the same skill of a text not met before; the old words return only when the texts have run out. Pure.
import type { Reviewable } from './sitting.ts';

/** A question that is due, and what is asked for it: a fresh text of its family, or the question itself. */
export type Asked = { readonly due: Reviewable; readonly asked: Reviewable };

/** The texts that may be asked for a question, by its objective. */
export type FreshTexts = Readonly<Record<string, readonly Reviewable[]>>;

const isSound = ({ verdict }: Reviewable) => verdict === 'sound';

/**
 * What to ask for each due question, in their order; no text twice.
 * @param texts those of the families that train an objective
 * @param isMet whether this browser has an answer to a text
 */
export function askFresh(
  chosen: readonly Reviewable[],
  texts: FreshTexts,
  isMet: (id: string) => boolean,
): Asked[] {
  const used = new Set<string>();
  return chosen.map((due) => {
    const fresh = (texts[due.objective] ?? []).filter(({ id }) => !used.has(id) && !isMet(id));
    // A sitting is balanced between supported claims and others, and stays so where the texts allow it.
    const asked = fresh.find((text) => isSound(text) === isSound(due)) ?? fresh[0] ?? due;
    used.add(asked.id);
    return { due, asked };
  });
}
