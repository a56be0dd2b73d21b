// The numbers a learner has set on sliders, as they change: of each, the first that was checked.
import { useStore } from '@nanostores/react';
import { computed } from 'nanostores';
import { useMemo } from 'react';
import { readSlider } from '../quiz/kinds/slider/grade.ts';
import { recordOf } from '../stores/progress.ts';

/** One number per place, 0 to 100; undefined where none has been checked yet, and on the server. */
export function useNumbers(placements: readonly string[]): readonly (number | undefined)[] {
  const key = placements.join(' ');
  const [$numbers, none] = useMemo(() => {
    const places = key.split(' ');
    const $records = computed(places.map(recordOf), (...records) =>
      records.map(({ attempts: [first] }) => first && readSlider(first.fields)),
    );
    return [$records, places.map(() => undefined)];
  }, [key]);
  return useStore($numbers, { ssr: () => none });
}
