// A GIFT file as a program that is not ours reads it: what of a question has come through, in words.
import assert from 'node:assert/strict';
import { parse, type GIFTQuestion } from 'gift-pegjs';
import { JSDOM } from 'jsdom';

const { document } = new JSDOM('').window;

/** HTML as it is read: its words, without markup. */
export function wordsOf(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.textContent;
}

type Rich = { readonly format: string; readonly text: string } | null | undefined;

/** The words of a text that says that it is HTML. */
function words(rich: Rich): string {
  assert.equal(rich?.format, 'html', 'a text that is not HTML');
  return wordsOf(rich?.text ?? '');
}

const signs: Readonly<Record<string, string>> = {
  '058': ':',
  '035': '#',
  '061': '=',
  '123': '{',
  '125': '}',
  '126': '~',
  '092': '\\',
};

/** gift-pegjs leaves in the name of a pair what it and Moodle put in an escaped sign’s place while they read. */
const named = (text: string) => text.replaceAll(/&&(\d{3});/g, (whole, code: string) => signs[code] ?? whole);

export type ReadAnswer = { readonly text: string; readonly percent: number; readonly feedback: string };

export type ReadQuestion = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly tags: readonly string[];
  /** The words of the question’s text. */
  readonly asked: string;
  /** The same as HTML. */
  readonly html: string;
  readonly general: string;
  readonly answers:
    | { readonly type: 'MC'; readonly single: boolean; readonly choices: readonly ReadAnswer[] }
    | { readonly type: 'Short'; readonly choices: readonly ReadAnswer[] }
    | { readonly type: 'Matching'; readonly pairs: readonly (readonly [row: string, name: string])[] };
};

function answersOf(question: GIFTQuestion): ReadQuestion['answers'] {
  switch (question.type) {
    case 'MC': {
      const single = question.choices.some(({ isCorrect }) => isCorrect);
      const choices = question.choices.map(({ text, feedback, weight, isCorrect }) => ({
        text: words(text),
        percent: isCorrect ? 100 : (weight ?? 0),
        feedback: words(feedback),
      }));
      return { type: 'MC', single, choices };
    }
    case 'Short': {
      const choices = question.choices.map(({ text, feedback, weight }) => {
        assert.ok(weight !== null, `no weight for ${text.text}`);
        return { text: text.text, percent: weight, feedback: words(feedback) };
      });
      return { type: 'Short', choices };
    }
    case 'Matching':
      return {
        type: 'Matching',
        pairs: question.matchPairs.map(({ subquestion, subanswer }) => [
          subquestion.text === '' ? '' : words(subquestion),
          named(subanswer),
        ]),
      };
    default:
      assert.fail(`a question of the type ${question.type}`);
  }
}

/** @throws where the text is not GIFT, or holds something else than questions of ours */
export function readGift(text: string): ReadQuestion[] {
  let category = '';
  return parse(text).flatMap((question): ReadQuestion[] => {
    if (question.type === 'Category') {
      category = question.title;
      return [];
    }
    assert.ok(
      'globalFeedback' in question && !question.hasEmbeddedAnswers,
      `not a question: ${question.title}`,
    );
    const { id, title, tags, stem, globalFeedback } = question;
    const general = globalFeedback ? words(globalFeedback) : '';
    return [
      {
        id: id ?? '',
        title: title ?? '',
        category,
        tags: tags ?? [],
        asked: words(stem),
        html: stem.text,
        general,
        answers: answersOf(question),
      },
    ];
  });
}
