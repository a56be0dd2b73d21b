// A line at the foot of the window about a new version. It sits there, takes no focus, and does nothing by itself.
import { tryOrUndefined } from '#lib/try-or-undefined.ts';
import { laterKey } from '#record/storage-keys.ts';
import { takeOver } from './worker-messages.ts';
import styles from './update-notice.css?url';

/** Another version takes charge only for the tab that asks for it; see offline/service-worker.ts for the others. */
async function useNow(): Promise<void> {
  const { serviceWorker } = navigator;
  const { waiting } = await serviceWorker.ready;
  serviceWorker.addEventListener('controllerchange', reload);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, unlike a window, has none
  if (waiting) waiting.postMessage(takeOver);
  else reload();
}

const reload = () => location.reload();

const messages = {
  waits: { words: 'A new version of this course is ready.', action: 'Use it now', act: useNow },
  'in-use': {
    words: 'This course was updated in another tab. This page goes on as it is.',
    action: 'Reload',
    act: reload,
  },
} as const;

const news = document.currentScript?.dataset.news === 'in-use' ? 'in-use' : 'waits';

function button(name: string, press: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', press);
  return made;
}

/** Takes the place of an earlier line. */
function show(): void {
  const { words, action, act } = messages[news];
  const text = document.createElement('p');
  text.role = 'status';
  const notice = document.createElement('aside');
  notice.className = 'update';
  notice.ariaLabel = 'New version';
  let origin: EventTarget | null = null;
  notice.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !notice.contains(relatedTarget)) origin = relatedTarget;
  });
  const putOff = () => {
    tryOrUndefined(() => sessionStorage.setItem(laterKey, news));
    notice.remove();
    // Back to where the reader came from.
    if (origin instanceof HTMLElement) origin.focus();
  };
  notice.append(text, button(action, act), button('Later', putOff));
  document.querySelector('.update')?.remove();
  document.body.append(notice);
  // A screen reader announces only words that are put into a place which is there already.
  requestAnimationFrame(() => {
    text.textContent = words;
  });
}

if (tryOrUndefined(() => sessionStorage.getItem(laterKey)) !== news) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  sheet.addEventListener('load', show);
  document.head.append(sheet);
}
