import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CastBallot, countVote, type RollEntry } from '../src/ballot';
import { calendarDay, daysOfNotice, isoDate, workingDayCalendar } from '../src/calendar';
import { parseResidentId, parseUnifiedSocialCreditCode } from '../src/identifier';
import { handOffReturnIndex } from '../src/matter';
import { bridgingOf, networkDensity, networkTransitivity, PERMUTATION_RULE, tieGraph } from '../src/network';
import { weightedGeometricMean } from '../src/organisation-health';
import { CIVIL_CODE_278 } from '../src/owners-committee';
import { duplicateReportingIndex } from '../src/reporting';
import {
  directlyStandardisedRate,
  giniCoefficient,
  groupedGini,
  herfindahlIndex,
  restrictedMean,
  shannonDiversity,
  shrunkenRate,
  stepAt,
  survivalSteps,
  topShare,
  wilsonInterval,
} from '../src/statistics';
import { cronbachAlpha } from '../src/survey';
import { NOTICE_2026 } from '../src/testing/notice-2026';

interface OwnersVote {
  readonly N: number;
  readonly A: number;
  readonly pn: number;
  readonly pa: number;
  readonly yn: number;
  readonly ya: number;
  readonly special: boolean;
  readonly quorum: boolean;
  readonly passed: boolean;
}

/**
 * The published vectors: those of vectors.json as they were given to the project, and those that only the text of
 * domain.md has, of 4.1 (P07) and of 4.0 (rule 6).
 */
interface Vectors {
  readonly uscc: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
  readonly residentId: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
  readonly wilson95: readonly (readonly [number, number, number, number, number])[];
  readonly gini: readonly (readonly [readonly number[], number])[];
  readonly shannon: {
    readonly counts: readonly number[];
    readonly H: number;
    readonly evenness: number;
    readonly effective: number;
  };
  readonly hhi: {
    readonly amounts: readonly number[];
    readonly hhi: number;
    readonly normalised: number;
    readonly effective: number;
  };
  readonly kaplanMeier: {
    readonly data: readonly (readonly [number, number])[];
    readonly steps: readonly (readonly [number, number, number, number])[];
    readonly ci15LogLog: readonly [number, number];
    readonly rmst24: number;
  };
  readonly ownersVote: readonly OwnersVote[];
  readonly directStandardisation: {
    readonly weights: readonly number[];
    readonly rates: readonly number[];
    readonly value: number;
  };
  readonly geometricIndex: {
    readonly scores: readonly number[];
    readonly weights: readonly number[];
    readonly geometric: number;
    readonly arithmetic: number;
  };
  readonly network: {
    readonly edges: readonly (readonly [number, number])[];
    readonly groups: Readonly<Record<string, readonly number[]>>;
    readonly density: number;
    readonly transitivity: number;
    readonly bridgingShare: number;
    readonly eiIndex: number;
  };
  readonly duplicateReportingIndex: { readonly forms: readonly string[]; readonly index: number };
  readonly cronbachAlpha: { readonly rows: readonly (readonly number[])[]; readonly alpha: number };
  readonly handOffReturn: readonly (readonly [readonly string[], number])[];
  readonly workingDay2026: Readonly<Record<string, boolean>>;
  readonly participationGini: {
    readonly groups: readonly (readonly [number, number])[];
    readonly all: number;
    readonly participants: number;
    readonly topTenth: number;
  };
  readonly shrunkenRate: {
    readonly successes: number;
    readonly trials: number;
    readonly alpha: number;
    readonly beta: number;
    readonly value: number;
  };
}

const VECTORS = JSON.parse(readFileSync(path.join(__dirname, 'reference-vectors.json'), 'utf8')) as Vectors;

/** A value with as many places as were printed. */
function asPrinted(value: number | null | undefined, printed: number): string {
  const places = String(printed).split('.')[1]?.length ?? 0;
  return (value ?? Number.NaN).toFixed(places);
}

function expectPrinted(pairs: readonly (readonly [number | null | undefined, number])[]): void {
  expect(pairs.map(([value, printed]) => asPrinted(value, printed))).toEqual(
    pairs.map(([, printed]) => String(printed)),
  );
}

/** A test of each section; a section without one does not compile, and one that nobody knows fails below. */
const SECTIONS: { readonly [Section in keyof Vectors]: (vectors: Vectors[Section]) => void } = {
  uscc({ valid, invalid }) {
    expect(valid.filter((code) => !parseUnifiedSocialCreditCode(code).ok)).toEqual([]);
    expect(invalid.filter((code) => parseUnifiedSocialCreditCode(code).ok)).toEqual([]);
  },
  residentId({ valid, invalid }) {
    const today = isoDate('2026-11-26');
    expect(valid.filter((number) => !parseResidentId(number, today).ok)).toEqual([]);
    expect(invalid.filter((number) => parseResidentId(number, today).ok)).toEqual([]);
    // Its checksum is right; the day does not exist.
    expect(parseResidentId(invalid[1] ?? '', today)).toMatchObject({
      refusal: { code: 'residentIdImpossibleBirthDate' },
    });
  },
  wilson95: (rows) =>
    rows.forEach(([successes, trials, share, low, high]) => {
      const interval = wilsonInterval(successes, trials);
      expectPrinted([
        [successes / trials, share],
        [interval?.low, low],
        [interval?.high, high],
      ]);
    }),
  gini: (rows) => rows.forEach(([values, gini]) => expectPrinted([[giniCoefficient(values), gini]])),
  shannon({ counts, H, evenness, effective }) {
    const diversity = shannonDiversity(counts);
    // To 40 digits the sum is 1.20082985230899…: the printed 1.2008298524 is one too high in its last place.
    expect([asPrinted(diversity?.entropy, H), H]).toEqual(['1.2008298523', 1.2008298524]);
    expectPrinted([
      [diversity?.evenness, evenness],
      [diversity?.effectiveKinds, effective],
    ]);
  },
  hhi({ amounts, hhi, normalised, effective }) {
    const concentration = herfindahlIndex(amounts);
    expectPrinted([
      [concentration?.index, hhi],
      [concentration?.normalised, normalised],
      [concentration?.effectiveSources, effective],
    ]);
  },
  kaplanMeier({ data, steps, ci15LogLog, rmst24 }) {
    const observations = data.map(([time, event]) => ({ time, event: event === 1 }));
    const curve = survivalSteps(observations);
    expect(curve.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual(
      steps.map(([time, atRisk, events]) => [time, atRisk, events]),
    );
    expectPrinted(curve.map(({ survival }, index) => [survival, steps[index]?.[3] ?? Number.NaN]));
    const interval = stepAt(curve, 15)?.interval;
    expectPrinted([
      [interval?.low, ci15LogLog[0]],
      [interval?.high, ci15LogLog[1]],
      [restrictedMean(observations, 24), rmst24],
    ]);
  },
  ownersVote: (votes) => votes.forEach(countAsPublished),
  directStandardisation({ weights, rates, value }) {
    const strata = weights.map((weight, index) => ({ weight, rate: rates[index] ?? Number.NaN }));
    expectPrinted([[directlyStandardisedRate(strata), value]]);
  },
  duplicateReportingIndex({ forms, index }) {
    const demanded = forms.map((elements) => ({ form: elements, elements: [...elements], fills: 1 }));
    expectPrinted([[Number(duplicateReportingIndex(demanded).index), index]]);
  },
  network({ edges, groups, density, transitivity, bridgingShare, eiIndex }) {
    const members = Object.entries(groups).flatMap(([group, persons]) =>
      persons.map((person) => ({ group, person })),
    );
    const groupOf = [...members].sort((one, other) => one.person - other.person).map(({ group }) => group);
    const graph = tieGraph(
      members.length,
      edges.map(([one, other]) => ({ one: one - 1, other: other - 1 })),
    );
    const bridging = bridgingOf(graph, groupOf, PERMUTATION_RULE);
    expectPrinted([
      [networkDensity(graph), density],
      [networkTransitivity(graph), transitivity],
      [bridging?.share, bridgingShare],
      [bridging?.externalInternalIndex, eiIndex],
      // Groups of three and three: by chance 18 of 30 ordered pairs are across.
      [bridging?.expectedShare, 0.6],
    ]);
  },
  geometricIndex({ scores, weights, geometric, arithmetic }) {
    const weighted = scores.map((score, index) => ({ score, weight: weights[index] ?? Number.NaN }));
    expectPrinted([
      [weightedGeometricMean(weighted, 0.01), geometric],
      [weighted.reduce((sum, { score, weight }) => sum + score * weight, 0), arithmetic],
    ]);
  },
  cronbachAlpha: ({ rows, alpha }) => expectPrinted([[cronbachAlpha(rows), alpha]]),
  handOffReturn: (cases) =>
    expect(cases.map(([holders]) => handOffReturnIndex(holders))).toEqual(cases.map(([, index]) => index)),
  workingDay2026(days) {
    const calendar = workingDayCalendar(daysOfNotice(NOTICE_2026));
    const worked = Object.keys(days).map((day) => [day, calendarDay(isoDate(day), calendar).isWorkingDay]);
    expect(Object.fromEntries(worked)).toEqual(days);
  },
  participationGini({ groups, all, participants, topTenth }) {
    const everybody = groups.map(([amount, persons]) => ({ amount, persons }));
    expectPrinted([
      [groupedGini(everybody), all],
      [groupedGini(everybody.filter(({ amount }) => amount > 0)), participants],
      [topShare(everybody, 0.1), topTenth],
    ]);
  },
  shrunkenRate: ({ successes, trials, alpha, beta, value }) =>
    expectPrinted([[shrunkenRate(successes, trials, { alpha, beta }), value]]),
};

describe('the published vectors', () => {
  it('have a test of every section', () => {
    expect(Object.keys(VECTORS).sort()).toEqual(Object.keys(SECTIONS).sort());
  });

  it.each(Object.keys(SECTIONS) as (keyof Vectors)[])(
    'are reproduced to the printed digits: %s',
    (section) => {
      expect.hasAssertions();
      (SECTIONS[section] as (vectors: unknown) => void)(VECTORS[section]);
    },
  );
});

/** So many heads with so much area, in whole units; the first has what is left over. */
function owners(prefix: string, heads: number, area: number): readonly RollEntry[] {
  return Array.from({ length: heads }, (_, index) => ({
    voter: `${prefix}${String(index)}`,
    weight: { heads: 1n, area: BigInt(index === 0 ? area : 0) },
    delivered: false,
  }));
}

function cast(entries: readonly RollEntry[], stance: 'for' | 'against'): readonly CastBallot[] {
  return entries.map(({ voter }) => ({ voter, answers: { Q1: { kind: 'stance', stance } } }));
}

function countAsPublished({ N, A, pn, pa, yn, ya, special, quorum, passed }: OwnersVote): void {
  const yes = owners('yes', yn, ya);
  const no = owners('no', pn - yn, pa - ya);
  const silent = owners('silent', N - pn, A - pa);
  const { questions, roll } = countVote({
    rules: CIVIL_CODE_278,
    roll: [...yes, ...no, ...silent],
    ballots: [...cast(yes, 'for'), ...cast(no, 'against')],
    questions: [
      {
        ...{ code: 'Q1', title: '选聘物业服务企业', method: 'proposal', options: [], seats: 1, limit: null },
        threshold: special ? 'special' : 'ordinary',
      },
    ],
  });
  expect(roll).toEqual({ heads: BigInt(N), area: BigInt(A) });
  expect(questions).toMatchObject([{ quorumReached: quorum, passed }]);
}
