// Response variables, and the rules by which QTI makes a score and shows reasons.
import { xml, type Xml } from './xml.ts';

/** The response variable of a question with one interaction. */
export const response = 'RESPONSE';

/** The outcome variables of most items: points, and the reason that shows. */
export const score = 'SCORE';
export const shown = 'FEEDBACK';

type Declaration = {
  readonly id?: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly type: 'identifier' | 'directedPair' | 'integer' | 'string';
  /** The answer that earns all there is. */
  readonly correct?: readonly string[];
  /** What an answer earns, or each part of it; never less than nothing in all. */
  readonly worth?: readonly (readonly [value: string, points: number])[];
};

/** What is answered, what is right, and what each answer earns. Case does not matter in a text. */
export const declareResponse = ({ id = response, cardinality, type, correct, worth }: Declaration): Xml =>
  xml(
    'qti-response-declaration',
    { identifier: id, cardinality, 'base-type': type },
    ...(correct
      ? [xml('qti-correct-response', {}, ...correct.map((value) => xml('qti-value', {}, value)))]
      : []),
    ...(worth
      ? [
          xml(
            'qti-mapping',
            { 'lower-bound': 0, 'default-value': 0 },
            ...worth.map(([key, points]) =>
              xml('qti-map-entry', {
                'map-key': key,
                'mapped-value': points,
                'case-sensitive': type === 'string' ? false : undefined,
              }),
            ),
          ),
        ]
      : []),
  );

export const variable = (id: string): Xml => xml('qti-variable', { identifier: id });

export const value = (type: string, text: string | number): Xml =>
  xml('qti-base-value', { 'base-type': type }, String(text));

/** Adds one to what an outcome variable holds. */
export const countUp = (id: string, type: 'float' | 'integer'): Xml =>
  set(id, sum(variable(id), value(type, 1)));

export const isSame = (one: Xml, other: Xml): Xml =>
  xml('qti-equal', { 'tolerance-mode': 'exact' }, one, other);

/** What the mapping of a response makes of it. */
export const worthOf = (id: string): Xml => xml('qti-map-response', { identifier: id });

export const sum = (...terms: readonly Xml[]): Xml => xml('qti-sum', {}, ...terms);

export const set = (id: string, to: Xml): Xml => xml('qti-set-outcome-value', { identifier: id }, to);

/** The outcome variable that shows a reason for one part of a question. */
export const shownFor = (part: string): string => `${shown}_${part}`;

/** Shows a reason, or all that have its id. */
export const show = (reason: string, where: string = shown): Xml => set(where, value('identifier', reason));

/** Shows the reasons that are called like what was chosen. */
export const showChosen = (): Xml => set(shown, variable(response));

export const isAnswered = (id: string): Xml => xml('qti-not', {}, xml('qti-is-null', {}, variable(id)));

type Case = { readonly when: Xml; readonly rule: Xml };

/** The rule of the first case that holds. */
export function choose(cases: readonly Case[]): Xml {
  const [first, ...more] = cases;
  return xml(
    'qti-response-condition',
    {},
    ...(first ? [xml('qti-response-if', {}, first.when, first.rule)] : []),
    ...more.map(({ when, rule }) => xml('qti-response-else-if', {}, when, rule)),
  );
}

/** Whether any of several conditions holds. */
export const either = (conditions: readonly Xml[]): Xml => xml('qti-or', {}, ...conditions);

/** An outcome variable, with what it holds before anything is answered. */
export const declareOutcome = (
  identifier: string,
  type: 'float' | 'identifier' | 'integer',
  cardinality: 'single' | 'multiple',
  start?: number,
): Xml =>
  xml(
    'qti-outcome-declaration',
    { identifier, cardinality, 'base-type': type },
    ...(start === undefined ? [] : [xml('qti-default-value', {}, xml('qti-value', {}, String(start)))]),
  );
