import { INDICATOR_DEFINITIONS, type IndicatorValue, indicatorValue, suppressedValue } from '@weizhi/domain';
import { publicValue } from './read-figures';
import { hiddenOf } from './take-figures';

const definition = INDICATOR_DEFINITIONS.find(({ code }) => code === 'participantCount');
if (!definition) throw new Error('The catalogue has no participantCount');
const CONTEXT = {
  definition,
  period: { kind: 'month', year: 2026, month: 10 },
  asOf: '2026-11-26T02:00:00.000Z',
  coverage: { observed: 40, expected: 46, of: 'records' },
} as const;
const SHOWN = indicatorValue(CONTEXT, { numerator: 46 });
const WITHOUT_COVERAGE: IndicatorValue = { ...SHOWN, coverage: null };

it.each([
  ['all of it', SHOWN, false, false],
  ['it without its coverage', WITHOUT_COVERAGE, false, true],
  ['that it is hidden', suppressedValue(CONTEXT), true, true],
  ['that there are no data', { ...SHOWN, status: 'no_data', value: null } as const, true, true],
  ['of no such figure', undefined, true, true],
])(
  'third parties who are told %s are told no more of the snapshot',
  (_, told, hiddenFromPublic, coverage) => {
    const hidden = hiddenOf(SHOWN, told);
    expect(hidden).toEqual({ hiddenFromPublic, coverageHiddenFromPublic: coverage });
    const value = publicValue({ envelope: SHOWN, ...hidden }, definition);
    expect([value.status, value.coverage]).toEqual([
      hiddenFromPublic ? 'suppressed' : 'ok',
      coverage ? null : SHOWN.coverage,
    ]);
  },
);
