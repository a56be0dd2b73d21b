// How often somebody who sees the options alone, and no text, would choose the right one: an option-only baseline
// (Gururangan and others, "Annotation Artifacts in Natural Language Inference Data", 2018).
import { plainText } from '#quiz/rich-text.ts';

/** A question with one best answer. */
export type Question = {
  readonly id: string;
  /** Questions of one family share their options, so that none of them may teach the others. */
  readonly group: string;
  readonly options: readonly { readonly text: string; readonly correct?: boolean | undefined }[];
};

export type Guessed = {
  readonly id: string;
  readonly isRight: boolean;
  /** By how much the chosen option's score is above the next. */
  readonly lead: number;
};

const cues: Readonly<Record<string, RegExp>> = {
  hedge: /\b(may|might|could|can|perhaps|likely|seems?|suggests?|some|so far|yet|probably|about)\b/gi,
  absolute: /\b(all|always|never|nobody|everybody|every|no|none|only|must|certainly|any)\b/gi,
  negation: /\b(not|no|never|nothing|nobody|without|neither|nor|n’t)\b/gi,
  number: /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten)\b/gi,
};

type Features = ReadonlyMap<string, number>;

/** What can be seen of an option beside its sisters: length, cue words, place, and which words it has. */
function featuresOf(texts: readonly string[], index: number): Features {
  const text = texts[index] ?? '';
  const words = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  const mean = texts.reduce((sum, one) => sum + one.length, 0) / texts.length;
  const longer = texts.filter((one) => one.length > text.length).length;
  return new Map([
    ['length', (text.length - mean) / mean],
    ['longest', longer === 0 ? 1 : 0],
    ['shortest', longer === texts.length - 1 ? 1 : 0],
    [`place ${index}`, 1],
    ...Object.entries(cues).map(([name, cue]) => [name, text.match(cue)?.length ?? 0] as const),
    ...[...new Set(words)].map((word) => [`word ${word}`, 1] as const),
  ]);
}

/** Features by their number in a vocabulary, so that learning looks nothing up by name. */
type Numbered = { readonly at: readonly number[]; readonly values: readonly number[] };

type Row = { readonly features: Numbered; readonly isRight: boolean };

function number(features: Features, vocabulary: Map<string, number>): Numbered {
  const at = [...features.keys()].map((name) => {
    const known = vocabulary.get(name) ?? vocabulary.size;
    vocabulary.set(name, known);
    return known;
  });
  return { at, values: [...features.values()] };
}

/** Logistic regression by stochastic gradient descent, with weights that shrink. */
function train(rows: readonly Row[], size: number): (features: Numbered) => number {
  const weights = new Float64Array(size);
  let bias = 0;
  const score = ({ at, values }: Numbered) =>
    at.reduce((sum, name, index) => sum + (values[index] ?? 0) * (weights[name] ?? 0), bias);
  for (let round = 0; round < rounds; round += 1) {
    const rate = 0.3 / (1 + round / 10);
    for (const { features, isRight } of rows) {
      const error = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-score(features)));
      bias += rate * error;
      features.at.forEach((name, index) => {
        const weight = weights[name] ?? 0;
        weights[name] = weight + rate * (error * (features.values[index] ?? 0) - shrink * weight);
      });
    }
  }
  return score;
}

const rounds = 40;
const shrink = 0.01;

/** What a classifier guesses for each question, after it has learnt from the questions of all other groups. */
export function guessUnread(questions: readonly Question[]): Guessed[] {
  const vocabulary = new Map<string, number>();
  const seen = questions.map((question) => {
    const texts = question.options.map(({ text }) => plainText(text));
    const rows = question.options.map(({ correct }, index) => ({
      features: number(featuresOf(texts, index), vocabulary),
      isRight: correct === true,
    }));
    return { ...question, rows };
  });
  return [...Map.groupBy(seen, ({ group }) => group)].flatMap(([group, own]) => {
    const others = seen.filter((one) => one.group !== group).flatMap(({ rows }) => rows);
    const score = train(others, vocabulary.size);
    return own.map(({ id, rows }) => {
      const ranked = rows
        .map((row) => ({ ...row, score: score(row.features) }))
        .toSorted((one, other) => other.score - one.score);
      const [first, second] = ranked;
      return {
        id,
        isRight: first?.isRight === true,
        lead: (first?.score ?? 0) - (second?.score ?? 0),
      };
    });
  });
}

/** The share that blind choice gets right, 0 to 1. */
export const chanceOf = (questions: readonly Question[]): number =>
  questions.reduce((sum, { options }) => sum + 1 / options.length, 0) / questions.length;
