// The assignment that was opened last in this browser, so that the list of lessons can lead back to it.
import { assignmentEntry } from '#record/other-entries.ts';
import { storeOf } from '#record/stores.ts';

export const $currentAssignment = storeOf(assignmentEntry);
