import { advancedAccounts } from './accounts-states';

describe('accounts of a year', () => {
  it('are not revised once they are filed: what may be done then is said', () => {
    expect(advancedAccounts('filed', 'reviseDraft')).toEqual({
      ok: false,
      refusal: {
        code: 'accountsActionNotAllowed',
        accountsState: 'filed',
        accountsAction: 'reviseDraft',
        allowedAccountsActions: ['correctAccounts', 'withdrawAccounts'],
      },
    });
  });

  it.each([undefined, null, '  '])('are not corrected for the reason %j', (reason) => {
    expect(advancedAccounts('filed', 'correctAccounts', { reason })).toEqual({
      ok: false,
      refusal: { code: 'accountsFactMissing', accountsAction: 'correctAccounts', accountsFact: 'reason' },
    });
  });
});
