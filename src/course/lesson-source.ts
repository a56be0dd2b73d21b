// Reads a lesson's MDX as text: its head, its steps, and everything it refers to, in the order it stands there.
import { parse } from 'yaml';

export type Reference = { readonly tag: string; readonly value: string };

export type LessonSource = {
  readonly head: unknown;
  readonly body: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    /** The items placed in it: `own` ones live here, the others are recalled from an earlier lesson. */
    readonly items: readonly { readonly id: string; readonly role: 'own' | 'recall' | 'reopen' }[];
    /** The ids of the desk notes that are written in it. */
    readonly notes: readonly string[];
  }[];
  /** Every component with an `id` or `p`, for checking that it leads somewhere. */
  readonly references: readonly Reference[];
  /** The prose a learner reads, without components and their attributes. */
  readonly prose: string;
};

const roles = { Quiz: 'own', Recall: 'recall', Reopen: 'reopen' } as const;
const isRole = (tag: string): tag is keyof typeof roles => tag in roles;

const componentTag = /<([A-Z]\w*)((?:\s+\w+=(?:"[^"]*"|\{[^}]*\}))*)\s*\/?>/g;
const attribute = /(\w+)="([^"]*)"/g;

/** @throws when the head between the `---` lines is missing or no YAML */
export function parseLesson(source: string): LessonSource {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!match) throw new Error('has no head: begin it with --- and end it with ---');
  const [, head = '', body = ''] = match;
  const steps: {
    id: string;
    title: string;
    items: { id: string; role: 'own' | 'recall' | 'reopen' }[];
    notes: string[];
  }[] = [];
  const references: Reference[] = [];
  for (const [, tag = '', attributes = ''] of body.matchAll(componentTag)) {
    const values = Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, name, value]) => [name, value]),
    );
    const { id = '', p = '', title = '' } = values;
    if (tag === 'Step') steps.push({ id, title, items: [], notes: [] });
    else if (tag === 'DeskNote') steps.at(-1)?.notes.push(id);
    else if (isRole(tag)) steps.at(-1)?.items.push({ id, role: roles[tag] });
    if (id || p) references.push({ tag, value: id || p });
  }
  return { head: parse(head), body, steps, references, prose: proseOf(body) };
}

function proseOf(body: string): string {
  return body
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replaceAll(/<\/?[A-Z][^>]*>/g, '')
    .replaceAll(/<\/?[a-z][^>]*>/g, '');
}

/** How many words a learner reads as prose: components and their attributes do not count. */
export function wordCount(prose: string): number {
  return prose.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
