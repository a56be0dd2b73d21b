// What one copy of the site does with a browser's storage, to be bundled for its path and run beside others: see copyAt.
export { forgetAnswers, forgetEverything, forgetOfflinePages, hasOfflinePages } from '#backup/forget.ts';
export { openFile } from '#backup/import/open-file.ts';
export { planImport } from '#backup/import/import-plan.ts';
export { writeCopy } from '#backup/copy-of-record.ts';
export { beginThisTab } from '#backup/this-tab.ts';
export { wholeRecord } from '#backup/whole-record.ts';
export { forgetKey } from '#keys/teacher-keys.ts';
export * as teacherNames from '#keys/teacher-storage.ts';
export { forgetShared } from '#lib/storage/adopt-shared.ts';
export { storage } from '#record/persistence.ts';
export * as names from '#record/storage-keys.ts';
