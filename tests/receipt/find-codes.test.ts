// Codes in a text: where one begins and ends, what each fault is called, and how parts are put together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCodes, joinCodes } from '#receipt/find-codes.ts';
import { sayMissing } from '#receipt/open-receipts.ts';
import { partFingerprint, writeCodes, type Code } from '#receipt/receipt-code.ts';

const id = 'a1b2c3d4e5f6g7h8';
const bytes = Uint8Array.from({ length: 30 }, (_byte, index) => index);
const [whole = ''] = writeCodes('plain', id, bytes);

/** What is found in a text: the numbers of a part, or the fault. */
const found = (text: string) =>
  findCodes(text).map((one) => (one.status === 'ok' ? `${one.code.part}-${one.code.parts}` : one.fault));

/** A code with any numbers and payload, and the check that belongs to them. */
function coded(part: string, payload: string, letter = 'p'): string {
  const body = `${letter}.${id}.${part}`;
  return `sayswho1.${body}.${partFingerprint(body, payload)}.${payload}.`;
}

test('a code is found at the beginning of a text, after words, and after signs that mail and chats put in', () => {
  for (const text of [
    whole,
    `x${whole}x`,
    `Here: ${whole}`,
    whole.replace('1.', '1.\u200B'),
    whole.replaceAll(/(.{9})/g, '$1\uFEFF'),
    whole.replaceAll(/(.{9})/g, '$1\r\n> > '),
  ])
    assert.deepEqual(found(text), ['1-1'], text);
});

test('an address before a code is no part of it, http or https, and one without # is no code', () => {
  for (const address of ['http://a.example/#', 'https://a.example/teach/desk/#'])
    assert.deepEqual(found(`${address}${whole}${address}${whole}`), ['1-1', '1-1'], address);
  assert.deepEqual(found('https://sayswho.example/'), ['foreign']);
});

test('what names no version is nothing of ours, and a later one is said to be later', () => {
  assert.deepEqual(found(whole.replace('sayswho1', 'sayswho')), ['foreign']);
  assert.deepEqual(found(whole.replace('sayswho1', 'sayswho0')), ['foreign']);
  assert.deepEqual(found(whole.replace('sayswho1', 'sayswho2')), ['newer']);
  assert.deepEqual(found(whole.replace('sayswho1', 'sayswho9999')), ['newer']);
  assert.deepEqual(found(whole.replace('sayswho1', 'sayswho12345')), ['foreign']);
});

test('nothing is empty, and words without a code are foreign', () => {
  assert.deepEqual([found(''), found(' \n'), found('My homework.')], [['empty'], ['empty'], ['foreign']]);
});

test('a code without its end is cut, one with something else in it damaged', () => {
  assert.deepEqual(found('sayswho1.p.a1b2'), ['cut']);
  assert.deepEqual(found(whole.slice(0, -1)), ['cut']);
  assert.deepEqual(found(whole.replace(id, `${id.slice(1)}!`)), ['damaged']);
  assert.deepEqual(found(whole.replace(id, 'short')), ['damaged']);
  assert.deepEqual(found(whole.replace('.p.', '.x.')), ['damaged']);
  assert.deepEqual(found(whole.replace('.p.', '.s.')), ['damaged']);
  assert.deepEqual(found(whole.replace(/\.([\w-]+)\.$/, '.A$1.')), ['damaged']);
});

test('a part is one of those there are, and holds something', () => {
  assert.deepEqual(found(coded('1-1', 'AAAA')), ['1-1']);
  assert.deepEqual(found(coded('99-99', 'AAAA')), ['99-99']);
  assert.deepEqual(found(coded('0-1', 'AAAA')), ['foreign']);
  assert.deepEqual(found(coded('2-1', 'AAAA')), ['foreign']);
  assert.deepEqual(found(coded('1-1', '')), ['foreign']);
});

test('a code says whether it is sealed, whose part it is and which', () => {
  const kinds = ['p', 's'].map((letter) => findCodes(coded('2-3', 'AAAA', letter))[0]);
  assert.deepEqual(
    kinds,
    ['plain', 'sealed'].map((kind) => ({
      status: 'ok',
      code: { kind, id, part: 2, parts: 3, payload: 'AAAA' },
    })),
  );
});

test('far too much of anything is refused without being read, and just as much as is allowed is read', () => {
  assert.deepEqual(found('x'.repeat(4_000_000)), ['foreign']);
  assert.deepEqual(found('x'.repeat(4_000_001)), ['too-large']);
  assert.equal(found('sayswho1.'.repeat(2_000)).length, 2_000);
  assert.deepEqual(found('sayswho1.'.repeat(2_001)), ['too-large']);
  assert.deepEqual(found(coded('1-1', 'A'.repeat(600_000))), ['1-1']);
  assert.deepEqual(found(coded('1-1', 'A'.repeat(600_001))), ['too-large']);
});

const codeOf = (part: number, parts: number, payload: string, more: Partial<Code> = {}): Code => ({
  kind: 'plain',
  id,
  part,
  parts,
  payload,
  ...more,
});

test('parts make one receipt in any order, and one that was found twice counts once', () => {
  const [first, second] = [codeOf(1, 2, 'AAEC'), codeOf(2, 2, 'AwQF')];
  const joined = { status: 'ok', kind: 'plain', id, bytes: Uint8Array.of(0, 1, 2, 3, 4, 5) };
  assert.deepEqual(joinCodes([first, second]), [joined]);
  assert.deepEqual(joinCodes([second, first, second]), [joined]);
  assert.deepEqual(joinCodes([second]), [{ status: 'incomplete', id, parts: 2, missing: [1] }]);
});

test('parts that do not agree on kind, number or what they hold are damaged', () => {
  const first = codeOf(1, 2, 'AAEC');
  for (const other of [codeOf(2, 2, 'AwQF', { kind: 'sealed' }), codeOf(2, 3, 'AwQF'), codeOf(1, 2, 'AwQF')])
    assert.deepEqual(joinCodes([first, other]), [{ status: 'refused', id, fault: 'damaged' }]);
  assert.deepEqual(joinCodes([codeOf(1, 1, 'A')]), [{ status: 'refused', id, fault: 'damaged' }]);
});

test('parts of two receipts make two', () => {
  const other = 'zzzzzzzzzzzzzzzz';
  const joined = joinCodes([codeOf(1, 1, 'AAEC'), codeOf(1, 2, 'AAEC', { id: other })]);
  assert.deepEqual(
    joined.map(({ id: own, status }) => [own, status]),
    [
      [id, 'ok'],
      [other, 'incomplete'],
    ],
  );
});

test('parts that are together longer than any receipt are refused', () => {
  const half = 'A'.repeat(300_000);
  const faultOf = (second: string) => joinCodes([codeOf(1, 2, half), codeOf(2, 2, second)])[0];
  assert.equal(faultOf(half)?.status, 'ok');
  assert.deepEqual(faultOf(`${half}AAAA`), { status: 'refused', id, fault: 'too-large' });
});

test('a receipt is written in parts of about one length, each within what was asked for', () => {
  const payloads = (size?: number) =>
    writeCodes('sealed', id, bytes, size).map((code) => code.split('.').at(-2)?.length);
  assert.deepEqual(payloads(), [40]);
  assert.deepEqual(payloads(40), [40]);
  assert.deepEqual(payloads(39), [20, 20]);
  assert.deepEqual(payloads(15), [14, 14, 12]);
  assert.equal(writeCodes('plain', id, new Uint8Array()).length, 1);
});

test('parts that have not come are named', () => {
  assert.equal(sayMissing({ parts: 4, missing: [2] }), 'Part 2 of 4 is missing.');
  assert.equal(sayMissing({ parts: 4, missing: [1, 3] }), 'Parts 1, 3 of 4 are missing.');
});
