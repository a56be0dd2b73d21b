// The script of every page of a SCORM package.
import type { ScormFacts } from '../page-facts.ts';
import { runPage } from './page.ts';
import { platformOf } from './platform.ts';
import { sessionOf } from './session.ts';

runPage<ScormFacts>((around) => sessionOf({ ...around, platform: platformOf(around.facts.edition) }));
