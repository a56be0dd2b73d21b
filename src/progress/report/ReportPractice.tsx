// How much has been practised, in a line, and where to practise.
import { href } from '#lib/href.ts';
import type { Practised } from '../practised.ts';

export function ReportPractice({ read, right, count }: Practised) {
  const link = (words: string) => <a href={href('/practice/')}>{words}</a>;
  if (read === 0)
    return <p>You can {link('practise with three short texts')} on any day, in about three minutes.</p>;
  return (
    <p>
      In {link('practice')} and in review you have read {read} of {count} short texts, and {right} of your
      first answers were right. They count under “How sure, and how right”.
    </p>
  );
}
