import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import * as fieldNames from '#quiz/fields.ts';
import type { Fields } from '#quiz/fields.ts';
import { grade } from '#quiz/grade.ts';
import { criteriaFound, criteriaMet } from '#quiz/kinds/extended-text/grade.ts';
import { builtStrength, greatestStrength } from '#quiz/kinds/inline-choice/grade.ts';
import { readDials } from '#quiz/kinds/slider/grade.ts';
import { treeOf, type Branch } from '#quiz/kinds/trace/grade.ts';
import { shareOf, type Grade } from '#quiz/grading.ts';
import {
  choice,
  dials,
  everyForm,
  extendedText,
  hottext,
  inlineChoice,
  match,
  order,
  several,
  slider,
  textEntry,
  trace,
} from '../helpers/items.ts';

const points = (result: Grade) =>
  result.status === 'graded' ? `${result.earned}/${result.total}` : result.status;

const placed = (...ids: string[]): Fields => ids.map((id, index) => [`place.${id}`, String(index + 1)]);
const paired = (cat: string, dog: string, bird: string): Fields => [
  ['pair.cat', cat],
  ['pair.dog', dog],
  ['pair.bird', bird],
];

test('an empty answer is incomplete, not wrong, for every kind', () => {
  for (const item of everyForm) {
    assert.equal(grade(item, []).status, 'incomplete', item.id);
  }
});

test('choice: the key earns the point, another option does not', () => {
  assert.deepEqual(grade(choice, [['choice', 'yes']]), {
    status: 'graded',
    earned: 1,
    total: 1,
    outcomes: { yes: 'right' },
  });
  assert.deepEqual(grade(choice, [['choice', 'no']]), {
    status: 'graded',
    earned: 0,
    total: 1,
    outcomes: { no: 'wrong' },
  });
});

test('choice: two answers to a question with one are incomplete', () => {
  assert.equal(
    grade(choice, [
      ['choice', 'yes'],
      ['choice', 'no'],
    ]).status,
    'incomplete',
  );
});

test('choice: an option that the item no longer has makes the answer incomplete, never wrong', () => {
  assert.equal(grade(choice, [['choice', 'gone']]).status, 'incomplete');
});

test('choice: a question that a later lesson opens again is kept, not graded', () => {
  assert.deepEqual(grade({ ...choice, reopens: 'later' }, [['choice', 'yes']]), { status: 'kept' });
});

test('several: a wrong mark costs what a right one earns, and never more than there is', () => {
  const marks = (...ids: string[]): Fields => ids.map((id) => ['choice', id]);
  assert.equal(points(grade(several, marks('one', 'two'))), '2/2');
  assert.equal(points(grade(several, marks('one'))), '1/2');
  assert.equal(points(grade(several, marks('one', 'three'))), '0/2');
  assert.equal(points(grade(several, marks('three', 'four'))), '0/2');
  assert.equal(points(grade(several, marks('one', 'two', 'three'))), '1/2');
});

test('several: what was left unmarked has no outcome, so that the key is not given away', () => {
  const result = grade(several, [['choice', 'one']]);
  assert.deepEqual(result.status === 'graded' && result.outcomes, { one: 'right' });
});

test('several and hottext: one mark that the item no longer has makes all of them incomplete, never wrong', () => {
  assert.equal(
    grade(several, [
      ['choice', 'one'],
      ['choice', 'gone'],
    ]).status,
    'incomplete',
  );
  for (const marked of [['may', 'gone'], ['gone']]) {
    const fields = marked.map((id) => ['words', id] as const);
    assert.equal(grade(hottext, fields).status, 'incomplete', marked.join());
  }
});

test('hottext: "no such words" is right only where there are none', () => {
  assert.equal(points(grade(hottext, [['words', 'none']])), '0/2');
  const empty = {
    ...hottext,
    words: hottext.words.map((word) => ({ ...word, correct: undefined })),
    none: { ...hottext.none, correct: true as const },
  };
  assert.equal(points(grade(empty, [['words', 'none']])), '1/1');
  assert.equal(points(grade(empty, [['words', 'they']])), '0/1');
});

test('hottext: "no such words" beside a marked word is no clear answer', () => {
  assert.equal(
    grade(hottext, [
      ['words', 'none'],
      ['words', 'may'],
    ]).status,
    'incomplete',
  );
});

test('order: counts pairs in the right order, so that one row moved does not cost all of them', () => {
  assert.equal(points(grade(order, placed('all', 'most', 'some', 'none'))), '6/6');
  assert.equal(points(grade(order, placed('none', 'all', 'most', 'some'))), '3/6');
  assert.equal(points(grade(order, placed('none', 'some', 'most', 'all'))), '0/6');
});

test('order: a row has its outcome by its place', () => {
  const result = grade(order, placed('most', 'all', 'some', 'none'));
  assert.deepEqual(result.status === 'graded' && result.outcomes, {
    all: 'wrong',
    most: 'wrong',
    some: 'right',
    none: 'right',
  });
});

test('order: a place that is empty, taken twice or out of range leaves it incomplete', () => {
  const complete = placed('all', 'most', 'some', 'none');
  assert.equal(grade(order, complete.slice(1)).status, 'incomplete');
  for (const place of ['2', '0', '5', '1.5', 'x', '']) {
    assert.equal(grade(order, [['place.all', place], ...complete.slice(1)]).status, 'incomplete', place);
  }
});

test('match: a second answer that can be defended earns half', () => {
  assert.equal(points(grade(match, paired('in', 'in', 'in'))), '3/3');
  assert.equal(points(grade(match, paired('in', 'between', 'out'))), '1.5/3');
  assert.equal(grade(match, [['pair.cat', 'in']]).status, 'incomplete');
  assert.equal(grade(match, paired('in', 'in', 'elsewhere')).status, 'incomplete');
});

test('inline-choice: any part that may stand in a gap is right', () => {
  const built = (who: string, verb: string): Fields => [
    ['blank.who', who],
    ['blank.verb', verb],
  ];
  assert.equal(points(grade(inlineChoice, built('they', 'say'))), '2/2');
  assert.equal(points(grade(inlineChoice, built('they', 'suggest'))), '2/2');
  assert.deepEqual(grade(inlineChoice, built('they', 'prove')), {
    status: 'graded',
    earned: 1,
    total: 2,
    outcomes: { who: 'right', verb: 'wrong' },
  });
  assert.equal(grade(inlineChoice, built('they', '')).status, 'incomplete');
});

test('inline-choice: the meter adds up what is chosen, and ends where the strongest parts do', () => {
  assert.equal(builtStrength(inlineChoice, [['blank.who', 'all']]), 5);
  assert.equal(
    builtStrength(inlineChoice, [
      ['blank.who', 'they'],
      ['blank.verb', 'say'],
    ]),
    3,
  );
  assert.equal(greatestStrength(inlineChoice), 10);
});

test('slider: has a Brier score only where an outcome is settled', () => {
  assert.deepEqual(grade(slider, [['forecast', '100']]), { status: 'forecast', brier: 0 });
  assert.deepEqual(grade({ ...slider, outcome: undefined }, [['forecast', '30']]), { status: 'kept' });
  for (const text of ['', '101', '-1', 'many', '1e2', ' 50']) {
    assert.equal(grade(slider, [['forecast', text]]).status, 'incomplete', text);
  }
});

test('dials: numbers at every moment are kept, and one that is missing leaves them incomplete', () => {
  const set: Fields = [
    ['dial.noon.rain', '60'],
    ['dial.noon.storm', '0'],
    ['dial.evening.rain', '100'],
    ['dial.evening.storm', '5'],
  ];
  assert.deepEqual(grade(dials, set), { status: 'kept' });
  for (const [index] of set.entries()) {
    assert.equal(grade(dials, set.toSpliced(index, 1)).status, 'incomplete');
    assert.equal(grade(dials, set.with(index, [set[index]?.[0] ?? '', '101'])).status, 'incomplete');
  }
  assert.equal(grade(dials, [['forecast', '50']]).status, 'incomplete');
  assert.deepEqual(readDials(dials.moments ?? [], dials.dials ?? [], set), [
    [60, 0],
    [100, 5],
  ]);
});

test('extended-text: blank space is no text', () => {
  assert.equal(grade(extendedText, [['text', '  \n ']]).status, 'incomplete');
  assert.deepEqual(grade(extendedText, [['text', 'Why?']]), { status: 'kept' });
});

test('extended-text: hints look for words, and only ticks of known criteria count', () => {
  assert.deepEqual(criteriaFound(extendedText, 'Why not?'), ['asks']);
  assert.deepEqual(criteriaFound(extendedText, 'Because.'), []);
  const [asks] = extendedText.criteria;
  const criteria = [{ ...asks, id: 'gives-reasons', looksFor: ['since', 'Because'] }];
  assert.deepEqual(criteriaFound({ criteria }, 'It is so BECAUSE it is.'), ['gives-reasons']);
  assert.deepEqual(
    criteriaMet(extendedText, [
      ['met', 'thanks'],
      ['met', 'forged'],
    ]),
    ['thanks'],
  );
});

test('text-entry: a right word earns the point, a second that can be defended half, any other nothing', () => {
  const share = (meantWord: string) => {
    const graded = grade(textEntry, [
      ['text', 'x'],
      ['choice', meantWord],
    ]);
    return graded.status === 'graded' ? shareOf(graded) : graded.status;
  };
  assert.deepEqual(['could', 'might', 'would', 'other', 'gone'].map(share), [1, 0.5, 0, 0, 'incomplete']);
});

// What a form of the item may hold, and what it may not.
const someItem = fc.constantFrom(...everyForm);
const someName = fc.constantFrom(
  'choice',
  'words',
  'forecast',
  'text',
  'confidence',
  'place.all',
  'place.most',
  'place.some',
  'place.none',
  'pair.cat',
  'pair.dog',
  'pair.bird',
  'blank.who',
  'blank.verb',
  'dial.noon.rain',
  'dial.noon.storm',
  'dial.evening.rain',
  'dial.evening.storm',
  '__proto__',
);
const someValue = fc.oneof(
  fc.constantFrom('yes', 'no', 'one', 'two', 'three', 'may', 'seemed', 'none', 'in', 'out', 'between'),
  fc.constantFrom('they', 'all', 'say', 'prove', '1', '2', '3', '4', '50', '', '__proto__', 'constructor'),
  fc.string(),
);
const someFields = fc.array(fc.tuple(someName, someValue), { maxLength: 12 });

test('whatever a form holds, grading answers, and points stay between nothing and everything', () => {
  fc.assert(
    fc.property(someItem, someFields, (item, fields) => {
      const result = grade(item, fields);
      if (result.status === 'graded') {
        assert.ok(result.earned >= 0 && result.earned <= result.total && result.total > 0);
        const isFull = Object.values(result.outcomes).every((outcome) => outcome === 'right');
        if (result.earned === result.total) assert.ok(isFull);
      }
      if (result.status === 'forecast') assert.ok(result.brier >= 0 && result.brier <= 1);
    }),
    { numRuns: 2000 },
  );
});

test('the order in which a form lists its controls does not change the grade', () => {
  fc.assert(
    fc.property(
      someItem,
      fc.uniqueArray(fc.tuple(someName, someValue), { selector: ([name]) => name }),
      (item, fields) => {
        assert.deepEqual(grade(item, fields), grade(item, fields.toReversed()));
      },
    ),
    { numRuns: 1000 },
  );
});

test('controls of other kinds in the form change nothing', () => {
  fc.assert(
    fc.property(someFields, (fields) => {
      const strange = fields.map(([name, value]) => [`other.${name}`, value] as const);
      assert.deepEqual(grade(choice, [['choice', 'yes'], ...strange]), grade(choice, [['choice', 'yes']]));
    }),
  );
});

const traced = (first: string, second: string, third: string): Fields => [
  ['pair.first', first],
  ['pair.second', second],
  ['pair.third', third],
];

test('trace: each right origin earns a point, one that can be defended half', () => {
  assert.equal(points(grade(trace, traced('origin', 'first', 'second'))), '3/3');
  assert.equal(points(grade(trace, traced('origin', 'origin', 'second'))), '2.5/3');
  assert.equal(points(grade(trace, traced('third', 'first', 'first'))), '1/3');
});

test('trace: a copy that is given itself, or nothing, is incomplete', () => {
  assert.equal(grade(trace, traced('first', 'first', 'second')).status, 'incomplete');
  assert.equal(grade(trace, traced('origin', 'first', '')).status, 'incomplete');
});

test('trace: whatever is answered, every copy is in the tree once or hangs loose', () => {
  const names = fc.constantFrom('origin', 'first', 'second', 'third', '', 'nobody');
  const idsOf = (branch: Branch): string[] => [branch.id, ...branch.branches.flatMap(idsOf)];
  fc.assert(
    fc.property(names, names, names, (...origins) => {
      const { roots, loose } = treeOf(trace, traced(...origins));
      const drawn = [...roots.flatMap(idsOf), ...loose.map(({ id }) => id)];
      assert.deepEqual(drawn.toSorted(), ['first', 'origin', 'second', 'third']);
    }),
  );
});

test('trace: the tree hangs each copy on what it was given, and leaves loose what leads to no root', () => {
  const leaf = (id: string, name: string) => ({ id, name, branches: [] });
  const second = { ...leaf('second', 'Second'), branches: [leaf('third', 'Third')] };
  const first = { ...leaf('first', 'First'), branches: [second] };
  assert.deepEqual(treeOf(trace, traced('origin', 'first', 'second')), {
    roots: [{ ...leaf('origin', 'The report'), branches: [first] }],
    loose: [],
  });
  assert.deepEqual(treeOf(trace, traced('origin', 'third', 'second')), {
    roots: [{ ...leaf('origin', 'The report'), branches: [leaf('first', 'First')] }],
    loose: [leaf('second', 'Second'), leaf('third', 'Third')],
  });
});

test('the names of fields are those under which answers are kept, for ever', () => {
  const { choiceField, wordsField, forecastField, textField, sureField, metField } = fieldNames;
  const ofTheWhole = [choiceField, wordsField, forecastField, textField, sureField, metField];
  assert.equal(ofTheWhole.join(' '), 'choice words forecast text confidence met');
  const { blankField, placeField, pairField, dialField } = fieldNames;
  const ofParts = [blankField('a'), placeField('a'), pairField('a'), dialField('a', 'b')];
  assert.equal(ofParts.join(' '), 'blank.a place.a pair.a dial.a.b');
});
