// The document in which a record store keeps a learner's record of a page, and what it was told of it. Pure; trusts nothing.
import { fromJson, list, open, string } from '#lib/decoders.ts';

/** Its name among the documents of a page. */
export const stateName = 'says-who';

export type State = {
  /** The record, as `suspend-data.ts` writes it. */
  readonly record: string;
  /** What the store has been told already: names of answers, and verbs. */
  readonly told: readonly string[];
};

const state = open({ record: string(400_000) }, { told: list(string(1000), 5000) });

/** Of a document that was cut or changed: what stands in the record's place, or the whole text. */
const somewhere = /"record":"(sw\d[^"]*)/;

export function stateIn(body: string): State {
  const read = state(fromJson(body));
  return { record: read?.record ?? somewhere.exec(body)?.[1] ?? body, told: read?.told ?? [] };
}
