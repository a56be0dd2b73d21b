// npm run bench:desk: how long the class desk takes to open, decrypt and sum up receipts of the finished module.
// Counts the processor's time, so that other work on the machine does not matter, and fails past the limits. Needs a built
// site: the course comes from its scripts, as in a browser.
import { takeIn } from '#class/intake/intake.ts';
import { textSource } from '#class/intake/dropped-text.ts';
import { classReportOf } from '#class/sums/class-report.ts';
import { makeKey } from '#keys/unseal.ts';
import { builtCourse } from '../helpers/desk-course.ts';
import { everything, finishedFile, finishedReceipt } from '../class/finished-class.ts';

/** Receipts, and the most seconds that opening and summing up may take. */
const runs = [
  { count: 30, limit: 2 },
  { count: 1_000, limit: 20 },
] as const;

/** The longest time in which a page may not react, in milliseconds. */
const longestSlice = 200;

const folder = process.argv[2] ?? 'dist';
const course = await builtCourse(folder);
const key = await makeKey();
if (!key) throw new Error('No key could be made.');

/** The processor's time of this process so far, in milliseconds. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Watches how long the longest piece of work is in which nothing else gets its turn. */
function watch() {
  let [last, longest, isOn] = [busy(), 0, true];
  const beat = () => {
    const now = busy();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) setImmediate(beat);
  };
  setImmediate(beat);
  return () => {
    isOn = false;
    return Math.max(longest, busy() - last);
  };
}

const names = Array.from({ length: 1_000 }, (_name, index) => `Pupil ${String(index + 1).padStart(4, '0')}`);
let isPast = false;
for (const isSealed of [false, true]) {
  for (const { count, limit } of runs) {
    const files: string[] = [];
    for (const [index, name] of names.slice(0, count).entries()) {
      files.push(await finishedFile(finishedReceipt(course, name, index + 1), isSealed ? key.x : undefined));
    }
    const size = files.reduce((sum, file) => sum + file.length, 0) / count / 1_000;
    const stopOpening = watch();
    const start = busy();
    const intake = await takeIn(
      files.map((file, index) => textSource(file, `${index}.txt`)),
      { keys: new Set(), parts: [] },
      [key],
      0,
    );
    const opened = busy();
    const slice = stopOpening();
    const stopSumming = watch();
    const report = await classReportOf(
      {
        head: { id: '', name: '', roster: names.slice(0, count), sameAs: [], made: 0 },
        assignment: everything(course),
        receipts: intake.taken,
        locked: [],
        parts: [],
        paper: [],
        marks: [],
      },
      course,
    );
    const end = busy();
    const sumSlice = stopSumming();
    if (report.pupils.length !== count || report.missing.length > 0)
      throw new Error('Not every receipt was counted.');
    const seconds = (end - start) / 1_000;
    const longest = Math.max(slice, sumSlice);
    const isSlow = seconds > limit || longest > longestSlice;
    isPast ||= isSlow;
    console.log(
      [
        `${count} ${isSealed ? 'sealed' : 'plain'} receipts of ${size.toFixed(0)} kB:`,
        `${seconds.toFixed(2)} s (limit ${limit}),`,
        `opened in ${((opened - start) / 1_000).toFixed(2)}, summed up in ${((end - opened) / 1_000).toFixed(2)};`,
        `longest slice ${slice.toFixed(0)} and ${sumSlice.toFixed(0)} ms (limit ${longestSlice})${isSlow ? ' PAST THE LIMIT' : ''}`,
      ].join(' '),
    );
  }
}
process.exitCode = isPast ? 1 : 0;
