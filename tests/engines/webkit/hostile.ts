// What strangers make, in WebKit: the same inputs as in the other engines.
import { doors } from '../hostile/doors.ts';
import { faults } from '../hostile/faults.ts';
import type { Hand } from '../hostile/hand.ts';
import { inWebKit } from './in-webkit.ts';
import type { Person } from './person.ts';

function handOf({ driver, site, complaints, isAtRest }: Person): Hand {
  // What a page has heard goes with it.
  const heard: string[] = [];
  const listen = async () => void heard.push(...(await complaints()));
  const goto = async (path: string) => {
    await listen();
    await driver.get(site + path);
  };
  return {
    goto,
    async open(path) {
      await goto(path);
      if (!path.endsWith('.txt')) await isAtRest();
    },
    evaluate: (expression) => driver.executeScript(`return ${expression}`),
    async until(expression, what) {
      await driver.wait(() => driver.executeScript(`return ${expression}`), 30_000, `never: ${what}`, 50);
    },
    async complaints() {
      await listen();
      return heard.splice(0);
    },
  };
}

for (const { name, tries } of doors)
  inWebKit(`${name}: nothing runs, nothing is lost`, (person) => tries(handOf(person)));

for (const { name, script, tries } of faults)
  inWebKit(`${name}: the page works and says so`, (person) => tries(handOf(person)), [], script);
