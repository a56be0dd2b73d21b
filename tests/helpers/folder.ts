// A folder for what one run of the tests builds or changes, so that runs side by side do not meet.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of nobody else. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'says-who-'));

/** Takes it away again. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
