// The reasons of one slide: which has been revealed, which is open, which comes next.

const holderOf = (reason: HTMLElement) => reason.closest<HTMLElement>('li, .after');

/** The reasons in the order in which they were revealed, by slide. */
const revealed = new WeakMap<HTMLElement, HTMLDetailsElement[]>();

const seenOf = (slide: HTMLElement) => revealed.get(slide) ?? [];

const reasonsOf = (slide: HTMLElement) =>
  [...slide.querySelectorAll<HTMLDetailsElement>('details[data-turn]')].toSorted(
    (one, other) => Number(one.dataset.turn) - Number(other.dataset.turn),
  );

const isShared = (one: HTMLElement, other: HTMLElement) => one.dataset.turn === other.dataset.turn;

/** The reason that comes next: what is right first. undefined where all have been seen. */
export const nextReason = (slide: HTMLElement): HTMLDetailsElement | undefined =>
  reasonsOf(slide).find((reason) => !seenOf(slide).includes(reason));

/** Opens one reason and closes the others; they stay marked as seen. Answers that share it are revealed with it. */
export function reveal(slide: HTMLElement, reason: HTMLDetailsElement): void {
  if (!seenOf(slide).includes(reason)) {
    const others = reasonsOf(slide).filter((other) => isShared(other, reason) && other !== reason);
    revealed.set(slide, [...seenOf(slide), ...others, reason]);
  }
  show(slide, reason);
}

/** Takes back what was revealed last. @returns whether there was anything */
export function hideLast(slide: HTMLElement): boolean {
  const seen = seenOf(slide);
  if (seen.length === 0) return false;
  const last = seen.at(-1);
  const rest = seen.filter((reason) => !last || !isShared(reason, last));
  revealed.set(slide, rest);
  show(slide, rest.at(-1));
  return true;
}

/** Closes a reason and leaves its verdict. */
export function fold(slide: HTMLElement): void {
  show(slide, undefined);
}

function show(slide: HTMLElement, open: HTMLDetailsElement | undefined): void {
  const seen = seenOf(slide);
  for (const reason of reasonsOf(slide)) {
    reason.open = reason === open;
    holderOf(reason)?.toggleAttribute('data-seen', seen.includes(reason));
  }
  markWords(slide);
  arrange(slide);
}

/** In a running text, the words whose reason was revealed carry its mark. */
function markWords(slide: HTMLElement): void {
  for (const word of slide.querySelectorAll<HTMLElement>('[data-word]')) {
    const answer = slide.querySelector(`[data-answer="${word.dataset.word}"][data-seen] > details`);
    const standing = answer instanceof HTMLElement ? answer.dataset.standing : undefined;
    if (standing) word.dataset.standing = standing;
    else delete word.dataset.standing;
  }
}

/** Rows whose place is known stand there; the others follow as they came. */
function arrange(slide: HTMLElement): void {
  const list = slide.querySelector('[data-order]');
  if (!list) return;
  const focused = document.activeElement;
  const rows = [...list.children].filter((row) => row instanceof HTMLElement);
  const letter = (row: HTMLElement) => row.querySelector('.letter')?.textContent ?? '';
  const place = (row: HTMLElement) =>
    row.hasAttribute('data-seen')
      ? Number(row.querySelector<HTMLElement>('details')?.dataset.turn)
      : Infinity;
  list.append(
    ...rows.toSorted((one, other) => {
      const [here, there] = [place(one), place(other)];
      return here === there ? letter(one).localeCompare(letter(other)) : here - there;
    }),
  );
  // Moving an element takes the focus from it.
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
}

/** What a reason says, for whoever hears it. */
export function reasonInWords(reason: HTMLDetailsElement): string {
  const letter = holderOf(reason)?.querySelector('.letter')?.textContent;
  const verdict = reason.querySelector('.verdict')?.textContent?.replace(/^[✓½✕]\s*/, '');
  return `${letter ? `${letter}. ` : ''}${verdict}: ${reason.querySelector('p')?.textContent?.trim()}`;
}

/** The answers that are known to be right, once one of them has been revealed. */
export function rightAnswers(slide: HTMLElement): string[] {
  const right = [...slide.querySelectorAll<HTMLElement>('.answers > li')].filter((row) =>
    row.querySelector('[data-standing="right"]'),
  );
  return right.some((row) => row.hasAttribute('data-seen'))
    ? right.flatMap((row) => row.dataset.answer ?? [])
    : [];
}
