// Who is heard in each part of a post or a chat.
import type { ReportHead } from './report-schema.ts';

/** The name over a paragraph of a report: whose part it is, the outlet’s own in a chat, and nobody’s in running text. */
export function speakingIn(
  { speakers, outlet }: Pick<ReportHead, 'speakers' | 'outlet'>,
  { by, part }: ReportHead['paragraphs'][number],
): string | undefined {
  if (by) return speakers.find(({ id }) => id === by)?.name;
  return part ? outlet : undefined;
}
