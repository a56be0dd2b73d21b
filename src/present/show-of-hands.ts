// Hands on a slide: fields to type them in, and bars drawn from them.
import { barsOf, handsInWords, mostHands, readHands, handsSureField, type Hands } from './hands.ts';
import type { ClassHands } from './kept-hands.ts';
import { element } from '#lib/element.ts';
import { rightAnswers } from './reveal.ts';

/** Where the counted hands are read and written. */
export type HandsKeeper = {
  readonly get: () => ClassHands;
  readonly set: (slide: string, hands: Hands, room: number | undefined) => void;
};

const drawn = new WeakMap<HTMLElement, () => void>();

type Place = { readonly row: HTMLElement; readonly field: string; readonly name: string };

const textIn = (row: Element, part: string) => row.querySelector(part)?.textContent?.trim() ?? '';

function placesOf(slide: HTMLElement): { answers: Place[]; sure: Place[] } {
  const rows = [...slide.querySelectorAll<HTMLElement>('.answers:not([data-hands="none"]) > li')];
  const steps = [...slide.querySelectorAll<HTMLElement>('[data-sure]')];
  return {
    answers: rows.map((row) => ({
      row,
      field: row.dataset.answer ?? '',
      name: [textIn(row, '.letter'), textIn(row, '.says')].filter(Boolean).join(', '),
    })),
    sure: steps.map((row) => ({
      row,
      field: handsSureField(row.dataset.sure ?? ''),
      name: textIn(row, 'span'),
    })),
  };
}

/** The fields of a slide, in order; empty where nothing is counted. */
export const fieldsOf = (slide: HTMLElement): HTMLInputElement[] => [
  ...slide.querySelectorAll<HTMLInputElement>('.hands input, .room input'),
];

/** Draws fields and bars into a slide the first time it is shown, and what they hold every time. */
export function drawTally(slide: HTMLElement, counted: HandsKeeper): void {
  const again = drawn.get(slide);
  if (again) {
    again();
    return;
  }
  const { answers, sure } = placesOf(slide);
  if (answers.length === 0) return;
  const isSeveral = slide.querySelector('[data-hands="several"]') !== null;
  const groups = Map.groupBy(answers, ({ row }) => row.dataset.group ?? '');
  const total = element('p', { class: 'total', role: 'status' });
  const room = isSeveral ? numberField('In the room') : undefined;

  const places = [...answers, ...sure].map((place) => ({ ...place, ...drawPlace(place) }));
  const update = () => {
    const { room: size, slides } = counted.get();
    const hands = slides[slide.id] ?? {};
    const drawBars = (some: readonly Place[], several: boolean) => {
      const fields = some.map(({ field }) => field);
      barsOf(hands, fields, { isSeveral: several, room: size }).forEach((bar, index) => {
        const place = places.find(({ field }) => field === fields[index]);
        place?.rect.setAttribute('width', String(bar.reach));
        place?.output.replaceChildren(...wordsOf(bar));
        if (place && document.activeElement !== place.input) place.input.value = String(bar.count ?? '');
      });
    };
    for (const group of groups.values()) drawBars(group, isSeveral);
    drawBars(sure, false);
    if (room && document.activeElement !== room) room.value = String(size ?? '');
    const words =
      groups.size > 1
        ? ''
        : handsInWords(
            hands,
            answers.map(({ field }) => field),
            { isSeveral, room: size, right: rightAnswers(slide) },
          );
    if (total.textContent !== words) total.textContent = words;
  };
  const keep = () => {
    const hands: Record<string, number> = {};
    for (const { field, input } of places) {
      const count = readHands(input.value);
      if (count !== undefined) hands[field] = count;
    }
    counted.set(slide.id, hands, room ? readHands(room.value) : counted.get().room);
    update();
  };
  slide.addEventListener('input', keep);
  slide.append(...(room ? [element('label', { class: 'room' }, 'In the room', room)] : []), total);
  drawn.set(slide, update);
  update();
}

function numberField(name: string): HTMLInputElement {
  return element('input', {
    type: 'number',
    min: '0',
    max: String(mostHands),
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-label': name,
  });
}

function drawPlace({ row, field, name }: Place) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of Object.entries({
    class: 'bar',
    viewBox: '0 0 100 1',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(key, value);
  rect.setAttribute('height', '1');
  svg.append(rect);
  const input = numberField(field.startsWith('sure.') ? `How many are at: ${name}` : `Hands for ${name}`);
  const output = element('output');
  const hands = element('span', { class: 'hands' }, input, output);
  row.prepend(svg);
  const words = row.querySelector('.says') ?? row.lastElementChild;
  words?.after(hands);
  return { rect, input, output };
}

function wordsOf({ count, percent }: ReturnType<typeof barsOf>[number]): (string | Node)[] {
  if (count === undefined) return [];
  return percent === undefined ? [String(count)] : [`${count} `, element('small', {}, `${percent}%`)];
}
