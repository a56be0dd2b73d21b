// The capstone as slides: what a desk note has, what it is scored by, and four notes by others with their scores.
import { bands, noteParts, type NotePartId } from '#quiz/desk-note.ts';
import { noteHelp } from '#desk-note/note-help.ts';
import type { DeskNote, NoteTask } from '#course/desk-note-schema.ts';
import { portions } from './blocks.ts';
import type { Ask, Line, TextSlide } from '#quiz/slides/slide-types.ts';

type Named<Kind> = { readonly part: string; readonly name: string; readonly slide: Kind };

const groups: readonly { name: string; parts: readonly NotePartId[] }[] = [
  { name: 'At the top', parts: ['headline', 'lead'] },
  { name: 'The box', parts: ['known', 'claimed', 'denied', 'open'] },
  { name: 'Two next checks', parts: ['check-one', 'change-one', 'check-two', 'change-two'] },
  { name: 'At the foot', parts: ['request', 'likelihood', 'confidence'] },
];
const partsOf = (ids: readonly NotePartId[]) => noteParts.filter(({ id }) => ids.includes(id));
const partsOnce = [groups.slice(0, 2), groups.slice(2)];

/** What each part of a note is for, on two slides. */
export function noteSlides(title: string): Named<TextSlide>[] {
  return partsOnce.map((some, index) => ({
    part: `parts-${index + 1}`,
    name: `${title}: ${some.map(({ name }) => name.toLowerCase()).join(', ')}`,
    slide: {
      type: 'text',
      label: some.map(({ name }) => name).join(' · '),
      heading: title,
      lines: some
        .flatMap(({ parts }) => partsOf(parts))
        .map(({ id, label, limit }) => ({
          mark: label,
          text: `${noteHelp[id].help}${limit === undefined ? '' : ` At most ${limit} words.`}`,
        })),
    },
  }));
}

/** One slide for each criterion, with the four lines it is scored by. */
export function rubricSlides({ rubric }: DeskNote): Named<TextSlide>[] {
  return rubric.map(({ id, name, levels }, index) => ({
    part: id,
    name: `Rubric: ${name}`,
    slide: {
      type: 'text',
      label: `The rubric · ${index + 1} of ${rubric.length}`,
      heading: name,
      lines: levels.map((text, level) => ({ mark: `${level + 1} ${bands[level] ?? ''}`, text })),
    },
  }));
}

/** Each note by others, a few lines at a time; then its scores, closed until they are revealed. */
export function exemplarSlides(
  { exemplars, source }: NoteTask,
  rubric: DeskNote['rubric'],
): Named<TextSlide | Ask>[] {
  return exemplars.flatMap(({ band, note, criteria }) => {
    const name = `Note: ${band}`;
    const lines: Line[] = noteParts.flatMap(({ id, label }) => {
      const written = note[id].split('\n').filter(Boolean);
      return written.length > 0
        ? written.map((text, index) => (index === 0 ? { mark: label, text } : { text }))
        : [{ mark: label, text: '*Nothing.*' }];
    });
    const pages = portions(lines, 75).map((some, index, all): Named<TextSlide> => ({
      part: `${band.toLowerCase()}-${index + 1}`,
      name: `${name}, ${index + 1} of ${all.length}`,
      slide: {
        type: 'text',
        label: `Four notes by others · ${source} · ${index + 1} of ${all.length}`,
        heading: band,
        lines: some,
      },
    }));
    const scores: Named<Ask> = {
      part: `${band.toLowerCase()}-scores`,
      name: `${name}, its scores`,
      slide: {
        type: 'ask',
        label: `Four notes by others · ${source} · its scores`,
        heading: `${band}: what would you give it?`,
        given: [],
        answers: rubric.map((criterion, index) => ({
          id: criterion.id,
          text: criterion.name,
          reason: {
            standing: 'open',
            verdict: `${criteria[criterion.id]?.score ?? ''} of 4`,
            feedback: criteria[criterion.id]?.why ?? '',
            evidence: [],
            turn: index + 1,
          },
        })),
        after: [],
        hands: 'none',
        sure: false,
        columns: 1,
        isLettered: false,
        press: 'Score?',
        isOrder: false,
      },
    };
    return [...pages, scores];
  });
}

/** The invented story, a few paragraphs at a time. */
export function storySlides({ story }: DeskNote): Named<TextSlide>[] {
  const lines = story.paragraphs.map((text, index) => ({ mark: `P${index + 1}`, text }));
  return portions(lines, 75).map((some, index, all) => ({
    part: `story-${index + 1}`,
    name: `${story.headline}, ${index + 1} of ${all.length}`,
    slide: {
      type: 'text',
      label: `Invented, like the country in it · ${story.from} · ${index + 1} of ${all.length}`,
      heading: story.headline,
      lines: some,
    },
  }));
}
