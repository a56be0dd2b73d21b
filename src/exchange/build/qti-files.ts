// The whole bank and each lesson as content packages of QTI 3, zipped.
import { zipSync } from 'fflate';
import type { Lesson } from '#course/content-types.ts';
import { qtiPackage, type QtiPackage } from '../qti-package.ts';
import { askedIn, bankNames, lessonNames, wholeBank, type Source } from './exchange-files.ts';

/** The whole bank, with a test for each lesson. */
export const bankQti = (content: Source): QtiPackage => qtiPackage(wholeBank(content), bankNames(content));

/** What a lesson asks, in its order, each question once. */
export const lessonQti = (content: Source, lesson: Lesson): QtiPackage =>
  qtiPackage(askedIn(content, lesson), lessonNames(content, lesson));

/** A date that says nothing, so that the same files are the same bytes. Zip has no time zones, and takes what a clock here shows. */
const noDate = new Date(2020, 0, 1);

/** The package as a file, the manifest first. */
export const zipped = ({ files }: QtiPackage): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
      ),
      { level: 9, mtime: noDate },
    ),
  );

/** The files under /data/qti/, by name. */
export const qtiFiles = (
  content: Source,
): { readonly name: string; readonly read: () => Uint8Array<ArrayBuffer> }[] => [
  { name: 'all', read: () => zipped(bankQti(content)) },
  ...content.lessons.map((lesson) => ({
    name: lesson.slug,
    read: () => zipped(lessonQti(content, lesson)),
  })),
];
