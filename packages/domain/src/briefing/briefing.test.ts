import {
  INDICATOR_DEFINITIONS,
  type IndicatorDefinition,
  MATTER_INDICATORS,
  ORGANISATION_OUTCOME_INDICATORS,
} from '../indicator';
import { decimalText } from '../decimal';
import type { TargetStanding } from '../yearly-target';
import { BRIEFING_RULE, type BriefingSource } from './briefing-facts';
import { covered, figure, type Made, source } from './testing/briefing-figures';
import { sentenceText, writeBriefing } from './write-briefing';

const write = (current: BriefingSource, base: BriefingSource | null = null) =>
  writeBriefing({ place: '崇川区', current, base, rule: BRIEFING_RULE });
/** The texts of the sections that speak of a theme. */
const themesOf = (current: BriefingSource, base: BriefingSource | null = null): readonly string[] =>
  write(current, base)
    .sections.filter(({ empty }) => empty === null)
    .flatMap(({ sentences }) => sentences.map(sentenceText));
const textsOf = (current: Made, base?: Made): readonly string[] =>
  themesOf(source(12, figure(current)), base ? source(9, figure(base)) : null);
const issuesOf = (current: BriefingSource, base: BriefingSource | null = null): readonly string[] =>
  write(current, base)
    .sections.filter(({ heading }) => heading.endsWith('问题清单'))
    .flatMap(({ sentences }) => sentences.map(sentenceText));
const definitionOf = (code: string): IndicatorDefinition => {
  const found = INDICATOR_DEFINITIONS.find((each) => each.code === code);
  if (!found) throw new Error(`No definition: ${code}`);
  return found;
};

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

  it('says how far what builds up has come beside the year that has passed, and lists what is behind', () => {
    const target = {
      ...{ year: 2026, value: decimalText('100'), elapsed: decimalText('0.7479'), source: '2026年工作要点' },
    };
    const registered = (numerator: number, completion: string, standing: TargetStanding): Made => ({
      ...{ numerator, denominator: 1, definition: definitionOf('newlyRegisteredOrganisations') },
      target: { ...target, completion: decimalText(completion), standing },
    });
    const saying = (made: Made): string => textsOf(made)[0]?.replace(/^[^，]*/u, '') ?? '';
    expect(saying(registered(60, '0.6', 'behind'))).toBe(
      '，全年目标100个，完成率60%，慢于序时进度（74.8%）。',
    );
    expect(saying(registered(90, '0.9', 'ahead'))).toBe(
      '，全年目标100个，完成率90%，快于序时进度（74.8%）。',
    );
    expect(saying(registered(120, '1.2', 'reached'))).toBe('，全年目标100个，完成率120%。');
    expect(issuesOf(source(12, figure(registered(60, '0.6', 'behind'))))).toHaveLength(1);
    // Once the year is over nothing is slower than it.
    expect(saying(registered(95, '0.95', 'notReached'))).toBe('，全年目标100个，完成率95%，未达到目标。');
    expect(issuesOf(source(12, figure(registered(95, '0.95', 'notReached'))))).toHaveLength(1);
    expect(issuesOf(source(12, figure(registered(90, '0.9', 'ahead'))))).toEqual([]);
    const thin = figure({ ...registered(60, '0.6', 'behind'), coverage: covered(61) });
    expect(issuesOf(source(12, thin)).join('')).not.toContain('完成率60%');
  });

  it('says of a state whether what was set for the year is reached, and not that nine tenths of it are', () => {
    const party = (numerator: number, standing: TargetStanding): Made => ({
      ...{ numerator, definition: definitionOf('partyCoverageRate') },
      target: {
        ...{ year: 2026, value: decimalText('0.9'), elapsed: null, source: '2026年工作要点' },
        ...{ completion: decimalText(String(numerator / 90)), standing },
      },
    });
    expect(textsOf(party(81, 'notReached'))[0]).toMatch(/（81／100），未达到全年目标90%。$/u);
    expect(textsOf(party(93, 'reached'))[0]).toMatch(/（93／100），已达到全年目标90%。$/u);
    expect(issuesOf(source(12, figure(party(81, 'notReached'))))).toEqual([]);
  });

  it('never rounds a small share up to the target that it misses', () => {
    const taken = (numerator: number, denominator: number): string =>
      textsOf({ numerator, denominator, definition: definitionOf('middleAgedParticipationRate') })[0] ?? '';
    expect(taken(3_890, 409_075)).toContain('中年参与率为0.95%（3,890／409,075）');
    expect(taken(5, 10_000)).toContain('为0.05%（');
    expect(taken(1, 100)).toContain('为1%（');
    expect(taken(109, 10_000)).toContain('为1.1%（');
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
    expect(after).toBe('以下指标数据完整率不足80%，本期不作表述：健康组织占比（61%）。');
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

  it('says of an estimated share, which is no quotient of counts, its value alone', () => {
    const definition = ORGANISATION_OUTCOME_INDICATORS.postGraduationSurvival;
    const { value } = figure({ numerator: 9, denominator: 12, definition });
    const estimated = {
      ...figure({ numerator: 9, definition }),
      value: { ...value, numerator: null, denominator: null },
    };
    expect(themesOf(source(12, estimated))).toEqual(['出壳存活率（12个月）为75%。']);
  });

  it('says of two periods that their ledger does not let them be compared', () => {
    const uneven = { comparable: false, reasons: ['unevenRows'] } as const;
    expect(textsOf({ numerator: 76, comparability: uneven }, { numerator: 72 })).toEqual([
      '健康组织占比为76%（76／100）；与上期不可比：两期台账收录的行数相差悬殊。',
    ]);
    expect(
      issuesOf(
        source(12, figure({ numerator: 50, comparability: uneven })),
        source(9, figure({ numerator: 72 })),
      ),
    ).toEqual([]);
  });

  it('tells what became of organisations in so many of so many', () => {
    const definition = definitionOf('foundedOrganisationSurvival');
    expect(
      textsOf({ numerator: 9, denominator: 12, definition }, { numerator: 8, denominator: 12, definition }),
    ).toEqual(['近五年成立、已满一年且有记录可查的12家组织中，9家仍在活动，占75%，较上期上升8.3个百分点。']);
  });

  it('says 持平 of what is the same, and of what only reads the same by how little it differs', () => {
    const of = (numerator: number): Made => ({ numerator, denominator: 10_000 });
    expect(textsOf(of(7204), of(7200))[0]).toContain('，较上期上升0.04个百分点。');
    expect(textsOf(of(7200), of(7200))[0]).toContain('，与上期持平。');
    expect(textsOf(of(7205), of(7200))[0]).toContain('，较上期上升0.1个百分点。');
  });

  it('tells a base of 0, which nothing is so many per cent more than, and calls it an issue when worse', () => {
    const count = definitionOf('matterCount');
    const lower: IndicatorDefinition = { ...count, direction: 'lowerBetter' };
    const [current, base] = [
      { numerator: 7, definition: count },
      { numerator: 0, definition: count },
    ];
    expect(textsOf(current, base)).toEqual(['事项数为7件，上期为0。']);
    expect(textsOf({ ...current, numerator: 0 }, base)).toEqual(['事项数为0件，与上期持平。']);
    const worse = figure({ ...current, definition: lower });
    expect(issuesOf(source(12, worse), source(9, figure(base)))).toEqual(['事项数为7件，上期为0。']);
    expect(issuesOf(source(12, figure(current)), source(9, figure(base)))).toEqual([]);
  });

  it('says of samples and of reckoned hours what they are, with their interval', () => {
    const made = { numerator: 41, denominator: 100 };
    const [reckoned, sampled] = ['administrativeShare', 'sampledAdministrativeShare'].map((code) =>
      figure({ ...made, definition: { ...definitionOf(code), unit: 'share', measure: 'rate' } }),
    );
    if (!reckoned || !sampled) throw new Error('Two figures were made');
    expect(themesOf(source(12, reckoned))[0]).toMatch(/（41／100）（按标准工时折算）。$/u);
    const interval = { kind: 'interval', low: '0.38', high: '0.44', method: 'bootstrap95' };
    const told = { ...sampled, value: { ...sampled.value, interval } } as typeof sampled;
    expect(themesOf(source(12, told))[0]).toMatch(/（抽样推算，置信区间38%—44%）。$/u);
  });

  it('writes thousands apart and no empty cents', () => {
    const count = { numerator: 58_908_960, definition: definitionOf('matterCount') };
    expect(textsOf(count)).toEqual(['事项数为58,908,960件。']);
    expect(textsOf({ numerator: 1200, denominator: 2400 })).toEqual(['健康组织占比为50%（1,200／2,400）。']);
  });

  it('tells figures in the order of the catalogue, and all thin ones of a theme in one sentence', () => {
    const [first, second, third] = Object.values(MATTER_INDICATORS);
    if (!first || !second || !third) throw new Error('There are three indicators of matters');
    const of = (definition: IndicatorDefinition, observed = 100): Made => ({
      ...{ numerator: 3, definition, coverage: covered(observed) },
    });
    const texts = themesOf(source(12, figure(of(third, 28)), figure(of(second)), figure(of(first, 61))));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(`${second.name.zh}为`);
    expect(texts[1]).toBe(
      `以下指标数据完整率不足80%，本期不作表述：${first.name.zh}（61%）、${third.name.zh}（28%）。`,
    );
  });

  it('opens with how many figures are told, and with the largest changes for the worse and for the better', () => {
    const health = ORGANISATION_OUTCOME_INDICATORS;
    const of = (...numerators: readonly [number, number, number]): BriefingSource['figures'] => [
      figure({ numerator: numerators[0] }),
      figure({ numerator: numerators[1], definition: health.incubationPassRate }),
      figure({ numerator: numerators[2], definition: definitionOf('matterOnTimeRate') }),
    ];
    const opening = (current: BriefingSource, base: BriefingSource | null = null): readonly string[] =>
      write(current, base).opening.map(sentenceText);
    const thin = figure({ numerator: 4, definition: definitionOf('matterCount'), coverage: covered(28) });
    expect(opening(source(12, ...of(60, 80, 50), thin), source(9, ...of(64, 70, 58)))).toEqual([
      '本期表述指标3项，另有1项因数据完整率不足不作表述。',
      `变差最多的是${definitionOf('matterOnTimeRate').name.zh}，较上期下降8.0个百分点。`,
      `改善最多的是${health.incubationPassRate.name.zh}，较上期上升10.0个百分点。`,
    ]);
    expect(opening(source(12, ...of(60, 80, 50)))).toEqual(['本期表述指标3项。']);
  });

  it('lists as issues what became worse by a percentage point, and what cannot be told', () => {
    const issues = (current: Made, base: Made): number =>
      issuesOf(source(12, figure(current)), source(9, figure(base))).length;
    expect(issues({ numerator: 71 }, { numerator: 72 })).toBe(1);
    expect(issues({ numerator: 715, denominator: 1000 }, { numerator: 72 })).toBe(0);
    expect(issues({ numerator: 73 }, { numerator: 72 })).toBe(0);
    expect(issues({ numerator: 73, coverage: covered(61) }, { numerator: 72 })).toBe(1);
  });
});
