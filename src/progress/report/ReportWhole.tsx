// The whole reports that somebody has begun to ask, and how it went. Nothing where nothing was done.
import { useRecords } from '#question/use-records.ts';
import { href } from '#lib/href.ts';
import { counted } from '#lib/format.ts';
import { shareOf } from '#quiz/grading.ts';
import type { ItemRecord } from '#record/item-record.ts';
import type { Outline } from '#record/outline.ts';

export type ReadReport = { readonly title: string; readonly outline: Outline };

type Props = { readonly reports: readonly ReadReport[] };

const placementsOf = ({ steps }: Outline) => steps.flatMap(({ placements }) => placements);

export function ReportWhole({ reports }: Props) {
  const placements = reports.flatMap(({ outline }) => placementsOf(outline));
  const records = useRecords(placements);
  const recordAt = new Map(placements.map((placement, index) => [placement, records[index]]));
  const begun = reports.flatMap(({ title, outline }) => {
    const own = placementsOf(outline).flatMap((placement) => recordAt.get(placement) ?? []);
    const answered = own.filter(({ attempts }) => attempts.length > 0);
    return answered.length > 0 ? [{ title, outline, of: own.length, answered }] : [];
  });
  if (begun.length === 0) return null;
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">Whole reports</h2>
      <p>
        You have read {counted(begun.length, 'report')} of {reports.length}. They do not count in the sums on
        this page.
      </p>
      <ul>
        {begun.map(({ title, outline, of, answered }) => (
          <li key={outline.slug}>
            <a href={href(`/${outline.slug}/`)}>{title}</a>: {answered.length} of {of} answered,{' '}
            {answered.filter(isRightAtOnce).length} right at once
          </li>
        ))}
      </ul>
    </section>
  );
}

function isRightAtOnce({ attempts: [first] }: ItemRecord): boolean {
  return first?.score !== undefined && 'earned' in first.score && shareOf(first.score) === 1;
}
