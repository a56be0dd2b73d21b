// How long a check takes: as long as the longest form that it may draw.
import { formWork } from '#course/times/form-work.ts';
import { timeOf } from '#lib/times/reading-time.ts';
import type { Time } from '#lib/times/time-words.ts';
import type { CheckName } from '#record/check-record.ts';
import { drawnForms } from './forms-for.ts';

/** The check at the start gives no reasons. */
export function checkTime(check: CheckName): Time {
  const times = drawnForms(check).map((form) => timeOf(formWork(form, check !== 'start')));
  return {
    fluent: Math.max(...times.map(({ fluent }) => fluent)),
    learning: Math.max(...times.map(({ learning }) => learning)),
  };
}
