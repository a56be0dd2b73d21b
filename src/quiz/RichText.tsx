// Draws the little markup of items, digests and cards.
import { Fragment } from 'react';
import { href } from '#lib/href.ts';
import { parseRichText, type Segment } from './rich-text.ts';
import { refAddress, refLabel, type Sources } from './sources.ts';

type Props = {
  readonly text: string;
  readonly sources: Sources;
  /** Inside a label a quotation must not be a link: pressing it has to choose. */
  readonly links?: boolean;
};

export function RichText({ text, sources, links = true }: Props) {
  return <Segments segments={parseRichText(text)} sources={sources} links={links} />;
}

type SegmentProps = { readonly sources: Sources; readonly links: boolean };

function Segments({ segments, ...props }: SegmentProps & { readonly segments: readonly Segment[] }) {
  return segments.map((segment, index) => (
    <Fragment key={index}>
      <OneSegment segment={segment} {...props} />
    </Fragment>
  ));
}

function OneSegment({ segment, sources, links }: SegmentProps & { readonly segment: Segment }) {
  switch (segment.type) {
    case 'emphasis':
      return <em>{segment.text}</em>;
    case 'strong':
      return <strong>{segment.text}</strong>;
    case 'attribution':
    case 'hedge':
      return (
        <span className={segment.type}>
          <Segments segments={segment.parts} sources={sources} links={links} />
        </span>
      );
    case 'quote':
      return links ? (
        <a className="exact" href={href(refAddress(segment.ref))}>
          <q>{segment.text}</q>
          <span className="exact-ref">{` ${refLabel(segment.ref, sources)}`}</span>
        </a>
      ) : (
        <q className="exact">{segment.text}</q>
      );
    default:
      return segment.text;
  }
}
