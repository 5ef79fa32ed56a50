import fc from 'fast-check';
import { isoDate, workingDayCalendar } from '../calendar';
import {
  advanceCommittee,
  availableCommitteeActions,
  BEIJING_COMMITTEE_RULES as RULES,
  checkFormation,
  COMMITTEE_ACTIONS,
  COMMITTEE_TRANSITIONS,
  type CommitteeActionFacts,
  OWNERS_COMMITTEE_STATUSES,
  type OwnersCommitteeFacts,
  type OwnersCommitteeStatus,
  recordCommitteeStep,
  standingOfCommittee,
  trackCommitteeSteps,
} from '.';

const TODAY = isoDate('2026-11-26');
const CALENDAR = workingDayCalendar([]);
const ACTIVE: OwnersCommitteeFacts = {
  state: 'active',
  electedOn: isoDate('2024-03-01'),
  termEnd: isoDate('2029-02-28'),
  lastMeetingOn: isoDate('2026-09-01'),
  seats: 7,
  membersInOffice: 7,
};
const EVERY_FACT: CommitteeActionFacts = {
  electedOn: TODAY,
  termEnd: isoDate('2031-11-26'),
  seats: 7,
  membersInOffice: 7,
  filedOn: TODAY,
  filingNumber: '崇业备〔2026〕12号',
  abandonReason: '筹备组解散',
};
/** Facts under which each status is the standing of the committee. */
const FACTS: Readonly<Record<OwnersCommitteeStatus, OwnersCommitteeFacts>> = {
  none: { ...ACTIVE, state: 'none', electedOn: null, termEnd: null, lastMeetingOn: null },
  preparing: { ...ACTIVE, state: 'preparing', electedOn: null, termEnd: null },
  assemblyVoting: { ...ACTIVE, state: 'assemblyVoting', electedOn: null, termEnd: null },
  elected: { ...ACTIVE, state: 'elected' },
  filed: { ...ACTIVE, state: 'filed' },
  active: ACTIVE,
  termExpiring: { ...ACTIVE, termEnd: isoDate('2027-03-01') },
  reElecting: { ...ACTIVE, state: 'reElecting' },
  lapsed: { ...ACTIVE, termEnd: isoDate('2026-11-25') },
};

describe('the standing of a committee', () => {
  it.each(OWNERS_COMMITTEE_STATUSES)('is %s by its facts', (status) => {
    expect(standingOfCommittee(FACTS[status], TODAY, RULES).status).toBe(status);
  });

  it.each([
    [{ termEnd: isoDate('2026-11-26') }, []],
    [{ termEnd: isoDate('2026-11-25') }, ['termExpired']],
    [{ lastMeetingOn: isoDate('2026-05-30') }, []],
    [{ lastMeetingOn: isoDate('2026-05-29') }, ['noMeeting']],
    [{ lastMeetingOn: null }, ['noMeeting']],
    [{ membersInOffice: 4 }, []],
    [{ membersInOffice: 3 }, ['membersBelowHalf']],
    [{ termEnd: isoDate('2026-01-01'), membersInOffice: 0 }, ['termExpired', 'membersBelowHalf']],
  ] as const)('with %j lapses for %j', (change, reasons) => {
    expect(standingOfCommittee({ ...ACTIVE, ...change }, TODAY, RULES).lapseReasons).toEqual(reasons);
  });

  it('expires six months before the end of the term', () => {
    const on = (day: string) =>
      standingOfCommittee({ ...ACTIVE, lastMeetingOn: isoDate(day) }, isoDate(day), RULES).status;
    expect([on('2028-08-27'), on('2028-08-28')]).toEqual(['active', 'termExpiring']);
  });

  it('takes other days without a meeting as data', () => {
    const facts = { ...ACTIVE, lastMeetingOn: isoDate('2026-01-01') };
    const reasons = (idleDays: number) =>
      standingOfCommittee(facts, TODAY, { ...RULES, idleDays }).lapseReasons;
    expect([reasons(180), reasons(365)]).toEqual([['noMeeting'], []]);
  });
});

describe('what is done with a committee', () => {
  it('answers every pair of status and action as the table says', () => {
    for (const status of OWNERS_COMMITTEE_STATUSES) {
      for (const action of COMMITTEE_ACTIONS) {
        const allowed = COMMITTEE_TRANSITIONS[action].from.includes(status);
        const position = { facts: FACTS[status], households: 300, today: TODAY };
        const { ok } = advanceCommittee(position, action, { ...EVERY_FACT, rules: RULES });
        expect({ status, action, ok }).toEqual({ status, action, ok: allowed });
        expect(availableCommitteeActions(status).includes(action)).toBe(allowed);
      }
    }
  });

  it('demands every fact that the table names', () => {
    for (const action of COMMITTEE_ACTIONS) {
      const { from, needs } = COMMITTEE_TRANSITIONS[action];
      const [status = 'none'] = from;
      for (const fact of needs) {
        const { [fact]: _left, ...stated } = EVERY_FACT;
        const position = { facts: FACTS[status], households: 300, today: TODAY };
        expect(advanceCommittee(position, action, { ...stated, rules: RULES })).toMatchObject({
          refusal: { code: 'committeeFactMissing', committeeFact: fact },
        });
      }
    }
  });

  it.each([
    [{ seats: 6 }, 300, 'committeeSizeNotOdd'],
    [{ seats: 3, membersInOffice: 3 }, 300, 'committeeSizeOutOfRange'],
    [{ seats: 13 }, 300, 'committeeSizeOutOfRange'],
    [{ membersInOffice: 8 }, 300, 'committeeMembersAboveSeats'],
    [{ termEnd: isoDate('2031-11-27') }, 300, 'committeeTermOutOfRange'],
    [{ termEnd: TODAY }, 300, 'committeeTermOutOfRange'],
  ] as const)('refuses an election with %j of %i households: %s', (change, households, code) => {
    const position = { facts: FACTS.assemblyVoting, households, today: TODAY };
    const stated = { ...EVERY_FACT, ...change, rules: RULES };
    expect(advanceCommittee(position, 'recordElection', stated)).toMatchObject({ refusal: { code } });
  });

  it('allows three members up to 100 households', () => {
    const stated = { ...EVERY_FACT, seats: 3, membersInOffice: 3, rules: RULES };
    const at = (households: number) =>
      advanceCommittee({ facts: FACTS.assemblyVoting, households, today: TODAY }, 'recordElection', stated);
    expect([at(100).ok, at(101).ok]).toEqual([true, false]);
  });

  it('leaves the old committee in office when a new election is given up', () => {
    const stated = { abandonReason: '候选人不足', rules: RULES };
    const after = (facts: OwnersCommitteeFacts) =>
      advanceCommittee({ facts, households: 300, today: TODAY }, 'abandonProcedure', stated);
    expect(after(FACTS.reElecting)).toEqual({ ok: true, value: 'active' });
    expect(after(FACTS.preparing)).toEqual({ ok: true, value: 'none' });
  });
});

describe('the tracker', () => {
  const formation = { procedure: 'formation' as const, done: {}, termEnd: null };
  const at = { today: TODAY, calendar: CALENDAR };

  it('starts each clock with the step before it', () => {
    const done = { applied: isoDate('2026-10-01'), reviewed: isoDate('2026-11-05') };
    const steps = trackCommitteeSteps({ ...formation, done }, RULES, at);
    expect(steps.find(({ step }) => step === 'reviewed')).toMatchObject({
      dueOn: '2026-11-02',
      standing: 'doneLate',
    });
    expect(steps.find(({ step }) => step === 'groupFormed')).toMatchObject({
      dueOn: '2026-12-07',
      standing: 'due',
    });
    expect(steps.find(({ step }) => step === 'groupPosted')).toMatchObject({
      dueOn: null,
      standing: 'waiting',
    });
  });

  it('counts confirmation in working days', () => {
    const done = { filed: isoDate('2026-11-13') };
    const steps = trackCommitteeSteps({ ...formation, done }, RULES, at);
    expect(steps.find(({ step }) => step === 'filingConfirmed')).toMatchObject({
      dueOn: '2026-11-20',
      standing: 'overdue',
      provisional: true,
    });
  });

  it('wants the end of a term reported six months before, and the assembly within the term', () => {
    const tracker = { procedure: 'reElection' as const, done: {}, termEnd: isoDate('2027-02-28') };
    const steps = trackCommitteeSteps(tracker, RULES, at);
    expect(steps[0]).toMatchObject({ step: 'termReported', dueOn: '2026-08-28', standing: 'overdue' });
    expect(steps.find(({ step }) => step === 'assemblyHeld')?.dueOn).toBe('2027-02-28');
  });

  it.each([
    ['handedOver', '2026-11-01', 'committeeStepNotInProcedure'],
    ['applied', '2026-11-01', 'committeeStepDoneAlready'],
    ['reviewed', '2026-09-30', 'committeeStepBeforeItsStart'],
    ['reviewed', '2026-11-27', 'committeeStepInFuture'],
  ] as const)('refuses %s on %s: %s', (step, day, code) => {
    const tracker = { ...formation, done: { applied: isoDate('2026-10-01') } };
    const record = { step, doneOn: isoDate(day), today: TODAY };
    expect(recordCommitteeStep(tracker, RULES, record)).toMatchObject({ refusal: { code } });
  });

  it('records a step on its day', () => {
    const record = { step: 'applied' as const, doneOn: TODAY, today: TODAY };
    expect(recordCommitteeStep(formation, RULES, record)).toEqual({ ok: true, value: { applied: TODAY } });
  });
});

describe('the application for a first assembly', () => {
  const application = {
    handedOverArea: 15_000n,
    totalArea: 30_000n,
    totalOwners: 300n,
    applicantArea: 0n,
    applicantOwners: 15n,
    byDeveloper: false,
  };

  it.each([
    [{}, true],
    [{ handedOverArea: 14_999n }, false],
    [{ applicantOwners: 14n }, false],
    [{ applicantOwners: 14n, applicantArea: 1_500n }, true],
    [{ applicantOwners: 0n, byDeveloper: true }, true],
  ])('with %s', (change, met) => {
    expect(checkFormation({ ...application, ...change }, RULES).met).toBe(met);
  });

  it('never met without owners', () => {
    fc.assert(
      fc.property(fc.boolean(), (byDeveloper) => {
        const nobody = { ...application, totalArea: 0n, totalOwners: 0n, byDeveloper };
        expect(checkFormation(nobody, RULES).met).toBe(false);
      }),
    );
  });
});
