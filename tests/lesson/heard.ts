// What a screen reader has to read, from the browser's own accessibility tree: a line for whatever stands alone.
import type { CDPSession, Page } from '@playwright/test';

type Value = { readonly value?: unknown };
type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly value?: Value;
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
};

/** Parts of a line: they say what they are, and the line goes on. */
const inLine: Readonly<Record<string, string>> = {
  link: 'link',
  button: 'button',
  DisclosureTriangle: 'fold',
};

/** What has no line of its own: its words belong to what holds it. */
const unsaid = new Set([
  'StaticText',
  'emphasis',
  'strong',
  'mark',
  'time',
  'code',
  'superscript',
  'ListMarker',
]);

/** Named by their content or label, which is not read again. */
const named = new Set([
  'heading',
  'radio',
  'checkbox',
  'slider',
  'textbox',
  'progressbar',
  'image',
  'combobox',
]);

/** Words for the states that are said; what does not hold is left out, but for a choice. */
const states: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  checked: (value) => (value === 'true' ? 'chosen' : 'not chosen'),
  expanded: (value) => (value ? 'open' : 'closed'),
  disabled: (value) => (value ? 'not available' : undefined),
  required: (value) => (value ? 'required' : undefined),
};

const textOf = (value: Value | undefined) =>
  String(value?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The accessibility tree of a page at one moment. */
export class Heard {
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #session: CDPSession;

  private constructor(nodes: readonly Node[], session: CDPSession) {
    this.#nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    this.#session = session;
  }

  static async on(page: Page): Promise<Heard> {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return new Heard(nodes, session);
  }

  /** Line by line, what is read of the element that a selector finds. */
  async linesOf(selector: string): Promise<string[]> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await this.#session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await this.#session.send('DOM.describeNode', { nodeId });
    const start = [...this.#nodes.values()].find(
      ({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId,
    );
    const lines: string[] = [];
    let line = '';
    const end = () => {
      if (line.trim()) lines.push(line.replaceAll(/\s+/g, ' ').trim());
      line = '';
    };
    const read = (each: Node) => {
      const role = textOf(each.role);
      if (role === 'InlineTextBox') return;
      if (!each.ignored && role === 'StaticText') line = joined(line, String(each.name?.value ?? ''));
      else if (!each.ignored && role in inLine) line += ` [${this.#sayingOf(each, inLine[role] ?? role)}] `;
      else if (each.ignored || unsaid.has(role)) this.#childrenOf(each).forEach(read);
      else {
        end();
        const isSaid = named.has(role) || textOf(each.name) !== '';
        if (isSaid) lines.push(this.#sayingOf(each, role));
        // The words of a label or a legend were read with what it names.
        if (role === 'LabelText') this.#controlsIn(each).forEach(read);
        else if (!named.has(role) && role !== 'Legend') this.#childrenOf(each).forEach(read);
        end();
      }
    };
    if (start) read(start);
    end();
    return lines;
  }

  /** What has the focus. */
  focused(): string {
    const node = [...this.#nodes.values()].findLast(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return node ? this.#sayingOf(node, textOf(node.role)) : 'nothing';
  }

  #childrenOf({ childIds = [] }: Node): Node[] {
    return childIds.flatMap((id) => this.#nodes.get(id) ?? []);
  }

  #sayingOf(node: Node, role: string): string {
    const said = (node.properties ?? []).flatMap(({ name, value }) => states[name]?.(value.value) ?? []);
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    const name = textOf(node.name);
    const kind = [level === undefined || role !== 'heading' ? role : `heading ${String(level)}`, ...said];
    const value = textOf(node.value);
    return `${kind.join(', ')}: ${name}${value && value !== name ? `, ${value}` : ''}`;
  }

  #controlsIn(node: Node): Node[] {
    return this.#childrenOf(node).flatMap((child) =>
      named.has(textOf(child.role)) ? [child] : this.#controlsIn(child),
    );
  }
}

/** Words that follow without a space belong to another part of the page. */
const joined = (line: string, more: string) =>
  /[\p{L}\p{N}.!?]$/u.test(line) && /^[\p{L}\p{N}]/u.test(more) ? `${line} / ${more}` : line + more;
