// A forecast in QTI: the points are those of the page, all on the right side of 50, half at 50; its Brier score stands beside them.
import type { Qti, QtiReason } from '../../qti/question.ts';
import {
  choose,
  declareOutcome,
  declareResponse,
  isAnswered,
  isSame,
  response,
  score,
  set,
  show,
  value,
  variable,
} from '../../qti/rules.ts';
import { labelled, paragraph, prompt, rich } from '../../qti/words.ts';
import { xml, type Xml, type XmlNode } from '../../qti/xml.ts';
import type { Items } from '../../types.ts';

type Slider = Items['slider'];

const revealed = 'reveal';

const declareNumber = (id: string) => declareResponse({ id, cardinality: 'single', type: 'integer' });

const slider = (id: string, ...asked: readonly XmlNode[]): Xml =>
  xml(
    'qti-slider-interaction',
    { 'response-identifier': id, 'lower-bound': 0, 'upper-bound': 100, step: 1 },
    xml('qti-prompt', {}, ...asked),
  );

const endsOf = ({ low, high }: Slider['ends']): XmlNode[] => [
  ' (0: ',
  ...rich(low),
  '. 100: ',
  ...rich(high),
  '.)',
];

export function sliderQti(item: Slider): Qti {
  const { stem, ends, outcome, reopens, tally, dials, moments, reveal } = item;
  if (reopens) return { form: 'none', why: 'its number is kept for a later lesson, and never scored' };
  const reason = { id: revealed, text: reveal.feedback };
  if (dials && moments) return dialsQti(item, dials, moments, reason);
  const showReason = choose([{ when: isAnswered(response), rule: show(revealed) }]);
  const asked = {
    form: 'item' as const,
    responses: [declareNumber(response)],
    body: [slider(response, ...prompt(stem).children, ...endsOf(ends))],
    reasons: [reason],
    ...(tally ? { lost: ['What could be seen that day is not ticked off, and so not counted.'] } : {}),
  };
  return outcome === undefined
    ? { ...asked, rules: [showReason] }
    : {
        ...asked,
        rules: [...scoreOf(outcome), showReason],
        total: 1,
        outcomes: [declareOutcome('BRIER', 'float', 'single')],
      };
}

/** The side of 50, and the square of how far the number was off. */
function scoreOf(outcome: boolean): Xml[] {
  const fifty = value('integer', 50);
  const off = xml(
    'qti-subtract',
    {},
    xml('qti-divide', {}, variable(response), value('float', 100)),
    value('float', outcome ? 1 : 0),
  );
  return [
    choose([
      {
        when: xml(outcome ? 'qti-gt' : 'qti-lt', {}, variable(response), fifty),
        rule: set(score, value('float', 1)),
      },
      {
        when: isSame(variable(response), fifty),
        rule: set(score, value('float', 0.5)),
      },
    ]),
    choose([{ when: isAnswered(response), rule: set('BRIER', xml('qti-product', {}, off, off)) }]),
  ];
}

/** Claims weighed side by side, at each of several moments: a slider for each. Kept, never scored. */
function dialsQti(
  { stem, ends }: Slider,
  dials: NonNullable<Slider['dials']>,
  moments: NonNullable<Slider['moments']>,
  reason: QtiReason,
): Qti {
  const idOf = (moment: string, dial: string) => `RESPONSE_${moment}_${dial}`;
  const ids = moments.flatMap((moment) => dials.map((dial) => idOf(moment.id, dial.id)));
  const opinion = (moment: (typeof moments)[number]) =>
    `The desk would say ${dials.map(({ id }) => moment.opinion[id]).join(' and ')}. ${moment.feedback}`;
  const reasons = [
    ...moments.map((moment) => ({ id: revealed, about: moment.label, text: opinion(moment) })),
    reason,
  ];
  return {
    form: 'item',
    responses: ids.map(declareNumber),
    body: [
      paragraph(stem),
      ...dials.map(({ label, text }) => labelled(`${label}:`, text)),
      ...moments.flatMap((moment) => [
        labelled(`${moment.label}:`, moment.text),
        ...dials.map((dial) => slider(idOf(moment.id, dial.id), ...rich(dial.label), ...endsOf(ends))),
      ]),
    ],
    rules: [
      choose([
        {
          when: xml('qti-and', {}, ...ids.map(isAnswered)),
          rule: show(revealed),
        },
      ]),
    ],
    reasons,
  };
}
