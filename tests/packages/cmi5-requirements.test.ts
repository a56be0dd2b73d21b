// What cmi5 (Quartz, 1st edition) asks of a page and of its package, one requirement after the other: the list is `@cmi5/requirements`,
// which is not ours. Each one is either checked here, or named below with the reason why it asks nothing of a page.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { tryItems } from '#course/try/try-items.ts';
import { publisherId, structureOf } from '#packages/build/course-structure.ts';
import { pathIn } from '#packages/build/manifest.ts';
import { unitsOf } from '#packages/build/units.ts';
import { fromJson } from '#lib/decoders.ts';
import { emptyRecord, withAttempt } from '#record/item-record.ts';
import { itemEntry } from '#record/storage-entries.ts';
import { storedText } from '#record/stored-entry.ts';
import { fieldsFor } from '../helpers/seeds.ts';
import { structureProblemsIn } from './course-structure.ts';
import { openPage } from './cmi5-page.ts';
import { RecordStore, type Asked, type Kept } from './record-store.ts';
import { validate } from './xapi-statement.ts';
import { content } from '../tools/content.ts';

// A list of requirements by their numbers, each with its words.
const requirements = createRequire(import.meta.url)('@cmi5/requirements/requirements.json') as Readonly<
  Record<string, { readonly txt: string }>
>;

const units = unitsOf(content);
const unit = units.find(({ name }) => name === 'try');
const page = unit?.pages[0];
assert.ok(page);
const facts = { ...page.facts, address: page.address };
const items = new Map(tryItems(content).map((item) => [item.id, item]));
const course = units.find(({ name }) => name === 'course');
assert.ok(course);
const listed = course.pages.map(({ name, title, address }) => ({
  name,
  title,
  path: pathIn(address, false),
}));
const structure = structureOf(course.name, course.title, listed);

type Sitting = {
  readonly told: readonly Kept[];
  readonly asked: readonly Asked[];
  readonly search: URLSearchParams;
};
type Headers = Readonly<Record<string, unknown>>;

let store: RecordStore;
/** Everything done right, everything done wrong, a look, a review, and the same page once more. */
const sittings: Record<'passed' | 'failed' | 'Browse' | 'Review' | 'again', Sitting> = Object.create(null);

async function sit(options: Parameters<RecordStore['launch']>[0], want: 'right' | 'wrong'): Promise<Sitting> {
  const [told, asked] = [store.statements.length, store.asked.length];
  const search = store.launch(options);
  // In another order than the store gave them.
  const turned = new URLSearchParams([...new URLSearchParams(search)].toReversed());
  const open = openPage(`?${turned}`, facts);
  await open.begin();
  for (const [place, { placement, hash }] of facts.asked.entries()) {
    const item = items.get(placement);
    assert.ok(item, placement);
    const fields = fieldsFor(item, want);
    open.keep(
      placement,
      storedText(itemEntry, withAttempt(emptyRecord, hash, { at: Date.now() + place, fields })),
    );
  }
  await open.send();
  await open.end();
  return { told: store.statements.slice(told), asked: store.asked.slice(asked), search: turned };
}

before(async () => {
  store = await RecordStore.start();
  sittings.passed = await sit({ masteryScore: 0.5, returnURL: 'https://platform.example/' }, 'right');
  sittings.again = await sit({ masteryScore: 0.5 }, 'right');
  sittings.failed = await sit({ learner: 'ben', masteryScore: 0.5 }, 'wrong');
  sittings.Browse = await sit({ learner: 'cyd', mode: 'Browse' }, 'right');
  sittings.Review = await sit({ learner: 'dot', mode: 'Review' }, 'right');
});
after(() => store.close());

const all = () => Object.values(sittings).flatMap(({ told }) => told);
const verbOf = ({ verb }: Kept) => verb.id.replace(/^.*\//, '');
const of = (verb: string) => all().filter((one) => verbOf(one) === verb);
const isDefined = (one: Kept) => verbOf(one) !== 'answered';
const categoriesOf = ({ context }: Kept) =>
  (context.contextActivities?.['category'] ?? []).map(({ id }) => id);
const scoreOf = ({ result }: Kept): Headers => Object(result?.['score'] ?? {});
const eachSitting = (check: (sitting: Sitting) => void) => Object.values(sittings).forEach(check);
const verbsIn = ({ told }: Sitting) => told.map(verbOf);
const extension = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;
const moving = 'https://w3id.org/xapi/cmi5/context/categories/moveon';

function is(isSo: boolean): void {
  assert.equal(isSo, true);
}
const every = (list: readonly Kept[], isSo: (one: Kept) => boolean) => {
  assert.ok(list.length > 0);
  for (const one of list) assert.ok(isSo(one), JSON.stringify(one));
};
const eachIsValid = () => every(all(), (one) => validate(one).length === 0);
const nothingIsRefused = () => assert.deepEqual(store.refusals, []);
const structureIsRight = () =>
  assert.deepEqual(
    structureProblemsIn(
      structure,
      listed.map(({ path }) => path),
    ),
    [],
  );
const firstIsInitialized = () => eachSitting((one) => assert.equal(verbsIn(one)[0], 'initialized'));
const lastIsTerminated = () => eachSitting((one) => assert.equal(verbsIn(one).at(-1), 'terminated'));
const noneTwice = () =>
  eachSitting((one) => {
    const verbs = verbsIn(one).filter((verb) => verb !== 'answered');
    assert.equal(new Set(verbs).size, verbs.length);
  });
const noMoreThanOnce = (verb: string) => () => {
  assert.equal(
    [...verbsIn(sittings.passed), ...verbsIn(sittings.again)].filter((one) => one === verb).length,
    1,
  );
};
const parameterIsUsed = (name: string, isUsed: (value: string, sitting: Sitting) => boolean) => () =>
  eachSitting((one) => is(isUsed(one.search.get(name) ?? '', one)));
const keyIsFetchedOnce = () =>
  eachSitting(({ asked }) => {
    assert.deepEqual(
      asked.filter(({ resource }) => resource === 'fetch').map(({ method }) => method),
      ['POST'],
    );
  });
// The store refuses whoever has no key, or another.
const keyIsShown = nothingIsRefused;
const templateIsKept = () => nothingIsRefused();
const onlyBeginningAndEnd = (mode: 'Browse' | 'Review') => () =>
  assert.deepEqual(verbsIn(sittings[mode]), ['initialized', 'terminated']);
const hasDuration = (verb: string) => () =>
  every(of(verb), ({ result }) => /^PT\d+\.\d\dS$/.test(String(result?.['duration'])));
const preferencesAreAskedFor = () =>
  eachSitting(({ asked }) => {
    const place = asked.findIndex(({ resource }) => resource === 'agents/profile');
    assert.equal(asked[place]?.query.get('profileId'), 'cmi5LearnerPreferences');
    is(place < asked.findIndex(({ resource, method }) => resource === 'statements' && method === 'POST'));
  });
const actorIsThatOfLaunch = parameterIsUsed(
  'actor',
  (value, { told, asked }) =>
    told.every(({ actor }) => isDeepStrictEqual(actor, fromJson(value))) &&
    asked.every(
      ({ query }) =>
        !query.has('agent') || isDeepStrictEqual(fromJson(query.get('agent') ?? ''), fromJson(value)),
    ),
);
const registrationIsThatOfLaunch = parameterIsUsed(
  'registration',
  (value, { told, asked }) =>
    told.every(({ context }) => context.registration === value) &&
    asked.every(({ query }) => (query.get('registration') ?? value) === value),
);
const objectIsThatOfLaunch = parameterIsUsed('activityId', (value, { told }) =>
  told.filter(isDefined).every(({ object }) => object.id === value),
);
// Each request arrived where the launch said.
const endpointIsUsed = () =>
  eachSitting(({ asked }) => is(asked.some(({ resource }) => resource === 'statements')));

/** What a page and its package do about each requirement that is theirs. */
const checks: Readonly<Record<string, () => void>> = {
  '3.0.0.0-1': () => {
    every(all(), ({ object, verb }) => /^[a-z]+:\S+$/i.test(object.id) && verb.id.startsWith('http'));
    structureIsRight();
  },
  '4.1.0.0-1': () => (eachIsValid(), nothingIsRefused()),
  '4.4.0.0-1': structureIsRight,
  '4.4.0.0-2': structureIsRight,
  '7.0.0.0-1': endpointIsUsed,
  '7.0.0.0-2': () => (eachIsValid(), nothingIsRefused()),
  '7.0.0.0-3': () =>
    eachSitting(({ asked }) => is(asked.some(({ query }) => query.get('stateId') === 'LMS.LaunchData'))),
  '7.0.0.0-4': preferencesAreAskedFor,
  '7.0.0.0-5': firstIsInitialized,
  '7.1.1.0-1': firstIsInitialized,
  '7.1.2.0-1': lastIsTerminated,
  '7.1.3.0-1': () => (firstIsInitialized(), lastIsTerminated()),
  '8.1.0.0-6': structureIsRight,
  '8.1.0.0-7': endpointIsUsed,
  '8.1.1.0-2': endpointIsUsed,
  '8.1.1.0-3': endpointIsUsed,
  '8.1.2.0-3': keyIsFetchedOnce,
  '8.1.2.0-4': keyIsFetchedOnce,
  '8.1.2.0-5': keyIsShown,
  '8.1.3.0-2': actorIsThatOfLaunch,
  '8.1.3.0-3': actorIsThatOfLaunch,
  '8.1.4.0-2': registrationIsThatOfLaunch,
  '8.1.4.0-3': registrationIsThatOfLaunch,
  '8.1.5.0-5': objectIsThatOfLaunch,
  '8.1.5.0-6': objectIsThatOfLaunch,
  '8.2.1.0-2': keyIsFetchedOnce,
  '8.2.1.0-5': keyIsShown,
  '8.2.2.0-4': keyIsFetchedOnce,
  '8.2.2.0-5': keyIsShown,
  '9.1.0.0-1': () =>
    every(all(), ({ id }) => /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)),
  '9.2.0.0-2': () => every(all(), ({ actor }) => actor['objectType'] === 'Agent'),
  '9.2.0.0-3': () => every(all(), ({ actor }) => typeof actor['account'] === 'object'),
  '9.3.0.0-1': () => (firstIsInitialized(), lastIsTerminated()),
  '9.3.0.0-2': noneTwice,
  '9.3.0.0-3': () =>
    eachSitting((one) => is(verbsIn(one).filter((verb) => /passed|failed/.test(verb)).length <= 1)),
  '9.3.0.0-4': firstIsInitialized,
  '9.3.0.0-5': lastIsTerminated,
  '9.3.0.0-6': noMoreThanOnce('completed'),
  '9.3.0.0-7': noMoreThanOnce('passed'),
  '9.3.0.0-8': () => assert.deepEqual(verbsIn(sittings.again), ['initialized', 'terminated']),
  '9.3.2.0-1': firstIsInitialized,
  '9.3.2.0-2': firstIsInitialized,
  '9.3.2.0-3': noneTwice,
  '9.3.3.0-1': () =>
    is(verbsIn(sittings.passed).includes('completed') && verbsIn(sittings.failed).includes('completed')),
  '9.3.3.0-2': noMoreThanOnce('completed'),
  '9.3.4.0-1': () => is(verbsIn(sittings.passed).includes('passed')),
  '9.3.4.0-2': () => every(of('passed'), (one) => Number(scoreOf(one)['scaled']) >= 0.5),
  '9.3.4.0-3': noMoreThanOnce('passed'),
  '9.3.5.0-1': () => is(verbsIn(sittings.failed).includes('failed')),
  '9.3.5.0-2': () => every(of('failed'), (one) => Number(scoreOf(one)['scaled']) < 0.5),
  '9.3.8.0-1': lastIsTerminated,
  '9.3.8.0-2': lastIsTerminated,
  '9.4.0.0-1': objectIsThatOfLaunch,
  '9.4.0.0-2': objectIsThatOfLaunch,
  '9.5.1.0-1': () =>
    every(
      [...of('passed'), ...of('failed')],
      (one) => Number(scoreOf(one)['scaled']) >= 0.5 === (verbOf(one) === 'passed'),
    ),
  '9.5.1.0-2': () =>
    every(
      all().filter(isDefined),
      (one) => /passed|failed/.test(verbOf(one)) || Object.keys(scoreOf(one)).length === 0,
    ),
  '9.5.1.0-3': () =>
    every([...of('passed'), ...of('failed')], (one) =>
      isDeepStrictEqual([scoreOf(one)['min'], scoreOf(one)['max']], [0, 100]),
    ),
  '9.5.2.0-1': () => every(of('passed'), ({ result }) => result?.['success'] === true),
  '9.5.2.0-2': () => every(of('failed'), ({ result }) => result?.['success'] === false),
  '9.5.2.0-3': () =>
    every(
      all().filter(isDefined),
      (one) => /passed|failed/.test(verbOf(one)) || one.result?.['success'] === undefined,
    ),
  '9.5.3.0-1': () => every(of('completed'), ({ result }) => result?.['completion'] === true),
  '9.5.3.0-2': () =>
    every(all(), (one) => verbOf(one) === 'completed' || one.result?.['completion'] === undefined),
  '9.5.4.1-1': hasDuration('terminated'),
  '9.5.4.1-2': hasDuration('completed'),
  '9.5.4.1-3': hasDuration('passed'),
  '9.5.4.1-4': hasDuration('failed'),
  '9.6.0.0-1': templateIsKept,
  '9.6.1.0-1': registrationIsThatOfLaunch,
  '9.6.2.0-1': templateIsKept,
  '9.6.2.1-1': () =>
    every(
      all(),
      (one) =>
        categoriesOf(one).includes('https://w3id.org/xapi/cmi5/context/categories/cmi5') === isDefined(one),
    ),
  '9.6.2.2-1': () =>
    every([...of('completed'), ...of('passed'), ...of('failed')], (one) =>
      categoriesOf(one).includes(moving),
    ),
  '9.6.2.2-2': () =>
    every(
      [...of('initialized'), ...of('answered'), ...of('terminated')],
      (one) => !categoriesOf(one).includes(moving),
    ),
  '9.6.3.1-4': () =>
    every(all(), ({ context }) => typeof context.extensions?.[extension('sessionid')] === 'string'),
  '9.6.3.2-2': () =>
    every(
      [...of('passed'), ...of('failed')],
      ({ context }) => context.extensions?.[extension('masteryscore')] === 0.5,
    ),
  '9.7.0.0-1': () =>
    eachSitting(({ told }) =>
      assert.deepEqual(
        told.map(({ timestamp }) => timestamp),
        told.map(({ timestamp }) => timestamp).toSorted(),
      ),
    ),
  '9.7.0.0-2': () => every(all(), ({ timestamp }) => timestamp.endsWith('Z')),
  '10.2.1.0-4': templateIsKept,
  '10.2.1.0-5': () =>
    is(
      store.asked.every(({ method, query }) => method === 'GET' || query.get('stateId') !== 'LMS.LaunchData'),
    ),
  '10.2.1.0-6': templateIsKept,
  '10.2.1.0-7': templateIsKept,
  '10.2.2.0-1': () => is(verbsIn(sittings.passed).includes('completed')),
  '10.2.2.0-2': onlyBeginningAndEnd('Browse'),
  '10.2.2.0-3': onlyBeginningAndEnd('Review'),
  '10.2.2.0-5': nothingIsRefused,
  '10.2.2.0-6': () => (firstIsInitialized(), lastIsTerminated()),
  '10.2.2.0-7': () => is(['completed', 'passed'].every((verb) => verbsIn(sittings.passed).includes(verb))),
  '10.2.2.0-8': onlyBeginningAndEnd('Browse'),
  '10.2.2.0-9': onlyBeginningAndEnd('Browse'),
  '10.2.2.0-10': onlyBeginningAndEnd('Review'),
  '10.2.2.0-11': onlyBeginningAndEnd('Review'),
  '10.2.4.0-2': () => is(of('passed').length > 0 && of('failed').length > 0),
  '11.0.0.0-1': actorIsThatOfLaunch,
  '11.0.0.0-3': preferencesAreAskedFor,
  '11.0.0.0-4': preferencesAreAskedFor,
  '13.1.2.0-1': structureIsRight,
  '13.1.3.0-1': structureIsRight,
  '13.1.4.0-1': structureIsRight,
  '13.1.4.0-2': structureIsRight,
  '13.2.0.0-1': structureIsRight,
  '14.1.0.0-2': structureIsRight,
  '14.1.0.0-3': structureIsRight,
};

/** Which ask something of somebody else, or of what a page of ours does not do, and why. */
const others: readonly (readonly [which: (number: string, text: string) => boolean, why: string])[] = [
  [(number) => number.includes('(d'), 'derived: what a platform refuses; the store in our tests refuses it'],
  [
    (_, text) =>
      /^(Upon receiving a "Terminated" statement, )?the LMS must|^LMS must|the LMS must/i.test(text),
    'asks a platform',
  ],
  [
    (number) =>
      /^(6|8\.1\.0|8\.2|9\.2\.0\.0-1|9\.3\.7|9\.3\.9|8\.1\.5\.0-3|9\.6\.3\.1-1|10\.1|10\.2\.1\.0-[123])/.test(
        number,
      ),
    'a platform makes, gives or judges it',
  ],
  [(number) => /^9\.5\.(4\.2|5)/.test(number), 'of "abandoned" and "waived", which platforms tell'],
  [(number) => number === '8.1.2.0-2', 'how long a key is good, a platform decides'],
  [
    (number) => /^9\.3\.(4|9)\.0-8$|generated Block id|generated course id/.test(number),
    'a platform makes it',
  ],
  [
    (number) => number === '10.2.6.0-1',
    'checked in cmi5-session.test and cmi5.spec: the way back is a button, and a page that is closed is led nowhere',
  ],
  [
    (number) => number === '11.0.0.0-2' || number === '11.0.0.0-5' || number.startsWith('11.1'),
    'the page changes no preferences, and there is one language',
  ],
  [
    (number) => number === '11.2.0.0-1',
    'checked in cmi5-session.test: who wants no sound has no buttons to listen',
  ],
  [
    (number) => /^13\.1\.(1|5)/.test(number) || number === '13.1.4.0-3' || number === '13.1.0.0-1',
    'the structure has no elements of our own, and no queries',
  ],
  [
    (number) => /^14\.(0|1\.0\.0-[14]|2)/.test(number),
    'the zip is written by fflate, and read back in packages.built; all its pages are in it',
  ],
];

for (const [number, { txt }] of Object.entries(requirements)) {
  const check = checks[number];
  if (check) test(`${number}: ${txt}`, check);
}

test('every other requirement is named with the reason why it asks nothing of a page', () => {
  const left = Object.entries(requirements).filter(
    ([number, { txt }]) => !(number in checks) && !others.some(([isOne]) => isOne(number, txt)),
  );
  assert.deepEqual(
    left.map(([number, { txt }]) => `${number} ${txt}`),
    [],
  );
  for (const number of Object.keys(checks)) assert.ok(number in requirements, number);
  assert.ok(Object.keys(checks).length > 90);
  const named = Object.entries(requirements).filter(([number]) => !(number in checks));
  for (const [isOne, why] of others)
    assert.ok(
      named.some(([number, { txt }]) => isOne(number, txt)),
      why,
    );
});

test('a page has the same name in every package and in every version, and no two have one', () => {
  const names = course.pages.map(({ name }) => publisherId(`page ${name}`));
  assert.equal(new Set(names).size, names.length);
  assert.equal(publisherId('page try'), publisherId('page try'));
});
