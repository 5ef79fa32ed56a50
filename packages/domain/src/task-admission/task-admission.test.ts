import fc from 'fast-check';
import { addDays, addWorkingDays, isoDate, workingDayCalendar, workingDaysBetween } from '../calendar';
import type { MoneyText } from '../identifier';
import { MANDATE_FINDINGS } from '../mandate';
import type { AdmissionFacts } from './admission-facts';
import { ADMISSION_RULES, applicationClocks, emergencyClocks } from './admission-rules';
import {
  ADMISSION_TRANSITIONS,
  type AdmissionPosition,
  advanceAdmission,
  availableAdmissionActions,
  isBindingOn,
  statusOfAdmission,
} from './admission-states';
import { registersAskedFor } from './held-registers';
import { answerNotice } from './notice-answer';
import {
  ADMISSION_ACTIONS,
  ADMISSION_STATUSES,
  type AdmissionAction,
  type AdmissionState,
} from './vocabulary';

// Monday, 7 September 2026; no day of the calendar is published, so that weekdays alone count.
const TODAY = isoDate('2026-09-07');
const calendar = workingDayCalendar([]);
const on = { today: TODAY, rules: ADMISSION_RULES, calendar };
const yuan = (text: string): MoneyText => text as MoneyText;

const position: AdmissionPosition = {
  state: 'draft',
  kind: 'task',
  startsOn: isoDate('2026-10-19'),
  endsOn: null,
  validTo: null,
  emergencyEndsOn: null,
  legalBasis: '《江苏省养老服务条例》',
  fundsAmount: yuan('80000.00'),
  hearingEndsOn: null,
  heardAll: false,
  finding: 'offList',
  leadDays: null,
  byApplicant: false,
};
const facts: AdmissionFacts = {
  authority: '信息核验',
  hearingSummary: '均同意',
  decisionNote: '准入',
  validTo: isoDate('2027-06-30'),
  ground: 'notListed',
  reason: '不在清单内',
  emergencyBasis: '防汛Ⅰ级响应',
  reviewFinding: '仍有必要',
};
const attempt = (
  action: AdmissionAction,
  over: Partial<AdmissionPosition> = {},
  stated: AdmissionFacts = {},
) => advanceAdmission({ ...position, ...over }, action, { ...facts, ...stated, ...on });

describe('an application', () => {
  it.each<[string, Partial<AdmissionPosition>, object]>([
    ['without basis', { legalBasis: '  ' }, { code: 'admissionWithoutBasis' }],
    ['without funds', { fundsAmount: null }, { code: 'admissionWithoutFunds', admissionKind: 'task' }],
    ['with funds of nothing', { fundsAmount: yuan('0.00') }, { code: 'admissionWithoutFunds' }],
    [
      'too late',
      { startsOn: isoDate('2026-10-16') },
      { code: 'admissionTooLate', earliestOn: '2026-10-19', workingDays: 30 },
    ],
    ['ending before it begins', { endsOn: isoDate('2026-10-18') }, { code: 'admissionEndsBeforeItsStart' }],
  ])('%s is refused with its own code', (_, over, refusal) => {
    expect(attempt('submitApplication', over)).toMatchObject({ ok: false, refusal });
  });

  it('goes to the hearing 30 working days ahead, and without funds where none must follow', () => {
    expect(attempt('submitApplication')).toEqual({ ok: true, value: 'hearing' });
    expect(attempt('submitApplication', { kind: 'plaque', fundsAmount: null })).toEqual({
      ok: true,
      value: 'hearing',
    });
  });

  it('after an emergency need not be made ahead', () => {
    const opened = { state: 'emergency', startsOn: TODAY, emergencyEndsOn: addDays(TODAY, 14) } as const;
    expect(attempt('submitApplication', opened)).toEqual({ ok: true, value: 'hearing' });
    expect(attempt('submitApplication', { ...opened, legalBasis: null })).toMatchObject({
      refusal: { code: 'admissionWithoutBasis' },
    });
  });

  it('is accepted or refused for its start by the working days between alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 120 }), (days) => {
        const startsOn = addDays(TODAY, days);
        const outcome = attempt('submitApplication', { startsOn });
        const ahead = workingDaysBetween(TODAY, startsOn, calendar).days;
        expect(outcome.ok).toBe(startsOn >= addWorkingDays(TODAY, 30, calendar).date);
        if (outcome.ok) expect(ahead).toBeGreaterThanOrEqual(30);
      }),
    );
  });
});

describe('the panel', () => {
  const review = { state: 'review' } as const;

  it.each<[AdmissionAction, Partial<AdmissionPosition>, AdmissionFacts, object]>([
    [
      'closeHearing',
      { state: 'hearing', hearingEndsOn: TODAY },
      {},
      { code: 'hearingStillOpen', hearingEndsOn: TODAY },
    ],
    ['admit', { ...review, byApplicant: true }, {}, { code: 'admissionDecidedByApplicant' }],
    ['refuse', { ...review, byApplicant: true }, {}, { code: 'admissionDecidedByApplicant' }],
    ['revoke', { state: 'released', byApplicant: true }, {}, { code: 'admissionDecidedByApplicant' }],
    ['admit', { ...review, fundsAmount: null }, {}, { code: 'admissionWithoutFunds' }],
    ['admit', { ...review, legalBasis: null }, {}, { code: 'admissionWithoutBasis' }],
    [
      'admit',
      review,
      { validTo: isoDate('2027-10-20') },
      { code: 'admissionPeriodOutOfRange', latestOn: '2027-10-19' },
    ],
    ['admit', review, { validTo: isoDate('2026-10-18') }, { code: 'admissionPeriodOutOfRange' }],
    ['refuse', review, { ground: 'prohibitedItem' }, { code: 'refusalWithoutItem' }],
    [
      'extend',
      { state: 'admitted', validTo: TODAY },
      { validTo: isoDate('2027-09-08') },
      { code: 'admissionPeriodOutOfRange' },
    ],
  ])('may not %s with %j', (action, over, stated, refusal) => {
    expect(attempt(action, over, stated)).toMatchObject({ ok: false, refusal });
  });

  it('closes a hearing when its days are over or all have answered', () => {
    const hearing = { state: 'hearing', hearingEndsOn: TODAY } as const;
    expect(attempt('closeHearing', { ...hearing, heardAll: true })).toMatchObject({ ok: true });
    expect(attempt('closeHearing', { ...hearing, hearingEndsOn: addDays(TODAY, -1) })).toMatchObject({
      ok: true,
    });
  });
});

it('releases what is on the list with the notice of its item, and nothing else', () => {
  for (const finding of MANDATE_FINDINGS) {
    const outcome = attempt('release', { finding });
    const isOn = !['prohibited', 'reclaimedDuty', 'offList'].includes(finding);
    expect([finding, outcome.ok]).toEqual([finding, isOn]);
    if (!outcome.ok) expect(outcome.refusal).toEqual({ code: 'admissionNotOnList', finding });
    expect(attempt('openEmergency', { finding }).ok).toBe(!isOn);
  }
  const soon = { finding: 'assistDuty', startsOn: isoDate('2026-09-10') } as const;
  expect(attempt('release', soon)).toMatchObject({ ok: true });
  expect(attempt('release', { ...soon, leadDays: 5 })).toMatchObject({
    refusal: { code: 'admissionTooLate', earliestOn: '2026-09-14', workingDays: 5 },
  });
});

describe('the clocks', () => {
  it('run in working days from the application, and in days from an emergency', () => {
    expect(applicationClocks(TODAY, ADMISSION_RULES, calendar)).toEqual({
      hearingEndsOn: '2026-09-14',
      decideBy: '2026-09-28',
      provisional: true,
    });
    expect(emergencyClocks(TODAY, ADMISSION_RULES, calendar)).toEqual({
      endsOn: '2026-09-21',
      applyBy: '2026-09-14',
      provisional: true,
    });
  });

  it('make an admission due for review and let it expire, without anybody doing anything', () => {
    const validTo = isoDate('2026-12-31');
    const standing = (day: string) =>
      statusOfAdmission(
        { state: 'admitted', startsOn: TODAY, validTo, emergencyEndsOn: null },
        isoDate(day),
        ADMISSION_RULES,
      );
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(standing)).toEqual([
      'admitted',
      'dueForReview',
      'dueForReview',
      'expired',
    ]);
  });
});

describe('what binds communities', () => {
  const states = fc.constantFrom<AdmissionState[]>(
    'draft',
    'hearing',
    'review',
    'returned',
    'refused',
    'withdrawn',
    'revoked',
    'selfUndertaken',
    'volunteersSought',
  );

  it('is never what is only applied for, refused or withdrawn, unless its emergency runs', () => {
    fc.assert(
      fc.property(states, fc.nat(60), fc.option(fc.nat(60)), (state, at, emergency) => {
        const day = addDays(TODAY, at);
        const emergencyEndsOn = emergency === null ? null : addDays(TODAY, emergency);
        const binding = isBindingOn(
          { state, startsOn: TODAY, endsOn: null, validTo: null, emergencyEndsOn },
          day,
        );
        const isPending = ['hearing', 'review', 'returned'].includes(state);
        expect(binding).toBe(isPending && emergency !== null && at <= emergency);
      }),
    );
  });

  it('is what was released or admitted, from its first day to its last', () => {
    const days = {
      startsOn: TODAY,
      endsOn: addDays(TODAY, 9),
      validTo: addDays(TODAY, 9),
      emergencyEndsOn: null,
    };
    for (const state of ['released', 'admitted'] as const)
      expect([-1, 0, 9, 10].map((at) => isBindingOn({ ...days, state }, addDays(TODAY, at)))).toEqual([
        false,
        true,
        true,
        false,
      ]);
  });
});

it('answers a notice with its days and its choices', () => {
  expect(answerNotice({ finding: 'assistDuty', leadDays: 5 }, on)).toMatchObject({
    leadDays: 5,
    earliestOn: '2026-09-14',
    choices: ['release'],
  });
  expect(answerNotice({ finding: 'offList', leadDays: null }, on)).toMatchObject({
    leadDays: 30,
    earliestOn: '2026-10-19',
    choices: ['submitApplication', 'undertakeItself', 'seekVolunteers', 'openEmergency'],
  });
  expect(answerNotice({ finding: 'prohibited', leadDays: null }, on).choices).not.toContain('seekVolunteers');
});

it('gives every action to one party, and shows each its own', () => {
  for (const status of ADMISSION_STATUSES) {
    const both = availableAdmissionActions(status);
    const each = [
      ...availableAdmissionActions(status, 'applicant'),
      ...availableAdmissionActions(status, 'panel'),
    ];
    expect(new Set(each)).toEqual(new Set(both));
    expect(each.length).toBe(both.length);
  }
  expect(ADMISSION_ACTIONS.filter((action) => ADMISSION_TRANSITIONS[action].by === 'panel')).toEqual([
    'closeHearing',
    'admit',
    'refuse',
    'returnForCorrection',
    'extend',
    'revoke',
  ]);
});

it('finds the registers that a notice asks for once more, however it is spaced', () => {
  expect(registersAskedFor('请统计本社区社 会 组 织数量和常住人口').map(({ code }) => code)).toEqual([
    'populationCounts',
    'organisations',
  ]);
  expect(registersAskedFor('请统计家庭藏书')).toEqual([]);
});
