import fc from 'fast-check';
import {
  agreementOfAssessors,
  DEFAULT_APPEAL_RULES,
  formalismIndex,
  formalismSigns,
  type Rubric,
  type SettledAssessment,
  weightedKappa,
} from '.';

/** The ratings of a table of two raters: `counts[a][b]` things got a from one and b from the other. */
function ratingsOf(counts: readonly (readonly number[])[]): [number[], number[]] {
  const pairs = counts.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)),
  );
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

describe('weighted kappa', () => {
  /** With two categories the weights make no difference: published examples of Cohen's kappa (Smeeton 1985 and others). */
  it.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
  ])('of %j is %f', (counts, kappa) => {
    const [one, other] = ratingsOf(counts);
    expect(weightedKappa(one, other, 2)).toBeCloseTo(kappa, 4);
  });

  const ratings = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });

  it('is symmetric, at most 1, and 1 exactly when all ratings agree', () => {
    fc.assert(
      fc.property(ratings, (pairs) => {
        const one = pairs.map(([a]) => a);
        const other = pairs.map(([, b]) => b);
        const kappa = weightedKappa(one, other, 5);
        const turned = weightedKappa(other, one, 5);
        expect(turned === null).toBe(kappa === null);
        if (kappa === null || turned === null) return;
        expect(turned).toBeCloseTo(kappa, 12);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa === 1).toBe(one.every((rating, index) => rating === other[index]));
      }),
    );
  });

  it.each([
    [[], []],
    [[1], [1, 2]],
    [
      [3, 3],
      [3, 3],
    ],
  ])('of %j and %j is not defined', (one, other) => {
    expect(weightedKappa(one, other, 5)).toBeNull();
  });
});

const leaf = (code: string, maximum: number) => ({
  code,
  parent: null,
  title: code,
  maximum,
  bonus: false,
  evidence: [{ code: 'e', title: 'e', required: true }],
});
const RUBRIC: Rubric = {
  nodes: [leaf('1', 1_000), leaf('2', 1_000)],
  rules: {
    noticeDays: 7,
    appeal: DEFAULT_APPEAL_RULES,
    validYears: 5,
    total: 2_000,
    bonusCap: 0,
    totalCap: 2_000,
    bands: [],
    missingEvidence: 'flagged',
    leastAssessors: 2,
    dropExtremes: false,
  },
};

describe('agreement and formalism', () => {
  it('compares assessors by shares of the maximum', () => {
    const sheets = [
      { '1': 1_000, '2': 0 },
      { '1': 500, '2': 0 },
    ];
    expect(agreementOfAssessors(RUBRIC, sheets)).toMatchObject({ meanDifference: 0.25, pairs: 1 });
    expect(agreementOfAssessors(RUBRIC, sheets.slice(0, 1))).toEqual({
      kappa: null,
      meanDifference: null,
      pairs: 0,
    });
  });

  const sound: SettledAssessment = {
    rubric: RUBRIC,
    sheets: [
      { '1': 800, '2': 700 },
      { '1': 900, '2': 600 },
    ],
    evidence: { '1': ['e'] },
    total: 1_500,
  };

  it.each([
    [{}, []],
    [{ evidence: {} }, ['noEvidence']],
    [{ sheets: [sound.sheets[0] ?? {}, sound.sheets[0] ?? {}] }, ['identicalScores']],
    [{ total: 1_900 }, ['nearMaximum']],
    [{ total: 1_899 }, []],
  ] as const)('sees in %j the signs %j', (change, signs) => {
    expect(formalismSigns({ ...sound, ...change })).toEqual(signs);
  });

  it('counts signs, full marks, evidence and the spread of results', () => {
    const perfunctory = {
      ...sound,
      evidence: {},
      sheets: [
        { '1': 1_000, '2': 1_000 },
        { '1': 1_000, '2': 1_000 },
      ],
      total: 2_000,
    };
    expect(formalismIndex([sound, perfunctory])).toEqual({
      assessments: 2,
      formal: 1,
      bySign: { noEvidence: 1, identicalScores: 1, nearMaximum: 1 },
      scores: 8,
      fullMarks: 4,
      evidenced: 2,
      deviation: 2.5,
    });
    expect(formalismIndex([]).deviation).toBeNull();
  });
});
