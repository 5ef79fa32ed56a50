import { INDICATOR_DEFINITIONS, MAXIMUM_INDICATORS_ASKED } from '@weizhi/domain';
import { MOST_CODES, USUAL_CODES } from './scorecard-codes';

it('are few enough for one request, in the catalogue, and each once', () => {
  expect(MOST_CODES).toBeLessThanOrEqual(MAXIMUM_INDICATORS_ASKED);
  expect(USUAL_CODES.length).toBeLessThanOrEqual(MOST_CODES);
  expect(new Set(USUAL_CODES).size).toBe(USUAL_CODES.length);
  const known = new Set(INDICATOR_DEFINITIONS.map(({ code }) => code));
  expect(USUAL_CODES.filter((code) => !known.has(code))).toEqual([]);
});
