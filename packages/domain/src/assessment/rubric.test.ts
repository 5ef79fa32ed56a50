import fc from 'fast-check';
import {
  checkRubric,
  checkRubricSheet,
  DEFAULT_APPEAL_RULES,
  familiesOfRubric,
  gradeOfTotal,
  leavesOfRubric,
  leavesWithoutEvidence,
  meanPoints,
  parsePoints,
  pointsText,
  type Rubric,
  type RubricNode,
  type RubricRules,
  settleScores,
  totalOfSheet,
} from '.';

/** Bands of 安庆 2021 on 1,000 points, as far as domain.md 2.1 has them, and below by fifties. */
const RULES: RubricRules = {
  total: 10_000,
  bonusCap: 300,
  totalCap: 10_000,
  bands: [
    { grade: 'a5', from: 9_500 },
    { grade: 'a4', from: 9_010 },
    { grade: 'a3', from: 8_000 },
  ],
  missingEvidence: 'notCounted',
  leastAssessors: 2,
  dropExtremes: false,
  noticeDays: 7,
  appeal: DEFAULT_APPEAL_RULES,
  validYears: 5,
};
const node = (code: string, parent: string | null, maximum: number, change: Partial<RubricNode> = {}) => ({
  code,
  parent,
  title: code,
  maximum,
  bonus: false,
  evidence: [],
  ...change,
});
const MINUTES = [{ code: 'minutes', title: '会议纪要', required: true }];
const NODES: readonly RubricNode[] = [
  node('1', null, 4_000),
  node('1.1', '1', 2_500, { evidence: MINUTES }),
  node('1.2', '1', 1_500),
  node('2', null, 6_000),
  node('2.1', '2', 6_000),
  node('2.1.1', '2.1', 3_000),
  node('2.1.2', '2.1', 3_000),
  node('3', null, 500, { bonus: true }),
  node('3.1', '3', 500),
];
const RUBRIC: Rubric = { nodes: NODES, rules: RULES };
const FULL = { '1.1': 2_500, '1.2': 1_500, '2.1.1': 3_000, '2.1.2': 3_000, '3.1': 500 };
const EVIDENCE = { '1.1': ['minutes'] };

describe('a rubric', () => {
  it('holds together', () => {
    const checked = checkRubric(RUBRIC);
    expect(checked.ok && checked.value.map(({ code }) => code)).toEqual([
      '1.1',
      '1.2',
      '2.1.1',
      '2.1.2',
      '3.1',
    ]);
    expect(familiesOfRubric(NODES).get('2.1.2')?.code).toBe('2');
  });

  const without = (code: string) => NODES.filter((each) => each.code !== code);
  const changed = (code: string, change: Partial<RubricNode>) =>
    NODES.map((each) => (each.code === code ? { ...each, ...change } : each));

  it.each([
    [{ nodes: [] }, 'rubricEmpty'],
    [{ nodes: [...NODES, node('1.1', '1', 100)] }, 'rubricNodeTwice'],
    [{ nodes: [...NODES, node('4.1', '4', 100)] }, 'rubricParentUnknown'],
    [{ nodes: [...NODES, node('a', 'b', 100), node('b', 'a', 100)] }, 'rubricParentUnknown'],
    [
      { nodes: [...NODES, node('2.1.1.1', '2.1.1', 3_000), node('2.1.1.1.1', '2.1.1.1', 3_000)] },
      'rubricTooDeep',
    ],
    [{ nodes: changed('1.2', { maximum: 0 }) }, 'rubricMaximumNotPositive'],
    [{ nodes: changed('1.2', { maximum: 1_500.5 }) }, 'rubricMaximumNotPositive'],
    [{ nodes: changed('1.2', { bonus: true }) }, 'rubricBonusBelowFamily'],
    [{ nodes: without('2.1.2') }, 'rubricChildrenDoNotSum'],
    [{ rules: { ...RULES, total: 9_000 } }, 'rubricFamiliesDoNotSum'],
    [{ rules: { ...RULES, totalCap: 9_000 } }, 'rubricCapBelowTotal'],
    [{ rules: { ...RULES, leastAssessors: 1 } }, 'rubricAssessorsTooFew'],
    [{ rules: { ...RULES, bands: [...RULES.bands].reverse() } }, 'rubricBandsNotDescending'],
  ] as const)('is refused when %j', (change, code) => {
    const checked = checkRubric({ ...RUBRIC, ...change });
    expect(!checked.ok && checked.refusal.map((each) => each.code)).toContain(code);
  });
});

describe('a sheet of scores', () => {
  it.each([
    [{ '9': 1 }, 'draft', ['rubricScoreLeafUnknown']],
    [{ '2.1': 1 }, 'draft', ['rubricScoreLeafUnknown']],
    [{ '1.2': 1_501 }, 'draft', ['rubricScoreOutOfRange']],
    [{ '1.2': -1 }, 'draft', ['rubricScoreOutOfRange']],
    [{ '1.2': 0.5 }, 'draft', ['rubricScoreOutOfRange']],
    [{ '1.2': 1_500 }, 'draft', []],
    [{ ...FULL, '1.2': 0 }, 'complete', []],
    [{ '1.1': 1 }, 'complete', Array<string>(4).fill('rubricScoreMissing')],
  ] as const)('%j as %s', (sheet, extent, codes) => {
    expect(checkRubricSheet(RUBRIC, sheet, extent).map(({ code }) => code)).toEqual(codes);
  });

  it('adds up with bonus to its cap and all to the total cap', () => {
    expect(totalOfSheet(RUBRIC, FULL, EVIDENCE)).toEqual({
      total: 10_000,
      base: 10_000,
      bonus: 300,
      byFamily: { '1': 4_000, '2': 6_000, '3': 500 },
      notCounted: 0,
    });
    expect(totalOfSheet(RUBRIC, { ...FULL, '1.2': 500 }, EVIDENCE).total).toBe(9_300);
  });

  it('counts nothing of a leaf without its evidence, or flags it, as the rubric says', () => {
    expect(totalOfSheet(RUBRIC, FULL, {})).toMatchObject({ base: 7_500, notCounted: 2_500, total: 7_800 });
    const flagging = { ...RUBRIC, rules: { ...RULES, missingEvidence: 'flagged' as const } };
    expect(totalOfSheet(flagging, FULL, {})).toMatchObject({ base: 10_000, notCounted: 0 });
    expect(leavesWithoutEvidence(RUBRIC, {})).toEqual(['1.1']);
  });

  it.each([
    [10_000, 'a5'],
    [9_500, 'a5'],
    [9_499, 'a4'],
    [9_010, 'a4'],
    [9_009, 'a3'],
    [7_999, null],
  ])('of %i points is %s', (total, grade) => {
    expect(gradeOfTotal(RUBRIC, total)).toBe(grade);
  });
});

describe('the score of an assessment', () => {
  const sheet = (points: number) => ({ ...FULL, '3.1': 0, '1.2': points });

  it('wants two assessors', () => {
    expect(settleScores(RUBRIC, [sheet(0)], EVIDENCE)).toEqual({
      ok: false,
      refusal: { code: 'assessmentScoresMissing', present: 1, least: 2 },
    });
  });

  it('is the mean, rounded half up once', () => {
    const settled = settleScores(RUBRIC, [sheet(0), sheet(1)], EVIDENCE);
    expect(settled.ok && settled.value).toMatchObject({ total: 8_501, totals: [8_500, 8_501], dropped: [] });
  });

  it('leaves out the highest and the lowest where two remain', () => {
    const rubric = { ...RUBRIC, rules: { ...RULES, dropExtremes: true } };
    const four = settleScores(rubric, [sheet(100), sheet(0), sheet(200), sheet(1_500)], EVIDENCE);
    expect(four.ok && four.value).toMatchObject({ total: 8_650, dropped: [1, 3] });
    const three = settleScores(rubric, [sheet(100), sheet(0), sheet(200)], EVIDENCE);
    expect(three.ok && three.value.dropped).toEqual([]);
  });

  it('lies between the lowest and the highest total and does not depend on their order', () => {
    const points = fc.array(fc.integer({ min: 0, max: 1_500 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(points, fc.boolean(), (given, dropExtremes) => {
        const rubric = { ...RUBRIC, rules: { ...RULES, dropExtremes } };
        const one = settleScores(rubric, given.map(sheet), EVIDENCE);
        const other = settleScores(rubric, [...given].reverse().map(sheet), EVIDENCE);
        if (!one.ok || !other.ok) throw new Error('two or more');
        expect(one.value.total).toBe(other.value.total);
        expect(one.value.total).toBeGreaterThanOrEqual(Math.min(...one.value.totals));
        expect(one.value.total).toBeLessThanOrEqual(Math.max(...one.value.totals));
      }),
    );
  });

  it('never exceeds the cap, nor grows when evidence is taken away', () => {
    const leaves = leavesOfRubric(NODES);
    const any = fc.record(
      Object.fromEntries(leaves.map(({ code, maximum }) => [code, fc.integer({ min: 0, max: maximum })])),
    );
    fc.assert(
      fc.property(any, (scores) => {
        const full = totalOfSheet(RUBRIC, scores, EVIDENCE).total;
        expect(full).toBeLessThanOrEqual(RULES.totalCap);
        expect(totalOfSheet(RUBRIC, scores, {}).total).toBeLessThanOrEqual(full);
      }),
    );
  });
});

describe('points', () => {
  it.each([
    ['12.5', 1_250, '12.5'],
    ['0', 0, '0'],
    ['100', 10_000, '100'],
    ['0.05', 5, '0.05'],
    ['12.50', 1_250, '12.5'],
  ])('%s', (text, points, shown) => {
    expect(parsePoints(text)).toEqual({ ok: true, value: points });
    expect(pointsText(points)).toBe(shown);
  });

  it.each(['12.345', '-1', '1e2', '', '十'])('refuses %s', (text) => {
    expect(parsePoints(text)).toEqual({ ok: false, refusal: { code: 'pointsUnreadable' } });
  });

  it('of nobody have the mean 0', () => {
    expect(meanPoints([])).toBe(0);
  });
});
