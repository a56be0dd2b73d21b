// The search page at work: looks up what is typed, and keeps it in the address, where Back and a shared link find it again.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { element } from '#lib/element.ts';
import { shownLine } from '#lib/foreign/typed-text.ts';
import { loadSearch, type Find, type Found, type Piece, type SearchResult } from './search-engine.ts';

/** How long typing must rest, in ms. */
const rest = 150;

/** How many results of a kind show before more are asked for. */
const few = 5;

/** Words as they are asked for and shown: others may have put them into a link. Nobody looks for more letters than these. */
const cleaned = (words: string) => shownLine(words, 200);

/** Which part of the page shows; while it tries `again`, none does. */
type State = 'empty' | 'results' | 'none' | 'failed' | 'again';

/** The words an address asks for; it keeps them behind #, which no server is told. */
const askedFor = (hash: string) =>
  hash.startsWith('#q=') ? cleaned(tryOrUndefined(() => decodeURIComponent(hash.slice(3))) ?? '') : undefined;

/** Brings the page's form to life. */
export function startSearch(form: HTMLFormElement): void {
  const field = form.querySelector('input');
  const status = document.querySelector<HTMLElement>('[data-found]');
  const list = document.querySelector<HTMLElement>('[data-state="results"]');
  if (!field || !status || !list) return;

  let loading: Promise<Find> | undefined;
  let failures = 0;
  let wait = 0;
  let latest = 0;

  const show = (state: State, words: string, results: readonly Node[] = []) => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-state]'))
      part.hidden = part.dataset.state !== state;
    list.replaceChildren(...results);
    status.textContent = words;
  };

  const search = async () => {
    clearTimeout(wait);
    const query = cleaned(field.value);
    const turn = ++latest;
    if (askedFor(location.hash) !== query)
      history.replaceState(null, '', query ? `#q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) {
      show('empty', '');
      return;
    }
    const { engine = '', base = '/' } = form.dataset;
    const mine = (loading ??= loadSearch(engine, failures, base));
    try {
      const find = await mine;
      const found = await find(query);
      if (turn !== latest) return;
      const words = query.split(/\s+/);
      if (found.count === 0) show('none', `Nothing found for “${query}”.`);
      else show('results', `${found.count} found for “${query}”.`, groups(found, words));
    } catch {
      // Whatever went wrong, the reader can only try again: the page says so, and the next search begins from nothing.
      if (loading === mine) {
        loading = undefined;
        failures++;
      }
      if (turn === latest) show('failed', '');
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(wait);
    wait = window.setTimeout(search, rest);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await search();
    // Puts a phone's keyboard away, and the next Tab on the first result.
    status.focus();
  });
  const follow = () => {
    const asked = askedFor(location.hash);
    if (asked === undefined || asked === cleaned(field.value)) return;
    field.value = asked;
    void search();
  };
  addEventListener('hashchange', follow);
  form.querySelector('button')?.removeAttribute('disabled');
  for (const word of document.querySelectorAll('[data-word]'))
    word.addEventListener('click', async () => {
      field.value = word.textContent.trim();
      await search();
      status.focus();
    });
  document.querySelector('[data-again]')?.addEventListener('click', () => {
    show('again', 'Trying again.');
    status.focus();
    void search();
  });
  if (field.value) void search();
  else follow();
}

/** The results by where they stand, the kind with the best result first. */
function groups({ results }: Found, words: readonly string[]): Node[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const mine = results.filter((result) => result.kind === kind);
    const items = mine.map((result) => drawn(result, words));
    const rests = items.slice(few);
    for (const item of rests) item.hidden = true;
    const more = element('button', { type: 'button' }, `Show ${rests.length} more`);
    more.addEventListener('click', () => {
      for (const item of rests) item.hidden = false;
      more.remove();
      rests[0]?.querySelector('a')?.focus();
    });
    return element(
      'section',
      {},
      element('h2', {}, kind, ' ', element('small', {}, String(mine.length))),
      element('ul', { role: 'list' }, ...items),
      rests.length > 0 && more,
    );
  });
}

function drawn({ address, title, place, excerpt }: SearchResult, words: readonly string[]): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: address }, ...marked(matchesIn(title, words))),
    place !== '' && element('span', {}, place),
    excerpt.map(({ text }) => text).join('') !== title && element('p', {}, ...marked(excerpt)),
  );
}

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));

/** A title with the words in it that begin like one looked for. */
function matchesIn(title: string, words: readonly string[]): Piece[] {
  const starts = words.map((word) => word.toLowerCase());
  return title.split(/([\p{L}\p{N}]+)/u).map((text) => ({
    text,
    isMatch: text !== '' && starts.some((start) => text.toLowerCase().startsWith(start)),
  }));
}
