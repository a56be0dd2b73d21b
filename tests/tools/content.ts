// The course as it is, read once for all tests that share a process. For a course with a mistake in it, see helpers/mistakes.ts.
import { loadContent } from '#course/load.ts';

export const content = loadContent('content');
