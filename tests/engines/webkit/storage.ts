// Storage in WebKit that is full, that is refused, and that holds what nobody can read: the browser's own, and no stand-in.
import assert from 'node:assert/strict';
import { itemNamed } from '../../helpers/learner.ts';
import { itemKey } from '#record/storage-keys.ts';
import { formOf, type Person } from './person.ts';
import { inWebKit } from './in-webkit.ts';

const lesson = '/lessons/headline-and-floor/';
const item = itemNamed('headline-and-floor/a-friend-sums-up');

/** Answers, and reads beside the question that it is not saved. */
async function answersInVain({ answer, verdict, until }: Person, words: string): Promise<void> {
  await answer(item, 'right');
  assert.equal(await verdict(item), 'Right.');
  await until(
    `"${words}" stands where one looks`,
    (css, said) =>
      [...document.querySelectorAll(`${css} *`)].some((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return part.checkVisibility() && part.textContent.includes(said) && top >= 0 && bottom <= innerHeight;
      }),
    formOf(item),
    words,
  );
}

inWebKit('storage that is full: the question says that it is not saved', async (person) => {
  await person.open(lesson);
  const isFull = await person.inPage(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2)
      try {
        for (let count = 0; count < 8; count++)
          localStorage.setItem(`other-${size}-${count}`, 'x'.repeat(size));
      } catch {
        // No room for that much.
      }
    try {
      localStorage.setItem('more', 'xxxxxxxxxxxxxxxx');
      return false;
    } catch {
      return true;
    }
  });
  assert(isFull);
  await answersInVain(person, 'Not saved: this browser has no room left.');
});

inWebKit(
  'storage that is refused: the question says that it is not saved',
  async (person) => {
    await person.open(lesson);
    assert.equal(await person.inPage(() => String(localStorage)), 'null');
    await answersInVain(person, 'Not saved: this browser keeps nothing for this site.');
  },
  ['--enable-html5-local-storage=false'],
);

inWebKit(
  'an entry that nobody can read is set aside, and the question can be answered and is kept',
  async (person) => {
    const broken = '{"v":5,"i":"8a139706","t":[[17';
    await person.open(lesson);
    await person.inPage((key, text) => localStorage.setItem(key, text), itemKey(item.id), broken);
    await person.reload();
    await person.answer(item, 'right');
    assert.equal(await person.verdict(item), 'Right.');
    await person.reload();
    assert.equal(await person.verdict(item), 'Right.');
    const kept = await person.inPage(() => Object.values({ ...localStorage }));
    assert(kept.includes(broken), 'what could not be read is still there');
  },
);
