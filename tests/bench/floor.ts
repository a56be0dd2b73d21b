// What a lesson is measured against: its text and questions on a page written by hand, and itself without a framework.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';

type Control = {
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
};

type Question = {
  readonly id: string;
  readonly stem: string;
  readonly answer: readonly Control[];
  readonly confidence: readonly Control[];
  readonly notes: readonly string[];
};

/** A part of a lesson in the order of the page: a block of text, or a question. */
export type Part =
  | { readonly tag: 'h1' | 'h2' | 'h3' | 'p' | 'li'; readonly text: string }
  | ({ readonly tag: 'form' } & Question);

/** What a lesson page says and asks, read off the page itself. */
export function readParts(page: Page): Promise<Part[]> {
  return page.evaluate(() => {
    const textOf = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const controls = (form: Element, selector: string) =>
      [...form.querySelectorAll(selector)].flatMap((field) => {
        const isList = field instanceof HTMLSelectElement;
        if (!isList && !(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement))
          return [];
        const label = field.closest('label');
        return [
          {
            type: field.type,
            name: field.name,
            value: field.value,
            label: isList ? '' : textOf(label?.querySelector('input + span') ?? label),
            options: isList ? [...field.options].map(({ value, text }) => [value, text] as const) : [],
          },
        ];
      });
    return [...document.querySelectorAll('main :is(h1, h2, h3, p, li, form)')].flatMap((part): Part[] => {
      if (part instanceof HTMLFormElement) {
        return [
          {
            tag: 'form',
            id: part.id,
            stem: textOf(part.querySelector('legend')),
            answer: controls(part, '[data-answer] :is(input, select, textarea)'),
            confidence: controls(part, '[name="confidence"]'),
            notes: [...part.querySelectorAll('[data-note] > p')].map(textOf),
          },
        ];
      }
      if (part.closest('form, [popover], nav') || part.querySelector('p')) return [];
      return [{ tag: part.tagName.toLowerCase(), text: textOf(part) } as Part];
    });
  });
}

/** Writes the page into `folder` as index.html. */
export function writeFloor(folder: string, parts: readonly Part[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page(parts));
}

/**
 * Writes the lesson page as built, without what a framework puts there: islands and their scripts. The script that runs
 * before anything is painted stays, and all looks the same.
 */
export function writeUnframed(folder: string, built: string): void {
  const html = readFileSync(built, 'utf8');
  const [inlineStart = ''] = /<script>.*?<\/script>/s.exec(html) ?? [];
  const bare = html.replaceAll(/<script[^>]*>.*?<\/script>/gs, '').replaceAll(/<\/?astro-island[^>]*>/g, '');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    bare.replace('<head>', () => `<head>${inlineStart}`),
  );
  rmSync(join(folder, '_astro'), { force: true });
  symlinkSync(resolve('dist/_astro'), join(folder, '_astro'));
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function control({ type, name, value, label, options }: Control): string {
  if (type === 'textarea') return `<textarea name="${name}"></textarea>`;
  if (options.length === 0)
    return `<label><input type="${type}" name="${name}" value="${escape(value)}"> ${escape(label)}</label>`;
  const list = options.map((option) => `<option value="${option[0]}">${escape(option[1])}</option>`);
  return `<select name="${name}" aria-label="${name}">${list.join('')}</select>`;
}

const question = ({ id, stem, answer, confidence }: Question) => `<form id="${id}">
<fieldset><legend>${escape(stem)}</legend>
${answer.map(control).join('\n')}</fieldset>
${confidence.length ? `<fieldset class="sure"><legend>How sure are you?</legend>\n${confidence.map(control).join('\n')}</fieldset>\n` : ''}<button>Check</button><p class="feedback" role="status"></p></form>`;

// Its one script stands before the questions, so that a Check pressed early is not lost to a reload.
const page = (parts: readonly Part[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The same text and questions, by hand</title><link rel="icon" href="data:,">
<style>body{margin:0;font:1.125rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff}main{max-width:38rem;margin:0 auto;padding:1rem}h1,h2,h3{line-height:1.2}form{border:1px solid #767676;border-radius:8px;padding:1rem}fieldset{border:0;padding:0}legend{font-weight:600}label{display:block;padding:.6rem .25rem}.sure label{display:inline-block}.feedback{min-height:5em}</style>
<script>
const notes = ${JSON.stringify(
  Object.fromEntries(parts.flatMap((part) => (part.tag === 'form' ? [[part.id, part.notes] as const] : []))),
).replaceAll('<', String.raw`\u003c`)};
addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const controls = [...form.querySelectorAll('fieldset:first-child [name]')];
  const chosen = controls.findIndex((control) => control.checked);
  form.querySelector('.feedback').textContent = notes[form.id][Math.max(chosen, 0)];
  try {
    localStorage.setItem(form.id, JSON.stringify([...new FormData(form)]));
  } catch {}
});
</script></head>
<body><main>
${parts.map((part) => (part.tag === 'form' ? question(part) : `<${part.tag}>${escape(part.text)}</${part.tag}>`)).join('\n')}
</main></body></html>
`;
