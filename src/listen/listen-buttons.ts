// A button beside every step, report and short text that reads it aloud. Where no voice is on the device there is none.
import styles from './listen.css?inline';
import { element } from '#lib/element.ts';
import { sentencesOf } from './page-text.ts';
import { readAloud, stop } from './read-aloud.ts';

/** What can be heard by itself; what stands inside of another is heard with it. */
const heard = '[data-step], article.report, section[data-format]';

/** Adds the buttons, also to what comes later, such as the next question of a sitting. */
export function addButtons(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const main = document.querySelector('main');
  if (!main) return;
  const add = () => {
    for (const part of main.querySelectorAll(heard)) {
      if (part.parentElement?.closest(heard) || part.querySelector(':scope > .listen')) continue;
      part.prepend(buttonFor(part));
    }
  };
  add();
  new MutationObserver(add).observe(main, { childList: true, subtree: true });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stop();
  });
  addEventListener('pagehide', stop);
}

function buttonFor(part: Element): HTMLElement {
  const button = element('button', { type: 'button', class: 'listen' }, 'Listen');
  const name = part.querySelector('h1, h2, h3, h4')?.textContent;
  const say = (word: string) => {
    button.textContent = word;
    if (name) button.ariaLabel = `${word}: ${name}`;
  };
  say('Listen');
  button.addEventListener('click', () => {
    if (button.textContent === 'Stop') {
      stop();
      return;
    }
    readAloud(sentencesOf(part), () => say('Listen'));
    say('Stop');
  });
  return button;
}
