// What a record store is told of a page, as statements of xAPI after the rules of cmi5. Pure: who asks brings time and facts.
import { isObject } from '#lib/is-object.ts';
import type { Interaction } from '#quiz/kinds/interaction.ts';
import type { Told } from '../report.ts';
import { duration, written } from '../written-interaction.ts';
import type { LaunchData } from './launch-data.ts';
import type { Launch } from './launch.ts';
import { uuidOf } from './uuid.ts';

type Json = Readonly<Record<string, unknown>>;

export type Statement = {
  readonly id: string;
  readonly actor: Json;
  readonly verb: { readonly id: string; readonly display: { readonly en: string } };
  readonly object: Json;
  readonly result?: Json;
  readonly context: Json;
  readonly timestamp: string;
};

const adl = 'http://adlnet.gov/expapi/verbs/';
/** Each verb of cmi5 that a page uses, and the one for answers. */
export const verbs = {
  initialized: `${adl}initialized`,
  answered: `${adl}answered`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
  terminated: `${adl}terminated`,
} as const;
type Verb = keyof typeof verbs;

const ofCmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const ofMoveOn = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** The first words of a question are its name. */
const longestName = 250;

/** xAPI sets no limits but for what is a short fill-in; a whole text is told. */
const longest = { words: 250, text: 100_000, spellings: 100 };

/** A share in as many digits as are told and compared. */
export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

export type Statements = {
  readonly initialized: (at: number) => Statement;
  readonly answered: (told: Told, at: number, latency: number | undefined) => Statement;
  readonly completed: (at: number, lasted: number) => Statement;
  /** Passed or failed, by the score that the platform asks for. */
  readonly judged: (score: number, mastery: number, at: number, lasted: number) => Statement;
  readonly terminated: (at: number, lasted: number) => Statement;
};

export function statementsFor(launch: Launch, { contextTemplate }: LaunchData): Statements {
  const { actor, registration, activityId } = launch;
  const activities = isObject(contextTemplate['contextActivities'])
    ? contextTemplate['contextActivities']
    : {};
  const extensions = isObject(contextTemplate['extensions']) ? contextTemplate['extensions'] : {};
  const listed = (name: string): readonly unknown[] => {
    const there = activities[name];
    return Array.isArray(there) ? there : there === undefined ? [] : [there];
  };
  /** What is told once a session has another id in each; what is told once a course has one for all. */
  const session = String(extensions[sessionExtension]);
  const idOf = (...parts: readonly string[]) =>
    uuidOf([JSON.stringify(actor), registration, activityId, ...parts].join('\n'));

  const statement = (id: string, verb: Verb, at: number, rest: Partial<Statement> & { context: Json }) => ({
    id,
    actor,
    verb: { id: verbs[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: activityId },
    ...rest,
    timestamp: new Date(at).toISOString(),
  });
  const context = (own: Readonly<Record<string, readonly Json[]>>, more: Json = {}): Json => ({
    ...contextTemplate,
    registration,
    contextActivities: {
      ...activities,
      ...Object.fromEntries(Object.entries(own).map(([name, list]) => [name, [...listed(name), ...list]])),
    },
    extensions: { ...more, ...extensions },
  });
  const defined = context({ category: [{ id: ofCmi5 }] });
  const moving = (more?: Json) => context({ category: [{ id: ofCmi5 }, { id: ofMoveOn }] }, more);

  return {
    initialized: (at) => statement(idOf('initialized', session), 'initialized', at, { context: defined }),
    answered: (told, at, latency) =>
      statement(idOf('answered', told.id, String(told.at)), 'answered', at, {
        object: {
          objectType: 'Activity',
          id: `${activityId}/question/${told.id.split('/').map(encodeURIComponent).join('/')}`,
          definition: definitionOf(told),
        },
        result: {
          response: written(told.interaction, longest).response,
          ...(told.share !== undefined && {
            success: told.share === 1,
            score: { scaled: rounded(told.share) },
          }),
          ...(latency !== undefined && { duration: duration(latency) }),
        },
        context: context({ parent: [{ id: activityId }] }),
      }),
    completed: (at, lasted) =>
      statement(idOf('completed'), 'completed', at, {
        result: { completion: true, duration: duration(lasted) },
        context: moving(),
      }),
    judged(score, mastery, at, lasted) {
      const scaled = rounded(score);
      const verb = scaled >= mastery ? 'passed' : 'failed';
      return statement(verb === 'passed' ? idOf(verb) : idOf(verb, session), verb, at, {
        result: {
          success: verb === 'passed',
          score: { scaled, raw: rounded(scaled * 100), min: 0, max: 100 },
          duration: duration(lasted),
        },
        context: moving({ [masteryExtension]: mastery }),
      });
    },
    terminated: (at, lasted) =>
      statement(idOf('terminated', session), 'terminated', at, {
        result: { duration: duration(lasted) },
        context: defined,
      }),
  };
}

function definitionOf({ interaction, question }: Told): Json {
  const { type, correct } = written(interaction, longest);
  const name = question.slice(0, longestName);
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: { en: name },
    ...(name !== question && { description: { en: question } }),
    interactionType: type,
    ...(correct.length > 0 && { correctResponsesPattern: correct }),
    ...componentsOf(interaction),
  };
}

/** What can be chosen from, by the names that its kind of interaction has for it. */
function componentsOf(interaction: Interaction): Json {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id }));
  switch (interaction.type) {
    case 'choice':
    case 'sequencing':
      return { choices: named(interaction.among) };
    case 'likert':
      return { scale: named(interaction.among) };
    case 'matching':
      return { source: named(interaction.rows), target: named(interaction.names) };
    case 'performance':
      return { steps: named(interaction.response.map(([part]) => part)) };
    case 'numeric':
    case 'fill-in':
      return {};
  }
}
