// A sentence with names in it that others have typed: each is set apart, so that none turns the words around it.
import { Fragment } from 'react';

type Props = {
  readonly text: string;
  /** As they stand in the text. */
  readonly names: readonly string[];
};

export function Isolated({ text, names }: Props) {
  // The longest first, so that "Ada" is not found in "Ada B".
  const sorted = names.filter(Boolean).toSorted((one, other) => other.length - one.length);
  if (sorted.length === 0) return text;
  const pattern = new RegExp(`(${sorted.map(escaped).join('|')})`);
  return text
    .split(pattern)
    .map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <bdi>{part}</bdi> : part}</Fragment>);
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
