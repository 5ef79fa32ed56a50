import { addDays, isoDate } from '../calendar';
import {
  advanceElection,
  availableElectionActions,
  electionConstituency,
  type ElectionPosition,
  electionTermsProblem,
  enterElectionBallots,
  issueBallot,
  objectionSubject,
  registerVoter,
  type VoterToRegister,
} from '.';

const TODAY = isoDate('2026-11-27');
const POSITION: ElectionPosition = {
  ...{ state: 'draft', route: 'ballot', seats: 2, filledSeats: 0, remainingCandidates: 0 },
  ...{ rollNoticeDays: 20, objectionDays: 5, closesOn: null, openObjections: 0 },
  electionDay: isoDate('2026-11-27'),
  ...{ rollPublishedOn: null, candidatesPublishedOn: null, publicisedOn: null },
  ...{ issued: 0, entered: 0, quorumReached: null, today: TODAY },
};
const at = (over: Partial<ElectionPosition>): ElectionPosition => ({ ...POSITION, ...over });
const code = (answer: { ok: boolean; refusal?: { code: string } }): string =>
  answer.refusal?.code ?? 'accepted';

describe('an election', () => {
  it('closes its roll when five whole days for objections are over and all are decided', () => {
    const published = { state: 'rollPublished', rollPublishedOn: isoDate('2026-11-22') } as const;
    const close = (over: Partial<ElectionPosition>) =>
      advanceElection(at({ ...published, ...over }), 'closeRoll', { rollCount: 9 });
    expect(close({})).toMatchObject({
      refusal: { code: 'electionTooEarly', earliest: '2026-11-28' },
    });
    const later = { today: isoDate('2026-11-28') };
    expect(close({ ...later, openObjections: 1 })).toMatchObject({
      refusal: { code: 'electionObjectionsOpen', count: 1 },
    });
    expect(close(later)).toEqual({ ok: true, value: 'nominating' });
  });

  it('has more candidates than seats, and as many where they are recommended', () => {
    const publish = (route: 'ballot' | 'recommendation', candidateCount: number) =>
      code(
        advanceElection(at({ state: 'nominating', route }), 'publishCandidates', {
          candidateCount,
          postedAt: '公告栏',
        }),
      );
    expect([publish('ballot', 1), publish('ballot', 2), publish('ballot', 3)]).toEqual([
      'electionCandidatesTooFew',
      'electionCandidatesTooFew',
      'accepted',
    ]);
    expect([1, 2, 3].map((count) => publish('recommendation', count))).toEqual([
      'electionCandidatesTooFew',
      'accepted',
      'electionCandidatesTooMany',
    ]);
  });

  it('counts its candidates again when it is held, and takes more where some withdrew', () => {
    const LONG_AGO = isoDate('2026-10-01');
    const published = { state: 'candidatesPublished', rollPublishedOn: LONG_AGO } as const;
    const position = at({ ...published, candidatesPublishedOn: LONG_AGO });
    expect(advanceElection(position, 'openElection', { closesOn: TODAY, candidateCount: 2 })).toMatchObject({
      refusal: { code: 'electionCandidatesTooFew', least: 3 },
    });
    const recommending = { ...position, route: 'recommendation' } as const;
    expect(
      advanceElection(recommending, 'recordRecommendation', { attendance: 30, candidateCount: 1 }),
    ).toMatchObject({ refusal: { code: 'electionCandidatesTooFew', least: 2 } });
    expect(advanceElection(position, 'reopenNomination', { reason: '两名候选人退出' })).toEqual({
      ok: true,
      value: 'nominating',
    });
  });

  it('opens voting twenty days after its roll was public, and not before the candidates were', () => {
    const open = (over: Partial<ElectionPosition>) =>
      advanceElection(
        at({ state: 'candidatesPublished', rollPublishedOn: isoDate('2026-11-07'), ...over }),
        'openElection',
        { closesOn: addDays(TODAY, 1), candidateCount: 3 },
      );
    expect(open({ candidatesPublishedOn: isoDate('2026-11-21') })).toEqual({ ok: true, value: 'voting' });
    expect(open({ candidatesPublishedOn: isoDate('2026-11-22') })).toMatchObject({
      refusal: { earliest: '2026-11-28' },
    });
    expect(
      open({ candidatesPublishedOn: isoDate('2026-11-01'), rollPublishedOn: isoDate('2026-11-08') }),
    ).toMatchObject({ refusal: { earliest: '2026-11-28' } });
  });

  it('opens no voting before its day', () => {
    const LONG_AGO = isoDate('2026-10-01');
    const published = { rollPublishedOn: LONG_AGO, candidatesPublishedOn: LONG_AGO } as const;
    const position = at({ state: 'candidatesPublished', ...published, electionDay: addDays(TODAY, 3) });
    expect(
      advanceElection(position, 'openElection', { closesOn: addDays(TODAY, 3), candidateCount: 3 }),
    ).toMatchObject({ refusal: { code: 'electionTooEarly', earliest: '2026-11-30' } });
  });

  it('begins a term on the day of the vote at the earliest, and within ninety days', () => {
    const publicised = { state: 'publicised', publicisedOn: isoDate('2026-11-21') } as const;
    const declare = (termBeginsOn: string, over: Partial<ElectionPosition> = {}) =>
      advanceElection(at({ ...publicised, closesOn: isoDate('2026-11-20'), ...over }), 'declareElection', {
        termBeginsOn: isoDate(termBeginsOn),
      });
    const outside = { code: 'electionTermOutOfRange', earliestOn: '2026-11-20', latestOn: '2027-02-25' };
    expect([declare('2026-11-19'), declare('2027-02-26')]).toMatchObject([
      { refusal: outside },
      { refusal: outside },
    ]);
    expect([declare('2026-11-20'), declare('2027-02-25')].map(code)).toEqual(['accepted', 'accepted']);
    // Closed early, so that the result was public before the last day of voting.
    expect(code(declare('2026-11-21', { closesOn: isoDate('2026-11-25') }))).toBe('accepted');
  });

  it('knows a run-off only by ballot, with seats and candidates left', () => {
    expect(availableElectionActions(at({ state: 'counted', route: 'recommendation' }))).toEqual([
      'publiciseElection',
      'annulElection',
    ]);
    const counted = { state: 'counted', quorumReached: true } as const;
    const runOff = (over: Partial<ElectionPosition>) =>
      code(advanceElection(at({ ...counted, ...over }), 'openRunOff', { closesOn: TODAY }));
    expect(runOff({ filledSeats: 2, remainingCandidates: 2 })).toBe('electionCandidatesTooMany');
    expect(runOff({ filledSeats: 1 })).toBe('electionCandidatesTooFew');
    expect(runOff({ filledSeats: 1, remainingCandidates: 2 })).toBe('accepted');
    expect(code(advanceElection(at({ state: 'counted' }), 'publiciseElection', { postedAt: '公告栏' }))).toBe(
      'electionFactMissing',
    );
  });

  it('is voted again, and has no run-off, where no more than half took part', () => {
    const counted = { state: 'counted', remainingCandidates: 3 } as const;
    const open = (action: 'openRunOff' | 'repeatVoting', quorumReached: boolean) =>
      advanceElection(at({ ...counted, quorumReached }), action, { closesOn: TODAY });
    expect(open('openRunOff', false)).toMatchObject({ refusal: { code: 'electionQuorumNotReached' } });
    expect(open('repeatVoting', false)).toEqual({ ok: true, value: 'voting' });
    expect(open('repeatVoting', true)).toMatchObject({
      refusal: {
        code: 'electionActionNotAllowed',
        allowedElectionActions: ['openRunOff', 'publiciseElection', 'annulElection'],
      },
    });
    expect(availableElectionActions(at({ ...counted, quorumReached: false }))).toEqual([
      'repeatVoting',
      'publiciseElection',
      'annulElection',
    ]);
  });

  it.each([
    [{ seats: 0 }, 'electionSeatsOutOfRange'],
    [{ seats: 51 }, 'electionSeatsOutOfRange'],
    [{ objectionDays: 21 }, 'electionPeriodsUnfit'],
    [{ termYears: 6 }, 'electionPeriodsUnfit'],
    [{ electionDay: isoDate('2026-12-16') }, 'electionDayOutOfRange'],
    [{ electionDay: isoDate('2027-11-28') }, 'electionDayOutOfRange'],
    [{ divisionKind: 'subdistrict' }, 'electionBodyElsewhere'],
    [{ divisionKind: 'village' }, 'electionBodyElsewhere'],
    [{ body: 'neighbourhoodHead' }, 'electionBodyElsewhere'],
    [{ body: 'neighbourhoodCouncil', divisionKind: 'neighbourhood' }, undefined],
    [{ body: 'buildingHead' }, 'electionConstituencyMissing'],
    [{ body: 'buildingHead', constituency: '3幢' }, undefined],
    [{}, undefined],
  ] as const)('with %j is %s', (over, problem) => {
    const place = { body: 'residentsCommittee', divisionKind: 'community', constituency: null } as const;
    const terms = { ...place, route: 'ballot', method: 'approval', seats: 5 } as const;
    const days = { electionDay: isoDate('2026-12-17'), today: TODAY };
    const periods = { rollNoticeDays: 20, objectionDays: 5, termYears: 5, ...days };
    expect(electionTermsProblem({ ...terms, ...periods, ...over })?.code).toBe(problem);
  });
});

it('knows a constituency whatever blanks are in it', () => {
  expect([' 3 幢 ', '3幢', ' ', null].map(electionConstituency)).toEqual(['3幢', '3幢', null, null]);
});

describe('a voter', () => {
  it('is registered once, of age, until the roll is closed', () => {
    const voter = { birthDate: null, birthYear: null, electionDay: TODAY, isRegistered: false };
    const born = (year: number | null, over: Partial<VoterToRegister> = {}) =>
      code(registerVoter('rollPublished', { ...voter, birthYear: year, ...over }));
    expect([born(2007), born(2009), born(null), born(1986, { isRegistered: true })]).toEqual([
      'accepted',
      'electionVoterUnderAge',
      'electionVoterAgeUnknown',
      'electionVoterRegistered',
    ]);
    expect(code(registerVoter('nominating', { ...voter, birthYear: 1986 }))).toBe('electionRollClosed');
  });

  it('is eighteen by the day of the election, not by the end of its year', () => {
    const born = (day: string | null) =>
      code(
        registerVoter('draft', {
          ...{ birthDate: day === null ? null : isoDate(day), birthYear: 2008 },
          ...{ electionDay: TODAY, isRegistered: false },
        }),
      );
    expect([born('2008-11-27'), born('2008-11-28'), born(null)]).toEqual([
      'accepted',
      'electionVoterUnderAge',
      'electionVoterBirthdayUnknown',
    ]);
  });

  it('is given one paper, while voting is open', () => {
    const position = {
      state: 'voting',
      closesOn: TODAY,
      today: TODAY,
      onRoll: true,
      alreadyIssued: false,
    } as const;
    const issue = (over: object) => code(issueBallot({ ...position, ...over }));
    expect(issue({})).toBe('accepted');
    expect(issue({ onRoll: false })).toBe('electionVoterNotOnRoll');
    expect(issue({ alreadyIssued: true })).toBe('electionBallotIssued');
    expect(issue({ today: addDays(TODAY, 1) })).toBe('electionOver');
    expect(issue({ state: 'counting' })).toBe('electionNotVoting');
  });

  it('objects while something is public', () => {
    expect([
      objectionSubject('rollPublished'),
      objectionSubject('publicised'),
      objectionSubject('voting'),
    ]).toEqual(['roll', 'result', null]);
  });
});

it('takes no more papers from the box than were given out', () => {
  const counts = { issued: 10, entered: 8 };
  expect(code(enterElectionBallots('counting', { ...counts, papers: 2 }))).toBe('accepted');
  expect(code(enterElectionBallots('counting', { ...counts, papers: 3 }))).toBe('electionBallotsAboveIssued');
  expect(code(enterElectionBallots('voting', { ...counts, papers: 1 }))).toBe('electionNotCounting');
});
