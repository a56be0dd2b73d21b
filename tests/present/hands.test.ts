// Hands that a class has raised: what is read from a field, what they come to, and what a damaged store leaves of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, boolean, constant, integer, oneof, property, record } from 'fast-check';
import { barsOf, handsInWords, readHands, handsIn } from '#present/hands.ts';
import { readClassHands } from '#present/kept-hands.ts';

const fields = ['one', 'two', 'three'];

test('shares of hands raised once are shares of all hands', () => {
  const bars = barsOf({ one: 6, two: 18 }, fields, { isSeveral: false });
  assert.deepEqual(bars, [
    { count: 6, percent: 25, reach: 25 },
    { count: 18, percent: 75, reach: 75 },
    { count: undefined, percent: undefined, reach: 0 },
  ]);
});

test('where a pupil may raise several hands, a share is one of the room, and without the room there is none', () => {
  const hands = { one: 10, two: 20 };
  const inRoom = barsOf(hands, fields, { isSeveral: true, room: 25 });
  assert.deepEqual(
    inRoom.map(({ percent }) => percent),
    [40, 80, undefined],
  );
  const alone = barsOf(hands, fields, { isSeveral: true });
  assert.deepEqual(
    alone.map(({ percent, reach }) => [percent, reach]),
    [
      [undefined, 50],
      [undefined, 100],
      [undefined, 0],
    ],
  );
});

test('a room smaller than the hands in it gives no share', () => {
  const [bar] = barsOf({ one: 12 }, fields, { isSeveral: true, room: 10 });
  assert.equal(bar?.percent, undefined);
  assert.equal(bar?.reach, 100);
});

test('nobody counted is not nobody raised a hand', () => {
  const [none, nobody] = barsOf({ two: 0, three: 4 }, fields, { isSeveral: false });
  assert.equal(none?.count, undefined);
  assert.equal(nobody?.count, 0);
  assert.equal(nobody?.percent, 0);
});

test('the sentence says how many hands were right once that is known, and nothing before', () => {
  const hands = { one: 1, two: 3 };
  const say = (right: readonly string[]) => handsInWords(hands, fields, { isSeveral: false, right });
  assert.equal(say([]), '4 hands.');
  assert.equal(say(['two']), '4 hands. 3 of them, 75%, for what is right.');
  assert.equal(handsInWords({}, fields, { isSeveral: false, right: ['two'] }), '');
  assert.equal(handsInWords({ one: 1 }, fields, { isSeveral: false, right: [] }), '1 hand.');
});

test('only whole numbers of hands are read', () => {
  assert.equal(readHands(' 12 '), 12);
  assert.equal(readHands('0'), 0);
  for (const typed of ['', '-1', '1.5', '1e3', '1000', 'twelve']) assert.equal(readHands(typed), undefined);
});

test('shares stay between nothing and everything, whatever was counted', () => {
  const count = integer({ min: 0, max: 999 });
  check(
    property(
      record({ one: count, two: count, three: count }),
      boolean(),
      oneof(count, constant(undefined)),
      (hands, isSeveral, room) => {
        const bars = barsOf(hands, fields, { isSeveral, room });
        for (const { percent = 0, reach } of bars) {
          assert.ok(percent >= 0 && percent <= 100);
          assert.ok(reach >= 0 && reach <= 100);
        }
        if (!isSeveral && handsIn(hands, fields) > 0)
          assert.ok(Math.abs(bars.reduce((sum, { reach }) => sum + reach, 0) - 100) < 1e-6);
      },
    ),
  );
});

test('a stored text gives back what is sound in it, and never throws', () => {
  assert.deepEqual(readClassHands('{"room":28,"slides":{"which-words":{"knew":3,"sure.certain":2}}}'), {
    room: 28,
    slides: { 'which-words': { knew: 3, 'sure.certain': 2 } },
  });
  assert.deepEqual(readClassHands('{"room":-1,"slides":{"a":{"x":"<b>","y":1.5,"z":4},"b":null}}'), {
    slides: { a: { z: 4 }, b: {} },
  });
  for (const text of ['', 'null', '[]', '"x"', '{"slides":[1]}', '{'])
    assert.deepEqual(readClassHands(text), { slides: {} });
});
