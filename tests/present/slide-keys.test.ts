import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOf, type FocusedOn } from '#present/slide-keys.ts';

const act = (key: string, focusedOn: FocusedOn = 'slide', { shiftKey = false, withLetters = true } = {}) =>
  actOf({ key, shiftKey }, focusedOn, withLetters);

test('arrows, pages and space turn slides, with letters switched off too', () => {
  for (const withLetters of [true, false]) {
    const acts = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End', ' '].map((key) =>
      act(key, 'slide', { withLetters }),
    );
    assert.deepEqual(acts, ['on', 'back', 'step', 'unstep', 'first', 'last', 'step']);
    assert.equal(act(' ', 'slide', { shiftKey: true, withLetters }), 'unstep');
  }
});

test('letters do nothing once they are switched off', () => {
  for (const key of 'rRtnadf?') {
    assert.notEqual(act(key), undefined);
    assert.equal(act(key, 'slide', { withLetters: false }), undefined);
  }
});

test('a button is pressed by space and Enter, and every other key works on it', () => {
  assert.deepEqual([act(' ', 'button'), act('Enter', 'button')], [undefined, undefined]);
  assert.deepEqual([act('ArrowRight', 'button'), act('t', 'button')], ['on', 'tally']);
});

test('in a field numbers are typed; t, Escape and the keys of a clicker still work', () => {
  assert.deepEqual(
    ['t', 'Escape', 'PageDown', 'PageUp', ' ', 'ArrowLeft', 'Home', 'r'].map((key) => act(key, 'field')),
    ['tally', 'escape', 'step', 'unstep', undefined, undefined, undefined, undefined],
  );
});

test('the notes scroll by the keys that turn slides; n and Escape close them', () => {
  assert.deepEqual(
    ['n', 'Escape', ' ', 'PageDown', 'ArrowDown', 'r'].map((key) => act(key, 'notes')),
    ['notes', 'escape', undefined, undefined, undefined, undefined],
  );
});

test('a key that means nothing here is left to the browser', () => {
  assert.deepEqual([act('x'), act('Tab'), act('Enter')], [undefined, undefined, undefined]);
});
