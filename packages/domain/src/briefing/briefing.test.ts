import fc from 'fast-check';
import {
  INDICATOR_DEFINITIONS,
  type IndicatorCoverage,
  type IndicatorDefinition,
  INDICATOR_STATUSES,
  indicatorValue,
  type IndicatorStatus,
  ORGANISATION_OUTCOME_INDICATORS,
  type Period,
} from '../indicator';
import { BRIEFING_RULE, type BriefingFigure, type BriefingSource } from './briefing-facts';
import { sentenceText, writeBriefing } from './write-briefing';

const QUARTER: Period = { kind: 'quarter', year: 2026, quarter: 3 };
const RATE: IndicatorDefinition = ORGANISATION_OUTCOME_INDICATORS.healthyOrganisationRate;

interface Made {
  readonly numerator: number;
  readonly denominator?: number;
  readonly definition?: IndicatorDefinition;
  readonly coverage?: IndicatorCoverage | null;
  readonly status?: IndicatorStatus;
  readonly version?: number;
}

const figure = ({ numerator, denominator = 100, definition = RATE, ...over }: Made): BriefingFigure => {
  const own = { ...definition, version: over.version ?? definition.version };
  const value = indicatorValue(
    { definition: own, period: QUARTER, asOf: '2026-10-08T00:00:00Z', coverage: over.coverage ?? null },
    { numerator, denominator },
  );
  return { definition: own, value: { ...value, status: over.status ?? value.status } };
};
const source = (number: number, ...figures: BriefingFigure[]): BriefingSource => ({
  ...{ number, period: QUARTER, figures },
});
const write = (current: BriefingSource, base: BriefingSource | null = null) =>
  writeBriefing({ place: '崇川区', current, base, rule: BRIEFING_RULE });
const textsOf = (current: Made, base?: Made): readonly string[] =>
  write(source(12, figure(current)), base ? source(9, figure(base)) : null).sections.flatMap(
    ({ sentences }) => sentences.map(sentenceText),
  );
const covered = (observed: number): IndicatorCoverage => ({ observed, expected: 100, of: 'organisations' });

describe('a briefing', () => {
  it('says a share with what it is made of, and its change in percentage points', () => {
    expect(textsOf({ numerator: 76 }, { numerator: 72 })).toEqual([
      '健康组织占比为76%（76／100），较上期上升4.0个百分点。',
    ]);
    expect(textsOf({ numerator: 72 }, { numerator: 72 })).toEqual([
      '健康组织占比为72%（72／100），与上期持平。',
    ]);
    expect(textsOf({ numerator: 72 })).toEqual(['健康组织占比为72%（72／100）。']);
  });

  it('changes its sentence when coverage drops from 92 % to 61 %', () => {
    const [before] = textsOf(
      { numerator: 76, coverage: covered(92) },
      { numerator: 72, coverage: covered(92) },
    );
    const [after] = textsOf(
      { numerator: 76, coverage: covered(61) },
      { numerator: 72, coverage: covered(92) },
    );
    expect(before).toBe('健康组织占比为76%（76／100）（数据完整率92%），较上期上升4.0个百分点。');
    expect(after).toBe('健康组织占比的数据完整率只有61%，本期不作表述。');
  });

  it('compares nothing across a changed definition, thin or unlike coverage, or an unfinished period', () => {
    const current = { numerator: 76, coverage: covered(92) };
    expect(textsOf({ ...current, version: 2 }, { numerator: 72, coverage: covered(92) })).toEqual([
      '健康组织占比为76%（76／100）（数据完整率92%）；口径已由第1版改为第2版，与上期不可比。',
    ]);
    expect(textsOf(current, { numerator: 72, coverage: covered(61) })[0]).toContain(
      '；上期数据完整率不足，不作比较。',
    );
    expect(textsOf(current, { numerator: 72, coverage: covered(81) })[0]).toContain(
      '；两期数据完整率相差过大，不可比。',
    );
    expect(textsOf({ numerator: 76, status: 'provisional' }, { numerator: 72 })).toEqual([
      '健康组织占比为76%（76／100）（统计期未完整，可能调整）；统计期未完整，不与上期比较。',
    ]);
  });

  it.each(['suppressed', 'not_rated', 'no_data', 'recomputing'] as const)(
    'is silent on what is %s',
    (status) => {
      expect(textsOf({ numerator: 76, status })).toEqual([]);
      expect(textsOf({ numerator: 76 }, { numerator: 72, status })).toEqual([
        '健康组织占比为76%（76／100）。',
      ]);
    },
  );

  it('says survival in plain words', () => {
    const told = figure({ numerator: 9, denominator: 12 });
    const survival = { ...told, definition: ORGANISATION_OUTCOME_INDICATORS.postGraduationSurvival };
    const [section] = write(source(12, survival)).sections;
    expect(section?.sentences.map(sentenceText)).toEqual(['出壳满12个月的组织，12家中9家仍活动。']);
  });

  it('lists as issues what became worse by a percentage point, and what cannot be told', () => {
    const issues = (current: Made, base: Made): number =>
      write(source(12, figure(current)), source(9, figure(base))).issues.length;
    expect(issues({ numerator: 71 }, { numerator: 72 })).toBe(1);
    expect(issues({ numerator: 715, denominator: 1000 }, { numerator: 72 })).toBe(0);
    expect(issues({ numerator: 73 }, { numerator: 72 })).toBe(0);
    expect(issues({ numerator: 73, coverage: covered(61) }, { numerator: 72 })).toBe(1);
  });
});

const ANY_FIGURES = fc.uniqueArray(
  fc.record({
    definition: fc.constantFrom(...INDICATOR_DEFINITIONS.filter(({ measure }) => measure !== 'statistic')),
    numerator: fc.integer({ min: 0, max: 5000 }),
    denominator: fc.integer({ min: 1, max: 5000 }),
    status: fc.constantFrom(...INDICATOR_STATUSES),
    version: fc.integer({ min: 1, max: 3 }),
    coverage: fc.option(fc.integer({ min: 0, max: 100 }).map(covered)),
  }),
  { selector: ({ definition }) => definition.code, maxLength: 12 },
);

it('holds no number that is not in one of its snapshots, and none outside of what says where it is from', () => {
  fc.assert(
    fc.property(ANY_FIGURES, ANY_FIGURES, (current, before) => {
      const sources = [source(12, ...current.map(figure)), source(9, ...before.map(figure))];
      const [own = source(0), base = null] = sources;
      const { sections, issues } = write(own, base);
      for (const { parts } of [...sections.flatMap(({ sentences }) => sentences), ...issues])
        for (const part of parts) {
          if (part.kind === 'words') {
            const names = INDICATOR_DEFINITIONS.map(({ name }) => name.zh).filter((name) =>
              part.text.startsWith(name),
            );
            const longest = names.sort((one, other) => other.length - one.length)[0] ?? '';
            expect(part.text.slice(longest.length)).not.toMatch(/\d/u);
            continue;
          }
          const { snapshot, code, field } = part.origin;
          const taken = sources
            .find(({ number }) => number === snapshot)
            ?.figures.find(({ definition }) => definition.code === code);
          expect(
            numbersOf(
              taken,
              base?.figures.find(({ definition }) => definition.code === code),
              field,
            ),
          ).toContain(Number(part.text));
        }
    }),
  );
});

/** What a number may be, reckoned plainly from the envelopes. */
function numbersOf(
  taken: BriefingFigure | undefined,
  base: BriefingFigure | undefined,
  field: string,
): readonly number[] {
  if (!taken) return [];
  const { value, definition } = taken;
  const round = (exact: number, places: number): number[] => {
    const unit = 10 ** places;
    return [Math.floor(exact * unit) / unit, Math.ceil(exact * unit) / unit, Math.round(exact * unit) / unit];
  };
  const now = Number(value.value);
  const { observed, expected } = value.coverage ?? { observed: 1, expected: 1 };
  const then = Number(base?.value.value ?? '0');
  const per = definition.unit === 'share' || definition.measure === 'rate' ? 1 : then;
  const told: Readonly<Record<string, readonly number[]>> = {
    value: definition.unit === 'share' ? round(now * 100, 1) : [now],
    numerator: [Number(value.numerator)],
    denominator: [Number(value.denominator)],
    version: [value.definition.version],
    coverage: round((observed / expected) * 100, 1),
    change: round(Math.abs(((now - then) * 100) / per), 1),
  };
  return told[field] ?? [];
}
