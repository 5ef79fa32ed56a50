import {
  CASCADE_CODES,
  DEPARTMENT_CODES,
  MEETING_CODES,
  PEER_CODES,
  POST_CODES,
  REGISTER_CODES,
  SAMPLED_CODES,
  TASK_CODES,
} from './workload-codes';
import { HOURS_CODES, HOURS_TOTAL_CODES } from './hours-rows';

/** What the API takes in one request (`IndicatorValuesInput.codes`). */
const MOST_CODES = 20;

it.each(
  Object.entries({
    ...{ TASK_CODES, CASCADE_CODES, MEETING_CODES, POST_CODES, SAMPLED_CODES, REGISTER_CODES },
    ...{ DEPARTMENT_CODES, PEER_CODES, HOURS_CODES, HOURS_TOTAL_CODES },
  }),
)('%s fit into one request, each once', (_, codes: readonly string[]) => {
  expect(codes.length).toBeLessThanOrEqual(MOST_CODES);
  expect(new Set(codes).size).toBe(codes.length);
});
