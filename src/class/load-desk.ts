// What the desk needs, fetched before it stands: from then on the page asks for nothing.
import { lastClassKey } from '#keys/teacher-storage.ts';
import { importFrom } from '#lib/import-from.ts';
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import type { ClassAddresses, ClassCourse, ClassRest } from './class-course.ts';
import type { OnProgress } from './class.ts';
import { importCourse, importRest } from './import-course.ts';
import { late, type Late } from './late.ts';

export type DeskApi = typeof import('./desk-api.ts');

export type LoadedDesk = {
  readonly api: DeskApi;
  readonly course: ClassCourse;
  /** On its way when the desk stands. */
  readonly rest: Late<ClassRest>;
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
 * Fetches everything that the first view shows, then the rest without waiting for it, and lays the class on the desk that lay there last.
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
  const rest = late((failures) => importRest(addresses.rest, failures));
  // Whoever needs it says that it did not come.
  rest.ask().catch(() => undefined);
  await Promise.all([api.openClasses(), api.openKeys()]);
  const classes = api.$classes.get();
  const last = tryOrUndefined(() => localStorage.getItem(lastClassKey));
  const first = classes.find(({ id }) => id === last) ?? classes[0];
  if (first) await api.openClass(first.id, api.$teacherKeys.get().keys, onProgress);
  return { api, course, rest, views };
}
