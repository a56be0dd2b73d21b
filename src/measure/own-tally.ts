// What lay open on the day of a denial, and how somebody's numbers went with it: the learner's own tally. Pure.

/** What a learner can tick under a denial. The ids are those of the ledger's features, and kept for ever. */
export const features = [
  { id: 'evidence', label: 'Something offered' },
  { id: 'against', label: 'Something shown against it' },
  { id: 'checkable', label: 'Outsiders could check' },
  { id: 'cost', label: 'Costly if caught' },
  { id: 'record', label: 'Wrong before in a case like this' },
] as const;

export type Feature = (typeof features)[number];
export type FeatureId = Feature['id'];

export type Denial = {
  /** The chance given that it holds, 0 to 100. */
  readonly number: number;
  readonly held: boolean;
  /** What lay open that day. */
  readonly open: readonly FeatureId[];
};

/** Some of the denials, summed up. */
export type Group = {
  readonly count: number;
  readonly held: number;
  /** The mean of the numbers given, to the point; undefined of none. */
  readonly mean: number | undefined;
};

export type Split = {
  readonly feature: Feature;
  readonly there: Group;
  readonly missing: Group;
  /** By how many points the mean, and the share that held, are higher where it was there; undefined on too few cases. */
  readonly gap: { readonly mean: number; readonly held: number } | undefined;
};

/** From this many cases with and as many without, two means are worth a comparison. */
const fewest = 3;

/** Means fewer points apart than this do not show that somebody followed a feature. */
const near = 10;

/** The denials with a feature and those without, for every feature. */
export function splitsOf(denials: readonly Denial[]): Split[] {
  return features.map((feature) => {
    const has = ({ open }: Denial) => open.includes(feature.id);
    const there = sumUp(denials.filter(has));
    const missing = sumUp(denials.filter((denial) => !has(denial)));
    return { feature, there, missing, gap: gapOf(there, missing) };
  });
}

function sumUp(denials: readonly Denial[]): Group {
  const count = denials.length;
  const sum = denials.reduce((total, { number }) => total + number, 0);
  return {
    count,
    held: denials.filter(({ held }) => held).length,
    mean: count > 0 ? Math.round(sum / count) : undefined,
  };
}

function gapOf(there: Group, missing: Group): Split['gap'] {
  if (there.mean === undefined || missing.mean === undefined) return undefined;
  if (Math.min(there.count, missing.count) < fewest) return undefined;
  const share = ({ held, count }: Group) => (100 * held) / count;
  return { mean: there.mean - missing.mean, held: share(there) - share(missing) };
}

/** The feature that the numbers went with most, up or down; undefined while they went with none. */
export function followed(splits: readonly Split[]): Split | undefined {
  const split = farthest(splits, 'mean');
  return Math.abs(split?.gap?.mean ?? 0) >= near ? split : undefined;
}

/** The feature that went most with how the denials ended; the first of equals, undefined while none did. */
export function telling(splits: readonly Split[]): Split | undefined {
  const split = farthest(splits, 'held');
  return split?.gap?.held ? split : undefined;
}

function farthest(splits: readonly Split[], by: 'mean' | 'held'): Split | undefined {
  const size = (split: Split) => Math.abs(split.gap?.[by] ?? 0);
  return splits
    .filter(({ gap }) => gap)
    .reduce<Split | undefined>((far, split) => (far && size(far) >= size(split) ? far : split), undefined);
}

/** What following a feature as far as the numbers did was worth: with the endings, against them, or neither. */
export function worthOf({ gap }: Split): 'helped' | 'misled' | 'neither' {
  const agreement = (gap?.mean ?? 0) * (gap?.held ?? 0);
  if (agreement === 0) return 'neither';
  return agreement > 0 ? 'helped' : 'misled';
}
