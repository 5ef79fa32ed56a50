import fc from 'fast-check';
import {
  advanceRegistration,
  availableRegistrationActions,
  checkRegistration,
  hasUnifiedSocialCreditCode,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
  type RegistrationAction,
  type RegistrationFacts,
  type RegistrationRecord,
} from './registration';

/** Synthetic codes of GB 32100-2015 that the vectors list as valid, by legal form. */
const CODES = {
  socialAssociation: '51320613MJT000010K',
  socialServiceInstitution: '52320613MJT000029D',
  foundation: '53320613MJT0000375',
} as const;

const GROUP: RegistrationRecord = {
  status: 'unregistered',
  legalForm: null,
  unifiedSocialCreditCode: null,
  filingNumber: null,
};
const FILED: RegistrationRecord = { ...GROUP, status: 'filed', filingNumber: '崇民备〔2026〕12号' };
const REGISTERED: RegistrationRecord = {
  ...GROUP,
  status: 'registered',
  legalForm: 'socialAssociation',
  unifiedSocialCreditCode: CODES.socialAssociation,
};

const ACTIONS = Object.keys(REGISTRATION_TRANSITIONS) as RegistrationAction[];

describe('a registration record', () => {
  it.each([
    ['a group', GROUP],
    ['a filed group', FILED],
    ['an association', REGISTERED],
    ['a filed group that applies for registration', { ...FILED, status: 'registrationPending' as const }],
    [
      'a code of a division that is no more',
      {
        ...REGISTERED,
        legalForm: 'socialServiceInstitution' as const,
        unifiedSocialCreditCode: '52320602MJT0000455',
      },
    ],
  ])('is accepted for %s', (_what, record) => {
    expect(checkRegistration(record)).toEqual({ ok: true, value: record });
  });

  it.each([
    ['filed without its number', { ...FILED, filingNumber: null }, 'filingNumberMissing'],
    ['numbered before filing', { ...GROUP, filingNumber: '12' }, 'filingNumberNotExpected'],
    [
      'filed with a credit code',
      { ...FILED, unifiedSocialCreditCode: CODES.foundation },
      'creditCodeNotExpected',
    ],
    [
      'registered without a credit code',
      { ...REGISTERED, unifiedSocialCreditCode: null },
      'creditCodeMissing',
    ],
    ['registered without a form', { ...REGISTERED, legalForm: null }, 'legalFormMissing'],
    [
      'registered with a wrong check character',
      { ...REGISTERED, unifiedSocialCreditCode: '51320613MJT000010L' },
      'usccWrongCheckCharacter',
    ],
    [
      'registered with the code of another form',
      { ...REGISTERED, unifiedSocialCreditCode: CODES.foundation },
      'creditCodeOfAnotherForm',
    ],
  ])('is refused when %s', (_what, record, code) => {
    expect(checkRegistration(record)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('writes the credit code as the standard does', () => {
    const typed = { ...REGISTERED, unifiedSocialCreditCode: ' 51320613mjt000010k ' };
    expect(checkRegistration(typed)).toMatchObject({
      ok: true,
      value: { unifiedSocialCreditCode: CODES.socialAssociation },
    });
  });
});

describe('the registration of an organisation', () => {
  it('goes from the street’s filing to a legal person', () => {
    const steps: [RegistrationAction, RegistrationFacts][] = [
      ['applyForFiling', {}],
      ['acceptFiling', { filingNumber: '12' }],
      ['applyForRegistration', {}],
      [
        'acceptRegistration',
        { legalForm: 'socialServiceInstitution', unifiedSocialCreditCode: CODES.socialServiceInstitution },
      ],
      ['applyForChange', {}],
      ['endChange', {}],
      ['startDissolution', { reason: '会员大会决议' }],
      ['deregister', {}],
    ];
    const statuses = [GROUP.status];
    let record = GROUP;
    for (const [action, facts] of steps) {
      const next = advanceRegistration(record, action, facts);
      if (!next.ok) throw new Error(next.refusal.code);
      record = next.value;
      statuses.push(record.status);
    }
    expect(statuses).toEqual([
      'unregistered',
      'filingPending',
      'filed',
      'registrationPending',
      'registered',
      'changePending',
      'registered',
      'dissolving',
      'deregistered',
    ]);
    expect(record).toMatchObject({ filingNumber: '12' });
  });

  it.each([
    [{ ...FILED, status: 'registrationPending' as const }, 'filed'],
    [{ ...GROUP, status: 'registrationPending' as const }, 'unregistered'],
  ])('keeps its filing when the registration is declined, if it has one (%#)', (record, status) => {
    expect(advanceRegistration(record, 'declineRegistration', { reason: '活动资金不足' })).toMatchObject({
      ok: true,
      value: { status },
    });
  });

  it('loses its number with its filing', () => {
    expect(advanceRegistration(FILED, 'cancelFiling', { reason: '成员已散' })).toMatchObject({
      ok: true,
      value: { status: 'unregistered', filingNumber: null },
    });
  });

  it.each(ACTIONS.filter((action) => REGISTRATION_TRANSITIONS[action].needsReason))(
    'needs a reason for %s',
    (action) => {
      const [status = 'registered'] = REGISTRATION_TRANSITIONS[action].from;
      const record = { ...(hasUnifiedSocialCreditCode(status) ? REGISTERED : FILED), status };
      expect(advanceRegistration(record, action, { reason: ' ' })).toMatchObject({
        ok: false,
        refusal: { code: 'registrationReasonMissing' },
      });
    },
  );

  it('takes no action that its status does not offer, and says which it offers', () => {
    for (const status of REGISTRATION_STATUSES) {
      for (const action of ACTIONS) {
        if (REGISTRATION_TRANSITIONS[action].from.includes(status)) continue;
        expect(advanceRegistration({ ...REGISTERED, status }, action, { reason: 'x' })).toEqual({
          ok: false,
          refusal: {
            code: 'registrationActionNotAllowed',
            status,
            registrationAction: action,
            registrationActions: availableRegistrationActions(status),
          },
        });
      }
    }
  });

  it('is a sound record after any sequence of actions', () => {
    const facts = fc.record(
      {
        legalForm: fc.constantFrom(...(Object.keys(CODES) as (keyof typeof CODES)[])),
        unifiedSocialCreditCode: fc.constantFrom(...Object.values(CODES), 'nonsense'),
        filingNumber: fc.constantFrom('12', ''),
        reason: fc.constantFrom('理由', ''),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ACTIONS), facts), { maxLength: 30 }), (steps) => {
        let record = GROUP;
        for (const [action, stated] of steps) {
          const next = advanceRegistration(record, action, stated);
          if (next.ok) record = next.value;
          expect(checkRegistration(record).ok).toBe(true);
          expect(record.unifiedSocialCreditCode !== null).toBe(hasUnifiedSocialCreditCode(record.status));
        }
      }),
      { numRuns: 500 },
    );
  });
});
