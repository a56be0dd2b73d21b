// fast-check with few runs and one seed: every mutant meets the same examples, and in little time.
import * as fc from 'fast-check';

export * from 'fast-check';

const most = 20;

export const assert = <Values>(property: fc.IRawProperty<Values>, parameters: fc.Parameters<Values> = {}) =>
  fc.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? most, most), seed: 1 });

const codePoint = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

/** The unit "binary" of fast-check lists all of Unicode first, which takes half a second in each process. */
export const string: typeof fc.string = (constraints = {}) =>
  fc.string(constraints.unit === 'binary' ? { ...constraints, unit: codePoint } : constraints);
