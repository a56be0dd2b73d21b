import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { linkFaults, readLink, writeLink } from '#assignment/assignment-link.ts';
import { assignmentText, assignmentVersion, type Assignment } from '#assignment/assignment.ts';
import { fingerprint, toBase64url } from '#lib/bytes.ts';
import { dueInWords } from '#lib/day.ts';
import { deflate } from '#lib/deflate.ts';
import { typedLine, typedLines } from '#lib/foreign/typed-text.ts';
import { someAssignment } from '../helpers/arbitraries.ts';
import { bomb, flipped, foreign, markup, truncated, withPart } from '../helpers/hostile.ts';

const assignment: Assignment = {
  title: 'Class 10b, media',
  lessons: ['headline-and-floor', 'who-says-so', 'silence-no-so-what'],
  checks: ['start'],
  due: '2026-12-04',
  note: 'Work alone.\nIt is no test.',
  receipt: true,
  key: 'RFZkMUIIn0EH9CZrrBeWrElCTwwCk4YFOPfQFMFVxSg',
  content: '0a1b2c3d',
  made: '2026-11-24',
};
const link = await writeLink(assignment);

const faultOf = async (fragment: string) => {
  const read = await readLink(fragment);
  return read.status === 'refused' ? read.fault : 'opened';
};

/** A fragment around any payload, with the fingerprint that belongs to a text. */
const around = (payload: Uint8Array, text: string) => `1.${toBase64url(payload)}.${fingerprint(text)}`;

/** A text in place of the JSON, packed and signed as the site would. */
const forged = async (text: string) => around(await deflate(text), text);

test('what a teacher chose comes out of the link as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(someAssignment, async (made) => {
      const { fragment, fingerprint: print } = await writeLink(made);
      assert.match(fragment, /^1\.[\w-]+\.[0-9a-z]{8}$/);
      assert.deepEqual(await readLink(fragment), {
        status: 'ok',
        assignment: made,
        fragment,
        fingerprint: print,
      });
    }),
    { numRuns: 500 },
  );
});

test('the same assignment has the same fingerprint, another one another', async () => {
  assert.equal((await writeLink({ ...assignment })).fingerprint, link.fingerprint);
  assert.match(link.fingerprint, /^[0-9a-hjkmnp-tv-z]{8}$/);
  for (const part of [
    { due: '2026-12-05' },
    { note: 'Work.' },
    { lessons: ['who-says-so'] },
    { receipt: false },
  ])
    assert.notEqual((await writeLink({ ...assignment, ...part })).fingerprint, link.fingerprint);
});

test('a link is short enough for a code that can be read from the back of a room', async () => {
  const { key: _key, ...open } = assignment;
  assert.ok((await writeLink({ ...open, note: '' })).fragment.length < 230);
  assert.ok((await writeLink({ ...assignment, note: '' })).fragment.length < 290);
});

test('a link opens however it was pasted: whole, with words around it, wrapped or escaped', async () => {
  const address = `https://school.example/a/#${link.fragment}`;
  for (const pasted of [
    address,
    ` ${address} `,
    `${address}.`,
    `<${address}>`,
    `(${address}),`,
    link.fragment,
    `#${link.fragment}`,
    `${address.slice(0, 60)}\n${address.slice(60)}`,
    address.replaceAll('.', '%2E'),
    encodeURIComponent(address),
    ...[
      ...'”’»>)]}*…_/',
      '%22',
      '%3E',
      '%29',
      '%20',
      '%E2%80%9D',
      '&data=05%7C',
      ' See you on Monday.',
    ].flatMap((end) => [`${address}${end}`, `${link.fragment}${end}`]),
    ...[...'„«[*'].flatMap((start) => [`${start}${address}`, `${start}${link.fragment}`]),
  ])
    assert.deepEqual(await readLink(pasted), { status: 'ok', assignment, ...link }, pasted);
});

test('each way a link can be wrong has a sentence of its own', async () => {
  const { fragment } = link;
  const cases: readonly (readonly [string, string])[] = [
    ['', 'empty'],
    ['#', 'empty'],
    ['results', 'foreign'],
    ['0.anything.abcdefgh', 'foreign'],
    ['2.anything-at-all.abcdefgh', 'newer'],
    ['1', 'cut'],
    ['1.abcd', 'cut'],
    [fragment.slice(0, -1), 'cut'],
    [fragment.slice(0, -40), 'cut'],
    [`${fragment.slice(0, -1)}${fragment.endsWith('a') ? 'b' : 'a'}`, 'damaged'],
    [fragment.replace('1.', '1.AAAA'), 'damaged'],
    ['%E0%A4%A', 'damaged'],
    [`1.${'A'.repeat(7_000)}.abcdefgh`, 'too-large'],
    ['x'.repeat(1_000_000), 'too-large'],
  ];
  for (const [hostile, fault] of cases) assert.equal(await faultOf(hostile), fault, hostile.slice(0, 60));
  assert.equal(new Set(Object.values(linkFaults)).size, Object.keys(linkFaults).length);
  for (const sentence of Object.values(linkFaults)) assert.match(sentence, /^[A-Z].+\.$/);
});

test('500 and more hostile links: none opens as anything but what was sent, none throws', async () => {
  const { fragment } = link;
  const isRefusedWith =
    (...faults: readonly string[]) =>
    async (hostile: string) =>
      assert.ok(
        faults.includes(await faultOf(hostile)),
        `${await faultOf(hostile)}: ${hostile.slice(0, 80)}`,
      );
  await fc.assert(fc.asyncProperty(truncated(fragment), isRefusedWith('cut', 'empty')), { numRuns: 300 });
  await fc.assert(
    fc.asyncProperty(flipped(fragment), async (hostile) => {
      const read = await readLink(hostile);
      if (read.status === 'refused') assert.ok(linkFaults[read.fault]);
      else assert.deepEqual(read.assignment, assignment);
    }),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(foreign, async (text) => isRefusedWith('foreign', 'damaged')(await forged(text))),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(bomb, async (bytes) => isRefusedWith('too-large')(around(bytes.slice(0, 4_000), ''))),
    { numRuns: 20 },
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) =>
      assert.notEqual(await faultOf(text), 'opened'),
    ),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 9999 }), fc.base64String(), async (version, rest) =>
      isRefusedWith('newer')(`${version}.${rest}`),
    ),
    { numRuns: 200 },
  );
});

test('an assignment with one part that could not have been made here is refused, though packed and signed', async () => {
  const value: unknown = JSON.parse(assignmentText(assignment));
  const bad: readonly (readonly [string, unknown])[] = [
    ['v', 0.5],
    ['title', 'x'.repeat(81)],
    ['title', ' spaced '],
    ['title', 5],
    ['lessons', []],
    ['lessons', ['Who Says So']],
    ['lessons', ['../../evil']],
    ['lessons', ['who-says-so', 'who-says-so']],
    ['lessons', Array.from({ length: 41 }, (_lesson, index) => 'a'.repeat(index + 1))],
    ['checks', ['final']],
    ['checks', ['start', 'start']],
    ['due', '2026-02-30'],
    ['due', 'soon'],
    ['note', 'x'.repeat(501)],
    ['note', 'one\n\n\n\ntwo'],
    ['receipt', 'yes'],
    ['key', 'short'],
    ['key', 'A'.repeat(44)],
    ['key', `${'A'.repeat(42)}!`],
    ['content', 'ABCDEFGH'],
    ['content', '0a1b2c3'],
    ['content', '0a1b2c3dd'],
    ['content', '-0a1b2c3'],
    ['made', 20261124],
    ['__proto__', { polluted: true }],
    ['constructor', 'x'],
    ['more', 1],
  ];
  for (const [name, part] of bad) {
    const whole =
      name === 'lessons' && Array.isArray(part) && part.length === 0
        ? withPart(value, ['checks'], [])
        : value;
    const text = JSON.stringify(withPart(whole, [name], part)).replace('"PROTO"', '"__proto__"');
    const packed =
      name === '__proto__' ? assignmentText(assignment).replace('{', '{"__proto__":{"x":1},') : text;
    assert.equal(await faultOf(await forged(packed)), 'foreign', `${name}: ${JSON.stringify(part)}`);
  }
  await fc.assert(
    fc.asyncProperty(markup, async (title) => {
      assert.equal(await faultOf(await forged(JSON.stringify(withPart(value, ['title'], title)))), 'foreign');
    }),
  );
  assert.equal('polluted' in {}, false);
});

test('the text of an assignment is what was typed, cleaned, and names nothing that was left out', () => {
  const { key: _key, due: _due, ...open } = assignment;
  assert.equal(
    assignmentText({ ...open, title: '  Class 10b,   media ', note: 'Work.\r\n\n\n\n' }),
    JSON.stringify({
      v: 1,
      title: 'Class 10b, media',
      lessons: assignment.lessons,
      checks: ['start'],
      note: 'Work.',
      receipt: true,
      content: '0a1b2c3d',
      made: '2026-11-24',
    }),
  );
  const { key, due } = JSON.parse(assignmentText(assignment));
  assert.deepEqual([key, due], [assignment.key, '2026-12-04']);
});

test('an assignment asks for lessons or for checks, and may ask for either alone', async () => {
  for (const part of [{ lessons: [] }, { checks: [] }]) {
    const made = { ...assignment, ...part };
    const read = await readLink((await writeLink(made)).fragment);
    assert.deepEqual(read.status === 'ok' && read.assignment, made);
  }
  assert.equal(
    await faultOf((await writeLink({ ...assignment, lessons: [], checks: [] })).fragment),
    'foreign',
  );
});

test('a link is as long as it may be, and no longer', async () => {
  const long = (length: number) => `1.${'A'.repeat(length - 11)}.abcdefgh`;
  assert.equal(await faultOf(long(6_000)), 'damaged');
  assert.equal(await faultOf(long(6_001)), 'too-large');
  const address = `https://school.example/${'a'.repeat(1_976)}#`;
  assert.equal(await faultOf(`${address}${long(6_000)}`), 'damaged');
  assert.equal(await faultOf(`${address}a${long(6_000)}`), 'too-large');
});

test('what stands after the # must begin with a version, and its parts with nothing else between', async () => {
  for (const [hostile, fault] of [
    ['1x.AAAA.abcdefgh', 'foreign'],
    ['x1.AAAA.abcdefgh', 'foreign'],
    ['12345.AAAA.abcdefgh', 'foreign'],
    ['00.AAAA.abcdefgh', 'foreign'],
    ['1.AAAA', 'cut'],
    ['1.AAAA.abcdefg', 'cut'],
    ['1.A.abcdefgh', 'damaged'],
    ['1.!!!!.abcdefgh', 'damaged'],
  ] as const)
    assert.equal(await faultOf(hostile), fault, hostile);
});

test('every version ever shipped opens: one fixture each', async () => {
  const folder = new URL('../receipt/fixtures/', import.meta.url);
  const fixtures = readdirSync(folder).filter((name) => name.startsWith('assignment-v'));
  assert.equal(fixtures.length, assignmentVersion);
  for (const name of fixtures) {
    const expected = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    assert.deepEqual(await readLink(expected.fragment), { status: 'ok', ...expected }, name);
  }
});

test('what is typed is cleaned once: nothing invisible, no brackets in a line, never longer than allowed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 1, max: 80 }),
      (text, most) => {
        for (const clean of [typedLine, typedLines]) {
          const once = clean(text, most);
          assert.ok(once.length <= most);
          assert.equal(clean(once, most), once);
          assert.doesNotMatch(once, /[\u202A-\u202E\u2066-\u2069]/);
        }
        assert.doesNotMatch(typedLine(text, most), /[<>\n]/);
      },
    ),
    { numRuns: 2000 },
  );
  assert.equal(typedLine('  Zoë  O’Brien-Müller (10b) ', 60), 'Zoë O’Brien-Müller (10b)');
  assert.equal(typedLines('One.\r\n\r\n\r\n\r\nTwo: 1 < 2.\t', 100), 'One.\n\nTwo: 1 < 2.');
});

test('when it is due is said in words', () => {
  assert.equal(dueInWords('2026-12-04', '2026-12-04'), 'Due today, Friday 4 December 2026');
  assert.equal(dueInWords('2026-12-04', '2026-12-03'), 'Due tomorrow, Friday 4 December 2026');
  assert.equal(dueInWords('2026-12-04', '2026-11-24'), 'Due on Friday 4 December 2026, in 10 days');
  assert.equal(dueInWords('2026-12-04', '2026-12-05'), 'Was due on Friday 4 December 2026');
});
