import { isoDate } from '../calendar';
import { organisationHealth } from './health-index';
import { annualReportPeriod, healthFacts, healthFlags, type HealthRecords } from './health-records';
import { HEALTH_RULE } from './health-rule';
import { dimensionScores } from './health-score';

/** A name on a list, and nothing else. */
const BARE: HealthRecords = {
  day: isoDate('2026-11-26'),
  registrationStatus: 'registered',
  creditFlag: 'normal',
  inBeingSince: isoDate('2015-01-01'),
  elementScores: null,
  documents: null,
  posts: null,
  activity: null,
  openRectifications: null,
  finance: null,
};

const RECORDED: HealthRecords = {
  ...BARE,
  elementScores: { leadershipTeam: 1, activityCharter: 1, governanceStructure: 0.5, serviceBoundary: 0 },
  documents: {
    minutedMeetings: 2,
    rulesOfProcedure: true,
    financialPolicy: false,
    annualReportOn: isoDate('2026-05-31'),
  },
  posts: { coreMembers: 5, deciding: 3, supervising: 1, decidingOrSupervising: 4 },
  activity: { lastOn: isoDate('2026-11-01'), recent: 3 },
  openRectifications: 0,
  finance: { reserveMonths: 3.2, incomeSources: 2 },
};

const health = (records: HealthRecords) =>
  organisationHealth(dimensionScores(healthFacts(records), HEALTH_RULE), healthFlags(records), HEALTH_RULE);

describe('facts from records', () => {
  it('are what the records say', () => {
    expect(healthFacts(RECORDED)).toMatchObject({
      leadershipTeam: 1,
      governanceStructure: 0.5,
      minutedMeetings: 2,
      separateSupervision: 1,
      financialPolicy: 0,
      activityRecency: 25,
      recentActivities: 3,
      coreTeam: 5,
      annualReport: 1,
      openRectifications: 0,
      registrationStanding: 1,
      reserveMonths: 3.2,
      incomeSources: 2,
      satisfactionLowerBound: null,
    });
  });

  it('of a bare entry on a list leave it unrated, with the little coverage that there is', () => {
    expect(health(BARE)).toMatchObject({ index: null, level: null, coverage: 0.1 });
    expect(health(RECORDED).coverage).toBeCloseTo(0.9, 10);
    expect(health(RECORDED).index).toBeGreaterThan(1);
  });

  it.each([
    ['one person both decides and supervises', { deciding: 1, supervising: 1, decidingOrSupervising: 1 }, 0],
    ['nobody supervises', { deciding: 3, supervising: 0, decidingOrSupervising: 3 }, 0],
    ['two people share the two', { deciding: 2, supervising: 1, decidingOrSupervising: 2 }, 1],
  ])('where %s', (_, persons, expected) => {
    expect(healthFacts({ ...RECORDED, posts: { coreMembers: 3, ...persons } }).separateSupervision).toBe(
      expected,
    );
  });
});

describe('the annual report', () => {
  it.each([
    ['2026-05-31', '2025-01-01', '2025-05-31'],
    ['2026-06-01', '2026-01-01', '2026-05-31'],
    ['2026-12-31', '2026-01-01', '2026-05-31'],
  ])('that was due last on %s was to come between %s and %s', (day, from, dueOn) => {
    expect(annualReportPeriod(isoDate(day))).toEqual({ from, dueOn });
  });

  const score = (over: Partial<HealthRecords>, annualReportOn: string | null) =>
    healthFacts({
      ...RECORDED,
      ...over,
      documents: {
        minutedMeetings: 0,
        rulesOfProcedure: false,
        financialPolicy: false,
        annualReportOn: annualReportOn === null ? null : isoDate(annualReportOn),
      },
    }).annualReport;

  it('scores 1 on time, a half late, nothing when missing', () => {
    expect([score({}, '2026-05-31'), score({}, '2026-06-01'), score({}, null)]).toEqual([1, 0.5, 0]);
  });

  it('is not due from a filed group, nor from one that is younger than the year reported on', () => {
    expect(score({ registrationStatus: 'filed' }, null)).toBeNull();
    expect(score({ inBeingSince: isoDate('2026-02-01') }, null)).toBeNull();
  });
});

describe('flags from records', () => {
  it.each([
    ['registered', 'normal', []],
    ['registered', 'abnormal', ['abnormal']],
    ['abnormalListed', 'normal', ['abnormal']],
    ['seriousListed', 'serious', ['seriousBreach']],
    ['revoked', 'normal', ['revoked']],
  ] as const)('of %s with %s are %j', (registrationStatus, creditFlag, flags) => {
    expect(healthFlags({ registrationStatus, creditFlag })).toEqual(flags);
  });
});
