// The script of every page of a cmi5 package.
import { runPage } from './page.ts';
import { launchIn } from './cmi5/launch.ts';
import { cmi5SessionOf } from './cmi5/session.ts';
import { offerExit } from './exit.ts';

/** In milliseconds: after how long what was not taken is sent again, if nothing else sends it before. */
const againAfter = 20_000;

runPage((around) =>
  cmi5SessionOf({
    ...around,
    launched: launchIn(location.search),
    fetch: (address, options) => fetch(address, options),
    now: () => Date.now(),
    later: (run) => void setTimeout(run, againAfter),
    silence: () => void (document.documentElement.dataset.audio = 'off'),
    offerExit,
  }),
);
