// Reads sentences aloud with a voice that is on the device, one after another, and marks the one that is being read.
import type { Sentence } from './page-text.ts';
import { voiceFor } from './voices.ts';

/** How fast, by the reader’s choice in "Aa"; 1 is the voice’s own speed. */
const rates: Readonly<Record<string, number>> = { slow: 0.75, fast: 1.3 };

const mark = 'heard';

/** The mark needs no change to the page: browsers that cannot do it read without one. */
function show(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(mark, new Highlight(range));
  else CSS.highlights.delete(mark);
}

/** Brings what is read to where it can be seen, if it is not there. */
function bringNear(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

let stopReading: () => void = () => {};

/**
 * Reads aloud until the end or until somebody stops it; whatever was being read before stops.
 * @param ended when it is over, however that came
 */
export function readAloud(sentences: readonly Sentence[], ended: () => void): void {
  stopReading();
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    show(undefined);
    speechSynthesis.cancel();
    ended();
  };
  stopReading = end;
  const left = sentences.values();
  const next = () => {
    if (isOver) return;
    const { value: sentence } = left.next();
    if (!sentence) {
      end();
      return;
    }
    const voice = voiceFor(sentence.language);
    // What no voice here can say is seen, not heard.
    if (!voice) {
      next();
      return;
    }
    const said = new SpeechSynthesisUtterance(sentence.words);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = rates[document.documentElement.dataset.speech ?? ''] ?? 1;
    said.addEventListener('end', next, { once: true });
    said.addEventListener('error', end, { once: true });
    show(sentence.range);
    bringNear(sentence.range);
    speechSynthesis.speak(said);
  };
  next();
}

/** Stops whatever is being read. */
export const stop = (): void => stopReading();
