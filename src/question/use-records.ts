// The stored records of several items, kept up to date.
import { useStore } from '@nanostores/react';
import { computed } from 'nanostores';
import { useMemo } from 'react';
import { recordOf } from '#record/item-records.ts';
import { emptyRecord, type ItemRecord } from '#record/item-record.ts';

/** One record per place; on the server every one is empty. */
export function useRecords(placements: readonly string[]): readonly ItemRecord[] {
  const key = placements.join(' ');
  const [$records, none] = useMemo(() => {
    const places = key.split(' ');
    const $all = computed(places.map(recordOf), (...records) => records);
    return [$all, places.map(() => emptyRecord)];
  }, [key]);
  return useStore($records, { ssr: () => none });
}
