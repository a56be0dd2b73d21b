// What a machine can see of plain style: long sentences, clipped endings, turned-round openings, bare names, images, rare words.
import { plainText } from '#quiz/rich-text.ts';
import { wordCount } from '#course/lesson-source.ts';

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  plainText(text)
    .split(/(?<=[.!?…][”’)*]*)\s+(?=[“‘(*\p{Lu}\d])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

export const median = (numbers: readonly number[]): number => {
  const ordered = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2
    ? (ordered[middle] ?? 0)
    : ((ordered[middle - 1] ?? 0) + (ordered[middle] ?? 0)) / 2;
};

/** Names that need an owner: whose group, which papers, whose report. */
const bareNames = /\b(the group|the papers?|the report)\b(?! (of|by|from|that)\b)/i;

/** "Clear is that …", "Of the doing nothing no word is there." */
const turnedRound =
  /^(clear|new|true|certain|sure|plain|open|missing|gone|left|likely|unlikely|small|big|odd|strange|easy|hard|fair) (is|are|was|were)\b|^of (the|all|this|that|these|those)\b/i;

/** Nothing that it could refer to stands in front of it. */
const pronounFirst =
  /^(it|they|he|she|one)\b|^(that|this|these|those) (is|are|was|were|has|have|had|would|could|may|might|can|does|did|do|will|says|said|means|makes|shows|tells|leaves)\b/i;

/** Images of the first edition; a reason says what is meant. */
const images =
  /\b(drawers?|parcels?|lamps?|mouths?|stairs|cushions?|envelopes?|knocks?|dyed?|coats?|jars?|ropes?|menu|coins?|well with|trains have)\b/i;

/** What is wrong with a feedback, in words. */
export function feedbackProblems(feedback: string): string[] {
  const sentences = sentencesOf(feedback);
  const words = wordCount(plainText(feedback));
  const last = sentences.at(-1) ?? '';
  const found: (string | false)[] = [
    (words < 15 || words > 50) && `has ${words} words: 15 to 50`,
    sentences.length > 3 && `has ${sentences.length} sentences: three at most`,
    wordCount(last) < 4 && `ends on "${last}": say it in full`,
    pronounFirst.test(plainText(feedback)) && `opens with a pronoun: "${sentences[0]}"`,
    images.test(feedback) && `holds an image: "${images.exec(feedback)?.[0]}"`,
    ...proseProblems(feedback),
  ];
  return found.filter((one) => one !== false);
}

/** What is wrong with any text that a learner reads, in words. */
export function proseProblems(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordCount(sentence);
    const bare = bareNames.exec(sentence)?.[0];
    return [
      words > 30 && `a sentence has ${words} words: "${sentence}"`,
      turnedRound.test(sentence) && `turned round: "${sentence}"`,
      bare !== undefined && `says "${bare}" and not whose: "${sentence}"`,
    ].filter((one) => one !== false);
  });
}
