// Words to be marked in QTI; "no such words here" stands below them as one more.
import type { Qti } from '../../qti/question.ts';
import { declareResponse, response, score, set, showChosen, worthOf } from '../../qti/rules.ts';
import { prompt, rich } from '../../qti/words.ts';
import { xml, type XmlNode } from '../../qti/xml.ts';
import { flatSegments } from '../../rich-text.ts';
import type { Items } from '../../types.ts';
import { noWords } from './grade.ts';

export function hottextQti({ stem, passages, words, none }: Items['hottext']): Qti {
  const answers = [...words, { ...none, id: noWords }];
  const keys = answers.filter(({ correct }) => correct).map(({ id }) => id);
  const texts = passages.flatMap(({ text }) => flatSegments(text));
  const markable = (id: string, ...shown: readonly XmlNode[]) =>
    xml('qti-hottext', { identifier: id }, ...shown);
  return {
    form: 'item',
    responses: [
      declareResponse({
        cardinality: 'multiple',
        type: 'identifier',
        correct: keys,
        worth: answers.map(({ id, correct }) => [id, correct ? 1 : -1] as const),
      }),
    ],
    body: [
      xml(
        'qti-hottext-interaction',
        { 'response-identifier': response, 'max-choices': 0, 'min-choices': 1 },
        prompt(stem),
        ...passages.map(({ from, text, exact }) =>
          xml(
            'p',
            {},
            xml('strong', {}, from.toUpperCase()),
            exact ? ' “' : ' ',
            ...rich(text, (token) => markable(token.id, token.text)),
            exact ? '”' : '',
          ),
        ),
        xml('p', {}, markable(noWords, ...rich(none.text))),
      ),
    ],
    rules: [set(score, worthOf(response)), showChosen()],
    total: keys.length,
    severalReasons: true,
    reasons: answers.map(({ id, feedback }) => {
      const token = texts.find((segment) => segment.type === 'token' && segment.id === id);
      return { id, about: token ? `${token.text}:` : none.text, text: feedback };
    }),
  };
}
