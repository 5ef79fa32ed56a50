import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BadInput, expectRefused, PROMISED, type PromisedKind } from './bad-input';
import { BURDEN_REPORT_ROWS } from './rows/burden-report-rows';
import { BURDEN_ROWS } from './rows/burden-rows';
import { CASE_ROWS } from './rows/case-rows';
import { DUTY_ROWS } from './rows/duty-rows';
import { FILE_ROWS } from './rows/file-rows';
import { INSPECTION_ROWS } from './rows/inspection-rows';
import { LEDGER_FILE_ROWS } from './rows/ledger-file-rows';
import { LEDGER_ROWS } from './rows/ledger-rows';
import { MONEY_ROWS } from './rows/money-rows';
import { OUTSIDE_SYSTEM_ROWS } from './rows/outside-system-rows';
import { PARTICIPATION_ROWS } from './rows/participation-rows';
import { PLAQUE_ROWS } from './rows/plaque-rows';
import { REGISTER_ROWS } from './rows/register-rows';
import { SURVEY_ROWS } from './rows/survey-rows';
import { CURSOR_ROWS, TEXT_ROWS } from './rows/text-rows';
import { TIME_USE_ROWS } from './rows/time-use-rows';
import { useBadInputWorld } from './world';

jest.setTimeout(60_000);

const ROWS: readonly (readonly [string, readonly BadInput[]])[] = [
  ['text', TEXT_ROWS],
  ['cursors', CURSOR_ROWS],
  ['files', FILE_ROWS],
  ['files of ledgers', LEDGER_FILE_ROWS],
  ['ledgers', LEDGER_ROWS],
  ['the register', REGISTER_ROWS],
  ['cases', CASE_ROWS],
  ['money', MONEY_ROWS],
  ['what departments bring', BURDEN_ROWS],
  ['what departments owe', DUTY_ROWS],
  ['what committees report', BURDEN_REPORT_ROWS],
  ['inspections', INSPECTION_ROWS],
  ['plaques', PLAQUE_ROWS],
  ['outside systems', OUTSIDE_SYSTEM_ROWS],
  ['where the hours go', TIME_USE_ROWS],
  ['surveys', SURVEY_ROWS],
  ['participation', PARTICIPATION_ROWS],
];

/** Kinds that take more than one request, or a line that breaks: they have suites of their own here. */
const APART: Readonly<Partial<Record<PromisedKind, string>>> = {
  'database away': 'database-away.int.test.ts',
  'two staff on one case at once': 'two-at-once.int.test.ts',
};

it('leaves out no kind of bad input that was promised', () => {
  const kinds = new Set(ROWS.flatMap(([, rows]) => rows.map(({ kind }) => kind)));
  expect(PROMISED.filter((kind) => !kinds.has(kind) && APART[kind] === undefined)).toEqual([]);
  for (const file of Object.values(APART)) expect(existsSync(path.join(__dirname, file))).toBe(true);
});

describe('bad input', () => {
  const world = useBadInputWorld();

  describe.each(ROWS)(
    'to do with %s is refused, says what and where, and changes nothing:',
    (_what, rows) => {
      beforeAll(() => world.on('2026-03-02'));

      it.each(rows)('$what', (row) => expectRefused(world, row));
    },
  );
});
