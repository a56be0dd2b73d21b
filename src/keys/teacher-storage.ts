// The names under which this site keeps things of a teacher's. Not under `sayswho:`, so that no pupil on the same computer
// downloads them with their answers, or clears them away with these; for pupils' names see record/storage-keys.ts.
import { sitePath } from '#lib/storage/own-names.ts';

/** The database of a teacher's keys. */
export const keyDatabase = sitePath + 'sayswho-teach-keys';

/** The teacher's keys as they were kept before, in plain. */
export const teacherKeysKey = sitePath + 'sayswho-teach:keys';

/** Which class lay open last. */
export const lastClassKey = sitePath + 'sayswho-teach:class';

/** The database of classes, and the channel by which tabs tell each other that it changed. */
export const classDatabase = sitePath + 'sayswho-teach';
