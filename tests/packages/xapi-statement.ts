// Reads statements of xAPI with a validator that is not ours.
import { statement } from 'xapi-validation/dist/factory.js';

/** What is wrong with a statement, a line each. */
export const validate = (given: unknown): readonly string[] =>
  statement(given, ['statement']).map(
    (warning) => `${warning.constructor.name} at ${warning.path.join('.')}`,
  );
