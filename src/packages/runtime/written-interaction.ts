// An answer in the signs that SCORM 2004 and xAPI share: "[,]" between parts, "[.]" within a pair, "[:]" within a range. Pure.
import type { Given, Interaction } from '#quiz/kinds/interaction.ts';

export type Written = {
  readonly type: string;
  readonly response: string;
  /** Every pattern that is right; none where nothing can be. */
  readonly correct: readonly string[];
};

/** The most that a format takes. */
type Longest = {
  /** Of a fill-in; what is longer is a long one. */
  readonly words: number;
  readonly text: number;
  /** How many spellings of one word. */
  readonly spellings: number;
};

/** A text without signs that no reader sees, cut to what a format takes. */
export const plain = (text: string, most: number): string =>
  text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most);

/** "PT83.45S": a length of time as ISO 8601 has it, in hundredths. */
export const duration = (milliseconds: number): string =>
  `PT${(Math.max(0, milliseconds) / 1000).toFixed(2)}S`;

export function written(interaction: Interaction, longest: Longest): Written {
  const { type } = interaction;
  switch (interaction.type) {
    case 'choice':
    case 'sequencing': {
      const write = (ids: readonly string[]) => ids.join('[,]');
      const { response, correct } = interaction;
      return { type, response: write(response), correct: correct.length > 0 ? [write(correct)] : [] };
    }
    case 'matching':
    case 'performance': {
      const write = (pairs: readonly Given[]) => pairs.map((pair) => pair.join('[.]')).join('[,]');
      const correct = interaction.type === 'matching' ? interaction.correct : [];
      return {
        type,
        response: write(interaction.response),
        correct: correct.length > 0 ? [write(correct)] : [],
      };
    }
    case 'numeric':
      return {
        type,
        response: String(interaction.response),
        correct: interaction.correct ? [interaction.correct.join('[:]')] : [],
      };
    case 'fill-in': {
      const isLong = interaction.response.length > longest.words;
      return {
        type: isLong ? 'long-fill-in' : type,
        response: plain(interaction.response, longest.text),
        correct: isLong
          ? []
          : interaction.correct.slice(0, longest.spellings).map((word) => `{case_matters=false}${word}`),
      };
    }
    case 'likert':
      return { type, response: interaction.response, correct: [] };
  }
}
