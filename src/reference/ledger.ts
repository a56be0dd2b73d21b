// What the page of the ledger and each entry on it call the same things.
import { featureNames } from '#lib/site.ts';

type Feature = keyof typeof featureNames;

// Object.entries knows the names as text alone.
const named = Object.entries(featureNames) as [Feature, (typeof featureNames)[Feature]][];

/** What could be weighed on the day, each with its name and the question it answers. */
export const features = named.map(([id, { name, question }]) => ({ id, name, question }));

/** A speaker's name as the filter and its address write it. */
export const speakerId = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
