// The one line that tells a learner how their answers are kept, where that is not as it should be.
import type { Standing } from './around.ts';

const here: Readonly<Record<Standing['shelf'], string>> = {
  browser: 'in this browser',
  tab: 'in this tab until you close it',
  nowhere: 'on this page until you leave it',
};

/** In a sentence or two; empty while all is well. */
export function noticeFor({ sent, shelf, handed, isCrowded }: Standing): string {
  if (sent === 'alone')
    return `No learning platform answers here. Your answers are kept ${here[shelf]}, and nobody else gets them.`;
  if (sent === 'newer')
    return `Your platform has answers of yours from a later version of this page, and they stay as they are. What you do here is kept ${here[shelf]} only.`;
  if (sent === 'looking')
    return 'Your platform has opened this page for looking only. What you answer here is not kept, and nobody is told.';
  if (sent === 'over')
    return `Your platform takes no more answers from this window. What you do here is kept ${here[shelf]}. Open the page from your platform again to send it.`;
  if (sent === 'unsent')
    return `Your platform has not taken your latest answers. They are kept ${here[shelf]}, and are sent again with your next answer.`;
  if (handed === 'damaged')
    return 'What your platform had kept of your answers came back damaged. What could be read of it is here.';
  if (handed === 'another')
    return 'Your platform handed over the answers of somebody else. They are not shown, and yours are kept from here on.';
  if (handed === 'foreign')
    return 'What your platform had kept for this page is not from it, and could not be read. Your answers are kept from here on.';
  if (isCrowded)
    return `Your platform has no room for your longest texts. They are kept ${here[shelf]} only; everything else is kept there, too.`;
  return '';
}

/** The id of the line, as the page's style sheet knows it. */
export const noticeId = 'platform-notice';

/** Shows a notice in a page that has been read to its end. */
export function showNotice(text: string): void {
  const line = document.getElementById(noticeId);
  if (line && line.textContent !== text) line.textContent = text;
}
