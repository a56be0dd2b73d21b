// How one item went whenever it was asked again. Pure, like the record of an item.

/** One time that a learner met a question and answered it. */
export type Sighting = {
  /** When it was checked, in milliseconds since 1970. */
  readonly at: number;
  /** What the answer earned of what there was to earn, 0 to 1. */
  readonly share: number;
  /** The id of the confidence step that went with it. */
  readonly sure?: string;
  /** Never kept: nothing was asked yet, and the question waits from this moment on. */
  readonly isAhead?: true;
};

export type ReviewRecord = {
  /** Oldest first, in whole seconds and hundredths; the newest ones where there were very many. */
  readonly sightings: readonly Sighting[];
};

export const noReviews: ReviewRecord = { sightings: [] };

/** The schedule ends after three; whoever practises on and on need not fill the storage with it. */
export const most = 7;

const nameOf = ({ at, share, sure }: Sighting) => JSON.stringify([at, share, sure]);

/** Oldest first; those of one moment in an order that depends on nothing but themselves. */
export function inOrder(sightings: readonly Sighting[]): Sighting[] {
  return sightings.toSorted((one, other) => one.at - other.at || (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** Joins what two tabs or devices know of one item. Commutative, associative and idempotent. */
export function mergeReviews(mine: ReviewRecord, theirs: ReviewRecord): ReviewRecord {
  const known = new Map(
    [...mine.sightings, ...theirs.sightings].map((sighting) => [nameOf(sighting), sighting]),
  );
  return { sightings: inOrder([...known.values()]).slice(-most) };
}

/** A sighting as it is kept: the second and the hundredth are near enough, and take half the room. */
export function roundedSighting({ at, share, ...rest }: Sighting): Sighting {
  return { at: Math.floor(at / 1000) * 1000, share: Math.round(share * 100) / 100, ...rest };
}

/** The record with one more sighting. */
export function withSighting(record: ReviewRecord, sighting: Sighting): ReviewRecord {
  return mergeReviews(record, { sightings: [sighting] });
}
