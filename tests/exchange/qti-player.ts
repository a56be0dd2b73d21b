// A player of QTI 3 that is not ours, in a page of its own: what it makes of an item, and of answers that are put into it.
import type { Page } from '@playwright/test';

export type Values = Readonly<Record<string, string | number | readonly string[] | null>>;

/** What an attempt came to, as the player says it. */
export type Attempt = { readonly responses: Values; readonly outcomes: Values };

type Variable = {
  readonly identifier: string;
  readonly value: string | number | readonly string[] | null;
  readonly state?: unknown;
};
type State = {
  readonly responseVariables: readonly Variable[];
  readonly outcomeVariables: readonly Variable[];
};

/** What of the player is used here: see its README. */
type Player = {
  readonly loadItemFromXml: (text: string, configuration: object) => void;
  readonly suspendAttempt: (target: string) => void;
  readonly endAttempt: (target: string) => void;
  readonly scoreAttempt: (target: string) => void;
};
type Listener = (given: { readonly state: State }) => void;

type PlayerPage = {
  player: Player;
  hear: Record<'ready' | 'over', Listener | undefined>;
  problems: string[];
  load: (text: string, before?: State, showReasons?: boolean) => Promise<void>;
  over: (how: 'suspendAttempt' | 'endAttempt' | 'scoreAttempt') => Promise<State>;
};

type Vue = new (options: object) => unknown;

const folder = 'node_modules';

/**
 * The item as this player reads it. Of pairs it knows variables, but no constants, which QTI has: the same pairs are put into
 * variables that nothing changes.
 */
export function asPlayed(text: string): string {
  const pairs: string[] = [];
  const played = text.replaceAll(
    /<qti-base-value base-type="directedPair">([^<]+)<\/qti-base-value>/g,
    (_constant, pair: string) => `<qti-variable identifier="PAIR_${pairs.push(pair)}"/>`,
  );
  const declared = pairs.map(
    (pair, index) =>
      `<qti-outcome-declaration identifier="PAIR_${index + 1}" cardinality="single" base-type="directedPair"><qti-default-value><qti-value>${pair}</qti-value></qti-default-value></qti-outcome-declaration>`,
  );
  return played.replace('<qti-item-body>', () => `${declared.join('')}<qti-item-body>`);
}

/** Opens the player, with nothing in it. */
export async function openPlayer(page: Page): Promise<void> {
  await page.route('https://player.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Player</title><div id="player"></div>',
    }),
  );
  await page.goto('https://player.example/');
  await page.evaluate(() => {
    // The player writes a line for every step, and only a line where it refuses something.
    const problems: string[] = [];
    Object.assign(window, { problems, hear: {} });
    console.log = (...words: readonly unknown[]) => {
      if (/Exception|Error/.test(String(words[0]))) problems.push(words.join(' '));
    };
    window.addEventListener('error', ({ message }) => problems.push(message));
  });
  await page.addStyleTag({ path: `${folder}/qti3-item-player/dist/qti3Player.css` });
  await page.addScriptTag({ path: `${folder}/vue/dist/vue.min.js` });
  await page.addScriptTag({ path: `${folder}/qti3-item-player/dist/qti3Player.umd.min.js` });
  await page.evaluate(() => {
    // The page has what the scripts above and the lines below put there.
    const here = window as unknown as PlayerPage & { Vue: Vue & { config: object }; qti3Player: object };
    const report = (error: unknown) => here.problems.push(String(error));
    Object.assign(here.Vue.config, { errorHandler: report, warnHandler: report, productionTip: false });
    const over: Listener = (given) => here.hear.over?.(given);
    const on = {
      notifyQti3PlayerReady: (player: Player) => Object.assign(here, { player }),
      notifyQti3ItemReady: (given: { readonly state: State }) => here.hear.ready?.(given),
      notifyQti3SuspendAttemptCompleted: over,
      notifyQti3EndAttemptCompleted: over,
      notifyQti3ScoreAttemptCompleted: over,
    };
    const view = new here.Vue({
      el: '#player',
      render: (create: (component: object, data: object) => unknown) => create(here.qti3Player, { on }),
    });
    let loaded = 0;
    here.load = (text, before, showReasons = false) =>
      new Promise((resolve) => {
        here.hear.ready = () => setTimeout(resolve);
        // The same text twice would not be loaded again.
        here.player.loadItemFromXml(`${text}${' '.repeat(++loaded % 2)}`, {
          guid: `item-${loaded}`,
          sessionControl: { max_attempts: 0, show_feedback: showReasons, validate_responses: false },
          ...(before ? { state: before } : {}),
        });
      });
    here.over = (how) =>
      new Promise((resolve) => {
        here.hear.over = ({ state }) => resolve(state);
        here.player[how]('test');
      });
    return Boolean(view);
  });
}

/** Shows an item, as a learner would get it. */
export const showItem = (page: Page, text: string): Promise<void> =>
  page.evaluate((item) => (window as unknown as PlayerPage).load(item, undefined, true), text);

/** Ends the attempt with what stands in the item. */
export const endAttempt = async (page: Page): Promise<Attempt> =>
  attemptOf(await page.evaluate(() => (window as unknown as PlayerPage).over('endAttempt')));

/**
 * Puts answers into an item, one after the other, each into an item that is loaded anew, and ends the attempt.
 * @param isDrawn whether the player has the interaction; where it has none, only the rules work on the answer
 */
export async function attempts(
  page: Page,
  text: string,
  answers: readonly Values[],
  isDrawn = true,
): Promise<Attempt[]> {
  const states = await page.evaluate(
    async ([item, all, how]) => {
      // Nobody looks: the player makes what it shows, and the browser need not draw it.
      document.documentElement.hidden = true;
      const { load, over } = window as unknown as PlayerPage;
      await load(item);
      const empty = await over('suspendAttempt');
      const after: State[] = [];
      for (const answer of all) {
        await load(item, {
          ...empty,
          responseVariables: empty.responseVariables.map((variable) =>
            variable.identifier in answer
              ? { ...variable, value: answer[variable.identifier] ?? null }
              : variable,
          ),
        });
        after.push(await over(how));
      }
      return after;
    },
    [text, answers, isDrawn ? 'endAttempt' : 'scoreAttempt'] as const,
  );
  return states.map(attemptOf);
}

/** What the player refused so far. */
export const problemsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set((window as unknown as PlayerPage).problems)]);

const attemptOf = ({ responseVariables, outcomeVariables }: State): Attempt => ({
  responses: valuesOf(responseVariables),
  outcomes: valuesOf(outcomeVariables),
});

const valuesOf = (variables: readonly Variable[]): Values =>
  Object.fromEntries(variables.map(({ identifier, value }) => [identifier, value]));
