// What there is a package of for learning platforms, by name and title: for the page that offers them, and for what makes them.
import type { Content, Lesson } from '#course/content-types.ts';
import { lessonName } from '#course/names.ts';
import { checks } from '#lib/site.ts';
import { plainText } from '#quiz/rich-text.ts';
import { checkNames, type CheckName } from '#record/check-record.ts';

export type Packaged = {
  /** Its name among packages: "lesson-who-says-so". */
  readonly name: string;
  readonly title: string;
};

/** What a package can be, as names of files have it, and as people do. */
export const formatNames = {
  '1.2': { file: 'scorm12', title: 'SCORM 1.2' },
  '2004': { file: 'scorm2004', title: 'SCORM 2004 4th Edition' },
  cmi5: { file: 'cmi5', title: 'cmi5' },
} as const;

/** The name of a package's file. */
export const packageFile = ({ name }: Packaged, format: keyof typeof formatNames): string =>
  `says-who-${name}-${formatNames[format].file}.zip`;

export const packagedTry: Packaged = { name: 'try', title: 'Ten minutes first' };

export const packagedCourse: Packaged = { name: 'course', title: 'The whole course' };

export const packagedCheck = (name: CheckName): Packaged => ({
  name: `check-${name}`,
  title: `Check: ${checks[name].title}`,
});

export const packagedLesson = (lesson: Lesson): Packaged => ({
  name: `lesson-${lesson.slug}`,
  title: `${lessonName(lesson)}: ${lesson.title}`,
});

export const packagedReport = ({ slug, headline }: Content['reports'][number]): Packaged => ({
  name: `report-${slug}`,
  title: `Whole report: ${plainText(headline)}`,
});

/** All of them, the whole course first. */
export const allPackaged = ({ lessons, reports }: Content): Packaged[] => [
  packagedCourse,
  packagedTry,
  ...lessons.map(packagedLesson),
  ...reports.map(packagedReport),
  ...checkNames.map(packagedCheck),
];
