// What a pupil does is sealed, handed in, and opened at the class desk, which asks an engine for cryptography and a database.
import { expect, test } from '@playwright/test';
import { figure, makeClass, openDesk, paste } from '../class/desk-page.ts';
import { answer, arriveAt, check, itemNamed, watchConsole } from '../helpers/learner.ts';
import { makeReceipt } from '../helpers/pupil.ts';

const question = itemNamed('headline-and-floor/a-friend-sums-up');

test(
  'a pupil hands in, encrypted, and the desk has it',
  { tag: '@engines' },
  async ({ page: teacher, browser }) => {
    const complaints = watchConsole(teacher);
    await teacher.goto('/teach/assign/');
    await teacher.getByRole('checkbox', { name: /^Lesson 1 / }).check();
    await teacher.getByRole('checkbox', { name: /^Encrypt the receipts/ }).check();
    await teacher.getByRole('button', { name: 'Make a key' }).click();
    const link = await teacher.getByRole('textbox', { name: 'The link', exact: true }).inputValue();

    const pupil = await browser.newPage();
    const heard = watchConsole(pupil);
    await pupil.goto(link);
    await pupil.getByRole('link', { name: /The headline and the floor/ }).click();
    await arriveAt(pupil, question);
    await answer(pupil, question, 'wrong', 'Certain');
    await check(pupil, question);
    await pupil.goto(link);
    await pupil.getByRole('link', { name: /receipt/ }).click();
    await makeReceipt(pupil, 'Ada');
    await pupil.getByRole('button', { name: 'Make it anyway' }).click();
    const code = await pupil.getByRole('textbox', { name: /^As text/ }).inputValue();
    await pupil.close();

    await openDesk(teacher);
    await makeClass(teacher, 'Class 10b', ['Ada', 'Bela']);
    await paste(teacher, code);
    await expect(figure(teacher, 'results in')).toHaveText('1 / 2');
    await teacher.reload();
    await expect(teacher.getByText('Nothing yet from 1: Bela.')).toBeVisible();
    await teacher.getByRole('button', { name: 'Ada', exact: true }).click();
    await expect(teacher.getByText('It came encrypted to your key.')).toBeVisible();
    await expect(teacher.getByText('First answer: 0 of 1, certain')).toBeVisible();
    expect([...complaints, ...heard]).toEqual([]);
  },
);
