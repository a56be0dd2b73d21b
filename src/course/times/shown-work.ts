// What there is to read and to do in the parts of a lesson that are drawn from the content: passages, figures, desk notes.
import { noWork, type Work } from '#lib/times/reading-time.ts';
import { countWords, noteParts } from '#quiz/desk-note.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Content } from '../content-types.ts';
import { attributeOf, paragraphOf, type Component } from '../lesson-tree.ts';

const read = (texts: readonly (string | undefined)[]): Work => ({
  ...noWork,
  words: texts.reduce((sum, text = '') => sum + countWords(plainText(text)), 0),
});

/** A figure with hardly a word in it is looked at for as long as a decision takes. */
const glance = (): Work => ({ ...noWork, decisions: 1 });

/** It opens when somebody wants it, so its time is not part of the lesson's. */
const opened = (): Work => noWork;

/** The notes by others on what a note or its four examples are about. */
const exemplarsOf = (component: Component, { deskNote }: Content) =>
  deskNote.notes.find(({ id }) => id === attributeOf(component, 'id'))?.exemplars ?? [];

const shown: Readonly<Record<string, (component: Component, content: Content) => Work>> = {
  Headline: (_, { article }) => read([article.headline]),
  Passage: (passage, { paragraphs }) =>
    read([paragraphs.find(({ id }) => id === paragraphOf(attributeOf(passage, 'p')))?.digest]),
  Note: (note) => read([attributeOf(note, 'title')]),
  AttributionMap: (map, { paragraphs }) => {
    const claims = attributeOf(map, 'claims').split(/\s+/);
    const lines = paragraphs.flatMap((paragraph) => paragraph.claims).filter(({ id }) => claims.includes(id));
    return read(lines.map(({ text }) => text));
  },
  CertaintyBands: (_, { certaintyBands: { bands, without, spread } }) =>
    read([
      ...bands.map(({ word }) => word),
      ...without.flatMap(({ word, says }) => [word, says]),
      spread.says,
    ]),
  DenialDecoder: (_, { denialKinds }) =>
    read(denialKinds.flatMap(({ ask, name, says, leaves }) => [ask, name, says, leaves])),
  NoteRubric: (_, { deskNote }) => read(deskNote.rubric.flatMap(({ name, levels }) => [name, levels[2]])),
  UnseenStory: (_, { deskNote: { story } }) => read([story.headline, ...story.paragraphs]),
  FourNotes: (notes, content) =>
    attributeOf(notes, 'when') === 'wanted'
      ? opened()
      : read(
          exemplarsOf(notes, content).flatMap(({ note, criteria }) => [
            ...Object.values(note),
            ...Object.values(criteria).map(({ why }) => why),
          ]),
        ),
  // As many words as our own note of the third band has, and a score for each criterion.
  DeskNote: (note, content) => ({
    ...read(noteParts.map(({ label }) => label)),
    decisions: content.deskNote.rubric.length,
    writing: read(
      Object.values(exemplarsOf(note, content).find(({ band }) => band === 'Proficient')?.note ?? {}),
    ).words,
  }),
  Count: () => ({ ...noWork, words: 1 }),
  ClaimLadder: glance,
  Forecasts: glance,
  HeldSeenVerified: glance,
  MovingToll: glance,
  OddsTally: glance,
  OwnTally: glance,
  TwoDials: glance,
  TwoNumbers: glance,
  Answers: opened,
  Digests: opened,
  EchoTree: opened,
  Halfway: () => noWork,
};

/** @throws where nobody has said how much there is to read in a component */
export function shownWork(component: Component, content: Content): Work {
  const work = shown[component.tag];
  if (!work)
    throw new Error(`Say in course/times/shown-work.ts how much there is to read in <${component.tag}>.`);
  return work(component, content);
}
