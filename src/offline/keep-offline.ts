// Has the course kept on this device, says how far that is, and tells when a new version is there.
// It begins when the page is at rest, so that a first lesson waits for nothing of it, and no page is reloaded but by
// its reader's own click. How versions stay apart: offline/service-worker.ts.

import { idle } from '#lib/idle.ts';
// Bundled by itself: few pages ever need it, and what Vite adds to fetch a module late weighs more than the module.
// oxlint-disable-next-line import/default -- its address is what Vite exports
import notice from './update-notice.ts?worker&url';
import { checkKept, countKept, keptStandings, type KeptStanding } from './worker-messages.ts';

const scope = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
// Browsers leave it out where they would not allow it: without https, in some private windows.
const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;

/** For the words about it, where a page has them: offline/OfflineStatus.astro. */
function say(standing: KeptStanding | 'absent' | 'impossible'): void {
  document.documentElement.dataset.offline = standing;
}

/** Shows a line about the new version: that it waits, or that another tab has begun to use it. */
function tell(news: 'waits' | 'in-use'): void {
  const script = document.createElement('script');
  script.src = notice;
  script.dataset.news = news;
  document.head.append(script);
}

/** Has the worker see to it that everything is there, and says what comes of it. */
function ask(worker: ServiceWorker): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const standing = keptStandings.find((one) => one === data);
    if (standing) say(standing);
  });
  port1.start();
  // A look into every file takes a while: for a page that says how it stands, and where a script did not work.
  const isThorough =
    document.querySelector('[data-when]') !== null || document.documentElement.dataset.alive === undefined;
  worker.postMessage(isThorough ? checkKept : countKept, [port2]);
}

function follow(registration: ServiceWorkerRegistration): void {
  const report = () => {
    const { active, installing, waiting } = registration;
    if (active) ask(active);
    else say((installing ?? waiting) ? 'fetching' : 'failed');
    if (active && waiting) tell('waits');
  };
  const watch = () => {
    registration.installing?.addEventListener('statechange', report);
    report();
  };
  registration.addEventListener('updatefound', watch);
  watch();
}

async function begin(isWanted: boolean): Promise<void> {
  try {
    const present = await workers?.getRegistration(scope);
    const own = present?.scope === scope ? present : undefined;
    const registration = own ?? (isWanted ? await workers?.register(`${scope}sw.js`) : undefined);
    if (registration) follow(registration);
    else say(workers ? 'absent' : 'impossible');
  } catch {
    // Refused by a setting of the browser, or out of reach: the next visit tries again.
    say('failed');
  }
}

// Whoever opens the lessons takes the course. Anybody else is asked first, and so is a device that saves data.
const isLearner = () =>
  location.href.startsWith(`${scope}lessons/`) &&
  !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

if (import.meta.env.PROD) {
  addEventListener('load', () => {
    idle(() => void begin(isLearner()));
  });
  document.querySelector('[data-keep-offline]')?.addEventListener('click', () => void begin(true));
  let isControlled = Boolean(workers?.controller);
  workers?.addEventListener('controllerchange', () => {
    // The first version that takes over a page is no news.
    if (isControlled) tell('in-use');
    isControlled = true;
  });
}
