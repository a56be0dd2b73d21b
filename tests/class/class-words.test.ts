import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapInWords, lessonsInWords, listed, namesIn, signedPoints } from '#class/views/class-words.ts';

test('a pasted list gives names, however it is parted, each once', () => {
  assert.deepEqual(namesIn(' Ada  Lovelace\r\nBo;Chen\tBo\n\n'), ['Ada Lovelace', 'Bo', 'Chen']);
  assert.deepEqual(namesIn(' \n '), []);
});

test('lessons are named in runs, and what is no numbered lesson by its name', () => {
  assert.equal(lessonsInWords(['Lesson 1', 'Lesson 2', 'Lesson 3', 'Lesson 4']), 'Lessons 1–4');
  assert.equal(lessonsInWords(['Lesson 2', 'Lesson 5']), 'Lessons 2, 5');
  assert.equal(lessonsInWords(['Lesson 1', 'Lesson 2', 'Lesson 7', 'Capstone']), 'Lessons 1, 2, 7, capstone');
  assert.equal(lessonsInWords(['Lesson 3']), 'Lesson 3');
  assert.equal(lessonsInWords(['Capstone']), 'Capstone');
  assert.equal(lessonsInWords([]), '');
});

test('a gap is signed, and called too sure or too doubtful only from five points on', () => {
  assert.deepEqual([14.4, -6.5, 0.2].map(signedPoints), ['+14', '−6', '0']);
  assert.equal(gapInWords(14), 'too sure, on average');
  assert.equal(gapInWords(-6), 'too doubtful, on average');
  assert.equal(gapInWords(4.9), 'as sure as right, on average');
});

test('names are listed as one says them', () => {
  assert.equal(listed(['Ada']), 'Ada');
  assert.equal(listed(['Ada', 'Bo', 'Chen']), 'Ada, Bo and Chen');
});
