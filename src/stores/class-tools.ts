// Everything that a teacher's desk works with. It is bundled by itself, as /teach/desk-tools.js, so that lessons share
// out none of their scripts for it; the page imports it once it stands.
export { coinFlipBrier } from '../quiz/calibration.ts';
export { bands } from '../quiz/desk-note.ts';
export { enoughForecasts } from '../quiz/forecasts.ts';
export { readPaper } from '../quiz/paper.ts';
export { linkFaults, readLink, writeLink } from './assignment-link.ts';
export { classCsv, itemsCsv } from './class-csv.ts';
export {
  $classes,
  $desk,
  forgetClass,
  handIn,
  keepClass,
  keepMarks,
  keepPaper,
  makeClass,
  openClass,
  openClasses,
  takeBack,
} from './class-desk.ts';
export { $keeping } from './class-keeping.ts';
export { withSame } from './class-names.ts';
export { answersIn, sheetsOf } from './class-sheets.ts';
export { sumUp } from './class-sum.ts';
export { download } from './download.ts';
export { restoreKey } from './restore-key.ts';
export { $teacherKeys } from './teacher-keys.ts';
