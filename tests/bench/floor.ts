// The floor: what a page with the same text and the same question costs when written by hand, without any framework.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confidenceSteps } from '../../src/quiz/calibration.ts';
import { orderParts } from '../../src/quiz/order-options.ts';
import { plainText } from '../../src/quiz/rich-text.ts';
import type { Items } from '../../src/quiz/types.ts';

/** A block of the lesson's text as it stands on the built page; `question` marks where the question stands. */
export type Block = { readonly tag: 'h1' | 'h2' | 'p' | 'li' | 'question'; readonly text: string };

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes the page into `folder` as index.html. */
export function writeFloor(folder: string, blocks: readonly Block[], item: Items['choice']): void {
  const body = blocks
    .map(({ tag, text }) => (tag === 'question' ? question(item) : `<${tag}>${escape(text)}</${tag}>`))
    .join('\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), page(body, item));
}

function question(item: Items['choice']): string {
  const radio = (name: string, value: string, text: string) =>
    `<label><input type="radio" name="${name}" value="${value}" required> ${escape(text)}</label>`;
  return `<form id="quiz"><fieldset><legend>${escape(plainText(item.stem))}</legend>
${orderParts(item.id, item.options)
  .map(({ id, text }) => radio('choice', id, plainText(text)))
  .join('\n')}</fieldset>
<fieldset class="sure"><legend>How sure are you?</legend>
${confidenceSteps.map(({ id, label }) => radio('confidence', id, label)).join('\n')}</fieldset>
<button>Check</button><p class="feedback" role="status"></p></form>`;
}

const page = (body: string, item: Items['choice']) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The same text and question, by hand</title><link rel="icon" href="data:,">
<style>body{margin:0;font:1.125rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff}main{max-width:38rem;margin:0 auto;padding:1rem}h1,h2{line-height:1.2}form{border:1px solid #767676;border-radius:8px;padding:1rem}fieldset{border:0;padding:0}legend{font-weight:600}label{display:block;padding:.6rem .25rem}.sure label{display:inline-block}.feedback{min-height:5em}</style></head>
<body><main>
${body}
</main><script>
const feedback = ${JSON.stringify(Object.fromEntries(item.options.map(({ id, feedback }) => [id, plainText(feedback)])))};
const form = document.getElementById('quiz');
const show = (answer) => {
  form.elements.choice.value = answer.choice;
  form.elements.confidence.value = answer.confidence;
  form.querySelector('.feedback').textContent = feedback[answer.choice];
};
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const answer = Object.fromEntries(new FormData(form));
  show(answer);
  try { localStorage.setItem('answer', JSON.stringify(answer)); } catch {}
});
try { const kept = JSON.parse(localStorage.getItem('answer')); if (kept) show(kept); } catch {}
</script></body></html>
`;
