// Everything that the class desk works with. It is bundled by itself (build/standalone.ts), so that lessons share
// out none of their scripts for it; the page imports it once it stands.
export { coinFlipBrier } from '#measure/calibration.ts';
export { bands } from '#quiz/desk-note.ts';
export { enoughForecasts } from '#measure/calibration-curve.ts';
export { readPaper } from '#quiz/paper/read-paper.ts';
export { linkFaults, readLink } from '#assignment/assignment-link.ts';
export { classCsv, itemsCsv } from './sums/class-csv.ts';
export {
  $classes,
  $openClass,
  forgetClass,
  keepClass,
  makeClass,
  openClass,
  openClasses,
  tryKeeping,
} from './keeping/open-class.ts';
export { keepMarks, keepPaper, removeReceipt } from './keeping/class-changes.ts';
export { $keeping } from './keeping/class-repository.ts';
export { handIn, isAwaited, lookInto } from './intake/hand-in.ts';
export { withSame } from './intake/match-names.ts';
export { answersIn, entrySheetsOf } from './sums/class-sheets.ts';
export { classReportOf } from './sums/class-report.ts';
export { download } from '#lib/download.ts';
export { restoreKey } from '#keys/restore-key.ts';
export { $teacherKeys, openKeys } from '#keys/teacher-keys.ts';
