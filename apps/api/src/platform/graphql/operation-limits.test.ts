import { buildSchema, parse, validate } from 'graphql';
import { operationLimitsRule } from './operation-limits';

const schema = buildSchema('type Query { a: Query }');
const doubled = (count: number): string =>
  `{ ...f0 } ${Array.from({ length: count }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f${count} on Query { __typename }`;

/** The quickest of some tries, in milliseconds: what the machine does beside is no fault of the rule. */
function quickest(document: string): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    const errors = validate(schema, parse(document), [operationLimitsRule()]);
    expect(errors).toHaveLength(1);
    return performance.now() - started;
  });
  return Math.min(...times);
}

it.each([18, 60, 200])('refuses fragments that double %i times within 50 ms', (count) => {
  expect(quickest(doubled(count))).toBeLessThan(50);
});
