// The seven hundred inputs at every door of the site: what a stranger can hand in, link to, leave in storage, or type.
import assert from 'node:assert/strict';
import { fileOf } from '../../class/class-receipts.ts';
import { chooseFiles, inPage, press, says, stands, until, write, type Hand } from './hand.ts';
import {
  addresses,
  goodBackup,
  goodEntries,
  honestLink,
  importFiles,
  keyFiles,
  mustStay,
  pastedTexts,
  receiptFiles,
  storedLoads,
  typedTexts,
  type Entry,
} from './inputs.ts';

export type Door = { readonly name: string; readonly tries: (hand: Hand) => Promise<void> };

/** A text of the site without a script, from where storage can be set before a page opens. */
const quietPage = '/licences.txt';

const goodTexts = goodEntries.map(({ text }) => text);

/** Empties the storage and puts entries there. */
async function store(hand: Hand, entries: readonly Entry[]): Promise<void> {
  await hand.open(quietPage);
  await inPage(
    hand,
    (all) => {
      localStorage.clear();
      for (const { key, text } of all) localStorage.setItem(key, text);
    },
    [...entries],
  );
}

const isSettled = (hand: Hand) =>
  until(
    hand,
    'nothing is looked up any more',
    () => !/Looking up what is kept|Opening the assignment/.test(document.body.innerText),
  );

const hasField = (hand: Hand, label: string) =>
  until(
    hand,
    `"${label}" is there`,
    (words) =>
      [...document.querySelectorAll('label')].some(({ textContent }) => textContent.trim().startsWith(words)),
    label,
  );

const slices = <Value>(all: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_each, index) =>
    all.slice(index * size, (index + 1) * size),
  );

const oneRow = (hand: Hand) =>
  inPage(
    hand,
    () =>
      [...document.querySelectorAll('tr')].find(
        (row) => row.querySelector('th[scope="row"]')?.textContent.trim() === 'Ada',
      )?.innerText ?? '',
  );

/** The load has come to its end, and its sum stands there. */
const isRead = (hand: Hand) =>
  until(
    hand,
    'the load is read',
    () =>
      /(taken in|Taken in:)[^.]*\./.test(
        [...document.querySelectorAll('output')].map(({ innerText }) => innerText).join(' '),
      ) &&
      ![...document.querySelectorAll('button')].some(({ innerText }) => innerText.includes('Stop and undo')),
  );

/** Makes a class at the desk that is open, and puts an honest receipt of Ada's there. @returns her row */
export async function readAda(hand: Hand): Promise<unknown> {
  await hasField(hand, 'Name of the class');
  await write(hand, 'Name of the class', 'Class 10b');
  await write(hand, 'Who is in it', 'Ada\nBela');
  await press(hand, 'Make the class');
  await says(hand, /Drop receipts here/);
  const good = await fileOf({ name: 'Ada', wrong: 1 });
  await chooseFiles(hand, 'Choose files', [{ name: good.name, text: good.buffer.toString() }]);
  await says(hand, /Taken in: .?Ada/);
  const row = await oneRow(hand);
  assert.notEqual(row, '');
  return row;
}

async function desk(hand: Hand): Promise<void> {
  await hand.open('/teach/desk/');
  const before = await readAda(hand);
  for (const files of slices(receiptFiles, 50)) {
    await press(hand, 'Add results');
    await chooseFiles(hand, 'Choose files', files);
    await isRead(hand);
    await stands(hand, `${files[0]?.name} and what follows`);
    await press(hand, 'Clear this list');
  }
  for (const texts of slices(pastedTexts, 10)) {
    await press(hand, 'Add results');
    await write(hand, 'Or paste what they sent you', texts.join('\n\n'));
    await press(hand, 'Open what is pasted');
    await isRead(hand);
    await stands(hand, `pasted ${texts[0]?.slice(0, 40)}`);
    await press(hand, 'Clear this list');
  }
  await hand.open('/teach/desk/');
  await isSettled(hand);
  await stands(hand, 'the desk, opened again');
  assert.equal(await oneRow(hand), before);
}

async function stored(hand: Hand): Promise<void> {
  const others = ['/check/start/', '/your-own/', '/practice/', '/review/', '/', '/teach/assign/'];
  for (const [index, load] of storedLoads.entries()) {
    await store(hand, [...goodEntries, ...load]);
    for (const path of [
      '/lessons/headline-and-floor/',
      '/progress/',
      '/progress/keep/',
      others[index] ?? '/',
    ]) {
      await hand.open(path);
      await stands(hand, `load ${index}, ${path}`, [
        ...goodTexts,
        ...load.filter(mustStay).map(({ text }) => text),
      ]);
    }
  }
}

async function links(hand: Hand): Promise<void> {
  await store(hand, goodEntries);
  for (const [index, address] of addresses.entries()) {
    const [path, fragment = ''] = address.split(/(?=#)/);
    // A page with another end of its address is the same page; with another question it is loaded anew.
    await hand.open(`${path}?${index}${fragment}`);
    await isSettled(hand);
    await stands(hand, address.slice(0, 200), goodTexts);
  }
}

async function imports(hand: Hand): Promise<void> {
  await store(hand, goodEntries);
  await hand.open('/progress/keep/');
  await until(
    hand,
    'a file can be chosen',
    () => document.querySelector('input[type="file"]:enabled') !== null,
  );
  for (const file of importFiles) {
    await chooseFiles(hand, 'Choose a file, or drop one here', [file]);
    await until(
      hand,
      `${file.name} is looked into`,
      (name) =>
        document.querySelector<HTMLElement>('[aria-label="What has come of it"]')?.innerText.includes(name) ??
        false,
      file.name,
    );
    if (await press(hand, 'Bring it in')) await says(hand, /Brought in/);
    await stands(hand, `${file.name} ${file.text.slice(0, 200)}`, goodTexts);
  }
  await hand.open('/progress/');
  await stands(hand, 'after all imports', goodTexts);
}

async function keys(hand: Hand): Promise<void> {
  await store(hand, goodEntries);
  await hand.open('/teach/assign/');
  await inPage(hand, () => document.querySelector<HTMLInputElement>('input[name="sealed"]')?.click());
  await hasField(hand, 'Restore a key from its backup');
  const news = /not a backup|damaged|locked|passphrase|does not|cannot|newer|is on this device/;
  for (const file of keyFiles) {
    await chooseFiles(hand, 'Restore a key from its backup', [file]);
    await says(hand, news);
    await stands(hand, file.text.slice(0, 200), goodTexts);
  }
  await chooseFiles(hand, 'Restore a key from its backup', [{ name: 'key.json', text: goodBackup }]);
  await says(hand, /The key [\w-]+ is on this device\./);
  await stands(hand, 'a good key', goodTexts);
}

/** Where somebody can write a line or a text. */
const fields = [
  ['/progress/keep/', 'What should be on it'],
  ['/your-own/', 'Headline, or the first words'],
  ['/teach/assign/', 'Title, or the class'],
  [`/a/receipt/#${honestLink}`, 'Your name'],
  ['/search/', 'Search the lessons'],
] as const;

async function typing(hand: Hand): Promise<void> {
  await store(hand, goodEntries);
  for (const [index, text] of typedTexts.entries()) {
    const [path, label] = fields[index % fields.length] ?? fields[0];
    // A page with another end of its address is the same page; with another question it is loaded anew.
    await hand.open(path.replace(/(?=#|$)/, `?${index}`));
    await hasField(hand, label);
    await write(hand, label, text);
    await stands(hand, `${path} ${text.slice(0, 100)}`, goodTexts);
  }
}

export const doors: readonly Door[] = [
  { name: '250 receipts at the class desk, chosen and pasted', tries: desk },
  { name: '150 stored entries before a page opens', tries: stored },
  { name: '150 addresses of assignments, receipts, codes and places', tries: links },
  { name: '100 files to be brought in', tries: imports },
  { name: '25 backups of keys', tries: keys },
  { name: '25 texts that somebody types', tries: typing },
];
