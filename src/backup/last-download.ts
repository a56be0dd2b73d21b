// When the record was last downloaded from this browser.
import { exportEntry } from '#record/other-entries.ts';
import { storeOf } from '#record/stores.ts';

export const $lastExport = storeOf(exportEntry);
