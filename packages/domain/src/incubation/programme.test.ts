import fc from 'fast-check';
import { daysOfNotice, isoDate, workingDayCalendar } from '../calendar';
import { fenOfMoney, moneyOfFen } from '../identifier';
import { criterionStandings, type CriterionProof, unmetCriteria } from './exit-criteria';
import { checkProgrammeRules, DEFAULT_PROGRAMME_RULES, trackOfProgramme } from './programme-rules';
import { publicNoticeEnd } from './public-notice';
import { costPerGraduate, shareSupportCost } from './support-share';

const RULES = DEFAULT_PROGRAMME_RULES;
const TODAY = isoDate('2026-06-10');

describe('the rules of a programme', () => {
  it('hold together as proposed', () => {
    expect(checkProgrammeRules(RULES)).toEqual({ ok: true, value: RULES });
    expect(RULES.exitSets.filing.map(({ criterion }) => criterion)).not.toContain('soundFinance');
    expect(RULES.exitSets.registration.map(({ criterion }) => criterion)).toContain('soundFinance');
  });

  it.each([
    ['tracks', { ...RULES, tracks: [] }],
    ['tracks.months', { ...RULES, tracks: RULES.tracks.map((track) => ({ ...track, months: 0 })) }],
    [
      'tracks.midtermAfterMonths',
      { ...RULES, tracks: RULES.tracks.map((track) => ({ ...track, midtermAfterMonths: track.months })) },
    ],
    ['panel.items', { ...RULES, panel: { ...RULES.panel, items: [] } }],
    ['panel.passLine', { ...RULES, panel: { ...RULES.panel, passLine: 101 } }],
    ['panel.minimumAssessors', { ...RULES, panel: { ...RULES.panel, minimumAssessors: 0 } }],
    ['panel.dropExtremesFrom', { ...RULES, panel: { ...RULES.panel, dropExtremesFrom: 2 } }],
    ['notice', { ...RULES, notice: { fewestWorkingDays: 7, mostWorkingDays: 5 } }],
    [
      'simplified.minimumAssessors',
      { ...RULES, simplified: { below: '1.00', skippedStages: [], minimumAssessors: 0 } },
    ],
    [
      'simplified.skippedStages',
      { ...RULES, simplified: { below: '1.00', skippedStages: ['publicNotice'], minimumAssessors: 2 } },
    ],
    ['mentoringEveryMonths', { ...RULES, mentoringEveryMonths: 0 }],
    ['followUp', { ...RULES, followUp: { visits: 0, everyMonths: 3 } }],
    [
      'exitSets.trainingMinutes',
      {
        ...RULES,
        exitSets: {
          ...RULES.exitSets,
          filing: [{ criterion: 'trainingHours', mandatory: true, proof: 'supportLedger' }],
        },
      },
    ],
  ] as const)('are refused for %s', (rule, rules) => {
    expect(checkProgrammeRules(rules)).toEqual({
      ok: false,
      refusal: { code: 'programmeRulesBroken', rule },
    });
  });

  it('know their tracks', () => {
    expect(trackOfProgramme(RULES, 'sixMonths').months).toBe(6);
    expect(() => trackOfProgramme(RULES, 'unknown')).toThrow();
  });
});

describe('a public notice', () => {
  const holidays = daysOfNotice({
    year: 2026,
    daysOff: [{ holiday: 'labourDay', from: isoDate('2026-05-01'), to: isoDate('2026-05-05') }],
    makeUpDays: [{ holiday: 'labourDay', date: isoDate('2026-05-09') }],
  });
  const calendar = workingDayCalendar(holidays);

  it.each([
    ['2026-04-27', 5, '2026-05-07'],
    ['2026-04-29', 7, '2026-05-12'],
    ['2026-06-08', 5, '2026-06-15'],
  ])('opened on %s for %i working days ends on %s', (on, workingDays, end) => {
    expect(publicNoticeEnd({ on: isoDate(on), workingDays }, RULES, calendar)).toEqual({
      ok: true,
      value: { date: end, provisional: false },
    });
  });

  it.each([4, 8, 5.5])('of %d working days is refused', (workingDays) => {
    expect(publicNoticeEnd({ on: TODAY, workingDays }, RULES, calendar)).toEqual({
      ok: false,
      refusal: { code: 'publicNoticeBadLength', workingDays, fewest: 5, most: 7 },
    });
  });
});

describe('an exit criterion', () => {
  const proof = (changes: Partial<CriterionProof>): CriterionProof => ({
    criterion: 'coreTeam',
    document: '核心成员名册',
    verifiedOn: isoDate('2026-01-05'),
    validTo: null,
    ...changes,
  });
  const standing = (proofs: readonly CriterionProof[]) =>
    criterionStandings(
      [{ criterion: 'coreTeam', mandatory: true, proof: 'evidence' }],
      { proofs, trainingMinutes: 0, openRectification: false },
      TODAY,
    )[0];

  it.each([
    ['without paper', [], 'missing'],
    ['with a paper nobody verified', [proof({ verifiedOn: null })], 'unverified'],
    ['verified from tomorrow', [proof({ verifiedOn: isoDate('2026-06-11') })], 'unverified'],
    ['valid without end', [proof({})], 'met'],
    ['valid on its last day', [proof({ validTo: TODAY })], 'met'],
    ['expired yesterday', [proof({ validTo: isoDate('2026-06-09') })], 'expired'],
    [
      'renewed after it expired',
      [proof({ validTo: isoDate('2026-06-09') }), proof({ validTo: isoDate('2028-06-09') })],
      'met',
    ],
    ['of another criterion', [proof({ criterion: 'fourElements' })], 'missing'],
  ] as const)('%s is %s', (_case, proofs, state) => {
    expect(standing(proofs)?.state).toBe(state);
  });

  it('names the paper and the day that block', () => {
    expect(standing([proof({ validTo: isoDate('2026-06-09') })])).toEqual({
      criterion: 'coreTeam',
      mandatory: true,
      state: 'expired',
      document: '核心成员名册',
      validTo: '2026-06-09',
    });
  });

  it('takes training from the ledger and rectification from the case', () => {
    const of = (trainingMinutes: number, openRectification: boolean) =>
      unmetCriteria(
        criterionStandings(RULES.exitSets.filing, { proofs: [], trainingMinutes, openRectification }, TODAY),
      ).map(({ criterion }) => criterion);
    expect(of(1440, false)).not.toContain('trainingHours');
    expect(of(1439, false)).toContain('trainingHours');
    expect(of(1440, true)).toContain('noOpenRectification');
  });

  it('that is not mandatory blocks nothing', () => {
    const standings = criterionStandings(
      [{ criterion: 'coreTeam', mandatory: false, proof: 'evidence' }],
      { proofs: [], trainingMinutes: 0, openRectification: false },
      TODAY,
    );
    expect(unmetCriteria(standings)).toEqual([]);
  });
});

describe('one entry of support in many ledgers', () => {
  it('is shared to the fen', () => {
    expect(shareSupportCost(moneyOfFen(100_00n), 23)).toHaveLength(23);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999n }), fc.integer({ min: 1, max: 60 }), (fen, count) => {
        const shares = shareSupportCost(moneyOfFen(fen), count).map(fenOfMoney);
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(fen);
        expect((shares[0] ?? 0n) - (shares.at(-1) ?? 0n)).toBeLessThanOrEqual(1n);
      }),
    );
    expect(() => shareSupportCost(moneyOfFen(1n), 0)).toThrow();
  });

  it('gives the cost of each graduate, and none without graduates', () => {
    expect(costPerGraduate(moneyOfFen(100_00n), 3)).toBe('33.33');
    expect(costPerGraduate(moneyOfFen(100_00n), 0)).toBeNull();
  });
});
