// A learner in WebKit does one lesson whole, hands in a receipt, and a teacher reads it at the desk.
import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { content, hasKey, questionsOf } from '../../helpers/learner.ts';
import { formOf } from './person.ts';
import { inWebKit } from './in-webkit.ts';

const lesson = 'headline-and-floor';
const asked = questionsOf(lesson).map(({ item }) => item);

inWebKit(
  'one lesson answered whole, every second question after a miss, and kept; its receipt at the class desk',
  async (person) => {
    const { open, answer, arriveAt, verdict, status, inPage, find, tap, shows } = person;
    await open(`/lessons/${lesson}/`);
    for (const [index, item] of asked.entries()) {
      const isMissed = hasKey(item) && index % 2 === 1;
      await answer(item, isMissed ? 'wrong' : 'right');
      if (!isMissed) {
        assert.equal(await verdict(item), hasKey(item) ? 'Right.' : 'Kept.', item.id);
        continue;
      }
      assert.match(await verdict(item), /^(Not this time|Partly right)\.$/, item.id);
      if ((await status(item)) === 'done') continue;
      await tap(await find(`${formOf(item)} [data-retry]`));
      await answer(item, 'right');
      assert.equal(await verdict(item), 'Right.', item.id);
    }
    const before = await Promise.all(asked.map(status));
    await person.reload();
    for (const item of asked) await arriveAt(item);
    assert.deepEqual(await Promise.all(asked.map(status)), before);
    await inPage(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await open('/lessons/');
    await shows('✓ Done');

    await open('/teach/assign/');
    const title = content.lessons.find(({ slug }) => slug === lesson)?.title ?? '';
    await tap(await person.find(`input[name="lesson"][value="${lesson}"]`));
    await person.write(await person.field('Title, or the class'), 'Class 10b');
    await shows('1 chosen');
    const link = await person.valueOf(await person.field('The link'));
    await open(new URL(link).pathname + new URL(link).hash);
    await shows(title);
    await tap(await person.link('receipt'));
    await person.isAtRest();
    await person.write(await person.field('Your name'), 'Ada');
    await tap(await person.button('Make the receipt'));
    await shows('Your receipt is made');
    const receipt = await person.valueOf(await person.field('As text'));

    await open('/teach/desk/');
    await person.write(await person.field('Name of the class'), 'Class 10b');
    await person.write(await person.field('Who is in it'), `Ada${Key.ENTER}Bela`);
    await tap(await person.button('Make the class'));
    await person.write(await person.field('Or paste what they sent you'), receipt);
    await tap(await person.button('Open what is pasted'));
    await shows('Who can do what');
    const rows = await inPage(() =>
      [...document.querySelectorAll('tr:has(th[scope="row"])')].map((row) => row.textContent),
    );
    assert(
      rows.some((row) => /^Ada\d/.test(row)),
      rows.join('\n'),
    );
  },
);
