// Where Playwright and Debian's Firefox do not agree over WebDriver BiDi, puts it right on the way. Each place says how it was
// seen; .github/ENGINES.md has what remains.
import type { WebSocket } from 'ws';

type Context = { readonly context: string; readonly url: string };

/** What this file reads of a message; everything else passes as it came. */
type Message = {
  readonly id?: number;
  readonly type?: string;
  readonly method?: string;
  readonly params?: {
    readonly context?: string;
    readonly contexts?: readonly string[];
    readonly features?: { readonly 'prefers-color-scheme'?: string | null };
    readonly navigation?: string | null;
    readonly origin?: string;
    readonly parent?: string | null;
    readonly realm?: string;
    readonly source?: { readonly realm?: string };
    readonly url?: string;
    readonly userContext?: string;
    readonly userContexts?: readonly string[];
  };
  readonly result?: { readonly contexts?: readonly Context[] };
};

/** Passes messages between Playwright and a Firefox that is ready. */
export function adapt(playwright: WebSocket, firefox: WebSocket): void {
  /** Questions of our own, under numbers that Playwright does not come to. */
  const asked = new Map<number, (answer: Message) => void>();
  let lastId = 2_000_000_000;
  function ask(method: string, params: object): Promise<Message> {
    lastId += 1;
    const { promise, resolve } = Promise.withResolvers<Message>();
    asked.set(lastId, resolve);
    firefox.send(JSON.stringify({ id: lastId, method, params }));
    return promise;
  }

  // Firefox ESR does not know emulation.setMediaFeaturesOverride. In its own scope colours can be set all the same.
  /** Which user a page belongs to; pages of pages, that is frames, are not in it. */
  const users = new Map<string, string>();
  /** The colours that a page, or every page of a user, is to have. */
  const schemes = new Map<string, string>();

  async function colour(pages: readonly string[], scheme: string) {
    const { result } = await ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const context = result?.contexts?.find(({ url }) => url.includes('browser.xhtml'))?.context;
    if (!context) return;
    const expression = `{
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      for (const id of ${JSON.stringify(pages)}) {
        const page = NavigableManager.getBrowsingContextById(id);
        if (page) page.top.prefersColorSchemeOverride = ${JSON.stringify(scheme)};
      }
    }`;
    await ask('script.evaluate', { expression, target: { context }, awaitPromise: false });
  }

  async function setColours({ id, params }: Message) {
    const scheme = params?.features?.['prefers-color-scheme'] ?? 'none';
    const { contexts, userContexts = [] } = params ?? {};
    for (const where of contexts ?? userContexts) schemes.set(where, scheme);
    const open = [...users].filter(([, user]) => userContexts.includes(user)).map(([page]) => page);
    const pages = contexts ?? open;
    if (pages.length > 0) await colour(pages, scheme);
    playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
  }

  playwright.on('message', (data) => {
    // Playwright types by setting a value, which React takes for its own doing and does not tell of; a keyboard is heard.
    const text = String(data).replaceAll(
      'inputElement.value = value;',
      "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(inputElement), 'value').set.call(inputElement, value);",
    );
    const message: Message = JSON.parse(text);
    if (message.method === 'emulation.setMediaFeaturesOverride') void setColours(message);
    else firefox.send(text);
  });

  // Before a page that comes in a process of its own Firefox shows an empty one of no origin, where storage is shut. Playwright
  // runs a test's first scripts there too; what they complain of ("The operation is insecure.") is not the site's.
  const emptyPages = new Set<string>();

  // Playwright knows a download by its navigation, and Firefox gives none to a download of a blob.
  const downloads = new Map<string, string>();
  function withNavigation(message: Message): Message {
    const { method = '', params } = message;
    if (!method.startsWith('browsingContext.download') || params?.navigation) return message;
    const url = params?.url ?? '';
    if (method.endsWith('WillBegin')) downloads.set(url, `download-${downloads.size + 1}`);
    return { ...message, params: { ...params, navigation: downloads.get(url) ?? null } };
  }

  // Of a page that comes back from memory Firefox tells the start and the scope, and not that it is there. Nothing is fetched for it.
  const awaited = new Map<string, Message['params']>();
  function isFromMemory({ method, params }: Message): boolean {
    const context = params?.context ?? '';
    if (method === 'browsingContext.navigationStarted') awaited.set(context, params);
    if (method === 'network.beforeRequestSent' && params?.navigation) awaited.delete(context);
    return method === 'script.realmCreated' && params?.origin !== 'null' && awaited.has(context);
  }

  function tellArrival(context: string) {
    for (const event of ['navigationCommitted', 'domContentLoaded', 'load'])
      playwright.send(
        JSON.stringify({ type: 'event', method: `browsingContext.${event}`, params: awaited.get(context) }),
      );
    awaited.delete(context);
  }

  async function tell(message: Message) {
    const { method, params } = message;
    const context = params?.context ?? '';
    if (method === 'browsingContext.contextCreated' && !params?.parent) {
      const user = params?.userContext ?? '';
      users.set(context, user);
      const scheme = schemes.get(context) ?? schemes.get(user);
      if (scheme) await colour([context], scheme);
    }
    if (method === 'browsingContext.contextDestroyed') users.delete(context);
    if (method === 'script.realmCreated' && params?.origin === 'null' && users.has(context))
      emptyPages.add(params.realm ?? '');
    if (method === 'log.entryAdded' && emptyPages.has(params?.source?.realm ?? '')) return;
    playwright.send(JSON.stringify(withNavigation(message)));
    if (isFromMemory(message)) tellArrival(context);
  }

  let order = Promise.resolve();
  firefox.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    const answer = asked.get(message.id ?? 0);
    if (answer) {
      asked.delete(message.id ?? 0);
      answer(message);
      return;
    }
    // Whatever follows a page that opens waits until the page has its colours.
    order = order.then(() => tell(message));
  });
}
