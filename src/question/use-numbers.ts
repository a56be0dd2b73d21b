// The numbers a learner has set on sliders, as they change: of each, the first that was checked.
import { readSlider } from '#quiz/kinds/slider/grade.ts';
import type { ItemRecord } from '#record/item-record.ts';
import { useRecords } from './use-records.ts';

/** The number that counts; undefined before one has been checked. */
export function numberIn({ attempts: [first] }: ItemRecord): number | undefined {
  return first && readSlider(first.fields);
}

/** One number per place, 0 to 100; undefined where none has been checked yet, and on the server. */
export function useNumbers(placements: readonly string[]): readonly (number | undefined)[] {
  return useRecords(placements).map(numberIn);
}
