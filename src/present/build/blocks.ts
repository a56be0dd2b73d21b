// A lesson's MDX, read as the components that stand in each of its steps.
import type { Line } from '#quiz/slides/slide-types.ts';

export type Block = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | boolean>>;
  /** What stands between its tags, where it has two. */
  readonly inner: string;
};

export type StepBlocks = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

/** These stand inside a sentence, even where they begin a line. */
const inline = new Set(['Card', 'Quote', 'Term']);

const opening = /^<([A-Z]\w*)((?:\s+\w+(?:="[^"]*")?)*)\s*(\/?)>/gm;
const attribute = /(\w+)(?:="([^"]*)")?/g;

/** The blocks of a lesson's body, by step, in the order they stand there. Prose between them is left out. */
export function blocksOf(body: string): StepBlocks[] {
  const steps: { id: string; title: string; blocks: Block[] }[] = [];
  for (const { 0: all, 1: tag = '', 2: written = '', 3: closed, index } of body.matchAll(opening)) {
    if (inline.has(tag)) continue;
    const attributes = Object.fromEntries(
      [...written.matchAll(attribute)].map(([, name = '', value]) => [name, value ?? true]),
    );
    if (tag === 'Step') {
      steps.push({ id: String(attributes['id']), title: String(attributes['title']), blocks: [] });
      continue;
    }
    const start = index + all.length;
    const inner = closed ? '' : body.slice(start, body.indexOf(`</${tag}>`, start));
    steps.at(-1)?.blocks.push({ tag, attributes, inner: inner.trim() });
  }
  return steps;
}

/** Paragraphs or list items of MDX in the little markup of items: what would open or lead elsewhere is plain words. */
export function linesOf(mdx: string): Line[] {
  return mdx
    .split(/\n\s*\n|\n(?=- )/)
    .map((paragraph) => ({ text: richOf(paragraph.replace(/^- /, '').replaceAll(/\s+/g, ' ').trim()) }))
    .filter(({ text }) => text !== '');
}

function richOf(mdx: string): string {
  return mdx
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/<Quote p="(\w+)">([\s\S]*?)<\/Quote>/g, (_all, p: string, words: string) =>
      p === 'hl' ? `[${words}](hl)` : `[${words}](p${p})`,
    )
    .replaceAll(/<\/?(?:Card|Term)[^>]*>/g, '')
    .replaceAll(/\*\*((?:[^*]|\*(?!\*))+)\*\*/g, (_all, bold: string) => `**${bold.replaceAll('*', '')}**`);
}

/** Lines in portions of at most so many words; a longer line is a portion by itself. */
export function portions(lines: readonly Line[], most: number): Line[][] {
  const done: Line[][] = [];
  let room = 0;
  for (const line of lines) {
    const words = line.text.split(/\s+/).length;
    const last = done.at(-1);
    if (last && words <= room) last.push(line);
    else {
      done.push([line]);
      room = most;
    }
    room -= words;
  }
  return done;
}
