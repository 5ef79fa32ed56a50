import { type Actor, addDays, isoDate } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { plantCall, plantCase, type PlantedCase } from './testing/plant-cases';
import { plantOrganisation, type PlantedOrganisation } from './testing/plant-organisations';

const SURVIVAL = `query ($divisionId: ID!) {
  postGraduationSurvival(divisionId: $divisionId) {
    status graduates ended until restrictedMean24 medianMonths
    steps { months atRisk events survival low high } atRisk { months count }
  }
}`;

const FUNNEL = `query ($divisionId: ID!) {
  incubationFunnel(divisionId: $divisionId) {
    asOf cases steps { step reached waiting medianDays }
    cohorts { quarter admitted graduated steps { reached } }
  }
}`;

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { status value numerator denominator n interval { low high method } }
}`;

/** The clock of the suite shows this day. */
const TODAY = isoDate('2026-11-22');

/** Lives of domain.md 4.2 H09: months, and whether they ended. */
const PUBLISHED: readonly (readonly [number, boolean])[] = [
  [3, true],
  [6, false],
  [6, true],
  [9, true],
  [12, false],
  [12, false],
  [15, true],
  [18, false],
  [24, false],
  [24, false],
];

interface Survival {
  readonly postGraduationSurvival: {
    readonly status: string;
    readonly graduates: number;
    readonly ended: number;
    readonly until: number | null;
    readonly restrictedMean24: string | null;
    readonly steps: readonly {
      readonly months: number;
      readonly atRisk: number;
      readonly survival: string;
    }[];
    readonly atRisk: readonly { readonly months: number; readonly count: number }[];
  } | null;
}

interface Funnel {
  readonly incubationFunnel: {
    readonly asOf: string;
    readonly cases: number;
    readonly steps: readonly {
      readonly step: string;
      readonly reached: number;
      readonly waiting: number;
      readonly medianDays: number | null;
    }[];
    readonly cohorts: readonly {
      readonly quarter: string;
      readonly admitted: number | null;
      readonly graduated: number | null;
    }[];
  } | null;
}

describe('incubation and after', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;

  /** Whole days of so many months, as the curve counts them. */
  const daysOf = (months: number): number => Math.ceil(months * 30.436875);

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    await suite.database.database.transaction(systemActor('1'), async (tx) => {
      const call = await plantCall(tx);
      const plant = async (organisation: PlantedOrganisation, facts: PlantedCase): Promise<void> =>
        plantCase(tx, call, { ...facts, organisation: await plantOrganisation(tx, organisation) });
      for (const [months, ended] of PUBLISHED) {
        const graduatedOn = ended ? addDays(TODAY, -900) : addDays(TODAY, -daysOf(months));
        const endedOn = addDays(graduatedOn, daysOf(months));
        await plant(
          {
            divisionId: tree.community.id,
            ...(ended ? { registrationStatus: 'deregistered', statusSince: endedOn } : {}),
          },
          {
            stage: 'followUp',
            appliedOn: '2023-01-10',
            admittedOn: '2023-02-01',
            graduatedOn,
            // Seen until it ended: a year of silence would have ended its life before.
            seenOn: ended ? addDays(endedOn, -1) : TODAY,
          },
        );
      }
      const elsewhere = { divisionId: tree.otherCommunity.id };
      await plant(elsewhere, { stage: 'interview', appliedOn: '2026-10-10', interviewOn: '2026-10-20' });
      await plant(elsewhere, { stage: 'screening', appliedOn: '2026-10-12' });
      await plant(elsewhere, { stage: 'refused', appliedOn: '2026-04-01', endedOn: '2026-04-09' });
      await plant(elsewhere, {
        stage: 'terminated',
        appliedOn: '2026-04-01',
        interviewOn: '2026-04-21',
        admittedOn: '2026-05-20',
        endedOn: '2026-08-01',
      });
    });
  });

  const reader = (division: { id: string; path: string } = tree.first): Actor =>
    accountActor('reader', { districtId: '1', permissions: ['indicator.read', 'division.read'], division });
  const survivalOf = async (
    divisionId: string,
    actor = reader(),
  ): Promise<Survival['postGraduationSurvival']> =>
    (await suite.run<Survival>(actor, SURVIVAL, { divisionId })).postGraduationSurvival;
  const funnelOf = async (divisionId: string): Promise<Funnel['incubationFunnel']> =>
    (await suite.run<Funnel>(reader(), FUNNEL, { divisionId })).incubationFunnel;

  it('draws the published curve of graduates, no further than five are watched', async () => {
    const survival = await survivalOf(tree.first.globalId);
    expect(survival).toMatchObject({ status: 'DRAWN', graduates: 10, ended: 4 });
    expect(
      survival?.steps.map(({ months, atRisk, survival: share }) => [Math.round(months), atRisk, share]),
    ).toEqual([
      [3, 10, '0.9000'],
      [6, 9, '0.8000'],
      [9, 7, '0.6857'],
    ]);
    expect(survival?.until).toBeCloseTo(12, 1);
    expect(survival?.atRisk.map(({ months, count }) => [months, count])).toEqual([
      [0, 10],
      [3, expect.any(Number)],
      [6, expect.any(Number)],
      [9, expect.any(Number)],
      [12, 6],
    ]);
    // 16.843 in months; whole days are a little longer.
    expect(Math.abs(Number(survival?.restrictedMean24) - 16.843)).toBeLessThan(0.1);
  });

  it('draws nothing where none has graduated, and says nothing of a place outside the scope', async () => {
    expect(await survivalOf(tree.otherCommunity.globalId)).toMatchObject({
      status: 'NO_DATA',
      steps: [],
      until: null,
    });
    expect(await survivalOf(tree.first.globalId, reader(tree.sibling))).toBeNull();
  });

  it('counts the funnel with medians that respect unfinished cases', async () => {
    const funnel = await funnelOf(tree.otherCommunity.globalId);
    expect(funnel).toMatchObject({ asOf: TODAY, cases: 4 });
    expect(
      funnel?.steps.map(({ step, reached, waiting, medianDays }) => [step, reached, waiting, medianDays]),
    ).toEqual([
      ['APPLICATION', 4, 0, null],
      // Spans to the interview: 10 through, 20 through, 8 left, 41 still waiting. At 20 half of those left are through.
      ['INTERVIEW', 2, 1, 20],
      ['PUBLIC_NOTICE', 1, 1, null],
      ['INTAKE', 1, 0, null],
      ['MIDTERM_REVIEW', 0, 0, null],
      ['GRADUATION', 0, 0, null],
      ['CLOSURE', 0, 0, null],
    ]);
    expect(funnel?.cohorts.map(({ quarter, admitted, graduated }) => [quarter, admitted, graduated])).toEqual(
      [
        ['2026-Q4', null, null],
        ['2026-Q2', 1, 0],
      ],
    );
  });

  it('makes indicators of both, rated only where enough is known', async () => {
    const data = await suite.run<{ indicatorValues: readonly object[] }>(reader(), VALUES, {
      input: {
        codes: ['incubationPassRate', 'postGraduationSurvival'],
        divisionIds: [tree.community.globalId, tree.otherCommunity.globalId],
        periods: ['2026'],
      },
    });
    expect(data.indicatorValues).toEqual([
      expect.objectContaining({ value: '1.0000', numerator: '10', denominator: '10' }),
      expect.objectContaining({ value: '0.0000', numerator: '0', denominator: '1' }),
      expect.objectContaining({
        value: '0.6857',
        n: 10,
        interval: { low: '0.3046', high: '0.8871', method: 'logLog95' },
      }),
      expect.objectContaining({ status: 'NO_DATA', value: null }),
    ]);
  });
});
