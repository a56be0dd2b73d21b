// What the desk needs before it can do anything, fetched at once: from then on the page asks for nothing.
import { lastClassKey } from '#keys/teacher-storage.ts';
import { importFrom } from '#lib/import-from.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import type { ClassAddresses, ClassCourse } from './class-course.ts';
import type { OnProgress } from './class.ts';
import { importCourse } from './import-course.ts';

export type DeskApi = typeof import('./desk-api.ts');

export type LoadedDesk = {
  readonly api: DeskApi;
  readonly course: ClassCourse;
  readonly views: typeof import('./views/report-views.ts');
};

/** Remembers which class lies open; with an empty id that none does. */
export function rememberClass(id: string): void {
  tryOrUndefined(() => {
    if (id) localStorage.setItem(lastClassKey, id);
    else localStorage.removeItem(lastClassKey);
  });
}

/**
 * Fetches everything, and lays the class on the desk that lay there last.
 * @param tries how often it failed before
 * @throws when a part of it cannot be had
 */
export async function loadDesk(
  addresses: ClassAddresses,
  tries: number,
  onProgress: OnProgress,
): Promise<LoadedDesk> {
  const [api, course, views] = await Promise.all([
    importFrom<DeskApi>(addresses.api, tries),
    importCourse(addresses, tries),
    import('./views/report-views.ts'),
  ]);
  await api.openClasses();
  const classes = api.$classes.get();
  const last = tryOrUndefined(() => localStorage.getItem(lastClassKey));
  const first = classes.find(({ id }) => id === last) ?? classes[0];
  if (first) await api.openClass(first.id, api.$teacherKeys.get().keys, onProgress);
  return { api, course, views };
}
