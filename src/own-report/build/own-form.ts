// The fields of an own report with their labels, those of the five questions as the card has them.
import { getContent } from '#course/index.ts';
import { confidenceSteps } from '#measure/calibration.ts';
import { notePartOf } from '#quiz/desk-note.ts';
import { plainText } from '#quiz/rich-text.ts';
import { ownPartIds, type OwnPart, type OwnPartId } from '../own-parts.ts';
import { ownPlacement } from '../own-places.ts';

type Described = Omit<OwnPart, 'id'>;

const described: Readonly<Partial<Record<OwnPartId, Described>>> = {
  headline: { label: 'Headline, or the first words', help: 'As the report has it.', rows: 2, most: 300 },
  link: {
    label: 'Where it stands',
    help: 'A link, or the name of the newspaper and the page. This site keeps it as text and does not fetch it.',
    rows: 1,
    most: 600,
  },
  day: { label: 'The day you read it', help: 'You can leave it out.', rows: 1, most: 10 },
  known: {
    label: notePartOf('known').label,
    help: 'What the report shows, and why a reader may rely on it.',
    rows: 3,
    most: 1500,
  },
  claimed: {
    label: notePartOf('claimed').label,
    help: 'Who says it, through whom, and on what evidence. One line for each claim.',
    rows: 3,
    most: 1500,
  },
  denied: {
    label: notePartOf('denied').label,
    help: 'Who answers, to what, on which day. Or write that nobody has answered.',
    rows: 3,
    most: 1500,
  },
  open: { label: notePartOf('open').label, help: 'What the report does not settle.', rows: 3, most: 1500 },
  check: {
    label: 'What to check next',
    help: 'Whom would you ask, or what would you look up?',
    rows: 3,
    most: 800,
  },
  sure: {
    label: 'How sure are you that the headline holds?',
    help: '',
    rows: 1,
    most: 20,
    choices: confidenceSteps.map(({ id, label }) => ({ id, label })),
  },
  because: { label: 'Because of what?', help: 'The evidence that decides it for you.', rows: 2, most: 500 },
};

/** Every field, in order. */
export function ownForm(): OwnPart[] {
  const { questions } = getContent().card;
  return ownPartIds.map((id) => {
    const question = questions.find((one) => one.id === id);
    const words =
      described[id] ??
      (question && { label: question.question, help: plainText(question.how), rows: 3, most: 1000 });
    // tests/own-report/ holds the ids to be the card’s.
    if (!words)
      throw new Error(`content/card.yaml has no question "${id}", which own reports have a field for.`);
    return { id, ...words };
  });
}

/** What their ids say well enough where there is little room. */
const plainIds: ReadonlySet<OwnPartId> = new Set(['headline', 'link', 'day']);

/** The label of each other field, by what a receipt calls it. */
export const ownLabels = (): Record<string, string> =>
  Object.fromEntries(
    ownForm()
      .filter(({ id }) => !plainIds.has(id))
      .map(({ id, label }) => [ownPlacement(id), label]),
  );
