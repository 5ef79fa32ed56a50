import { codeOf, ConsoleClient } from '../../../../test/console-client';
import { type Created, GRANT, PASSWORD, SET_BY_LINK, useIdentitySuite } from '../testing/identity-suite';

const ISSUE_LINK = `mutation ($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { __typename
  ... on SignInLinkIssued { link { path expiresAt } account { hasPassword signInLinkUntil } }
  ... on AuthorityLacking { permissions } ... on UserError { code } } }`;
const ANOTHER = '晚饭后在小广场一起商量装电梯';

interface Issued {
  readonly __typename: string;
  readonly code?: string;
  readonly link: { readonly path: string; readonly expiresAt: string };
}

const tokenOf = (link: { readonly path: string } | null): string => link?.path.split('#')[1] ?? '';

describe('links to set a password', () => {
  const { api, as, tree, open, idOf, identifierOf, audited } = useIdentitySuite();

  beforeAll(() => api.clock.set('2026-11-28T02:00:00Z'));

  const use = (token: string, newPassword = PASSWORD, by = new ConsoleClient(api)) =>
    by.run<object>(SET_BY_LINK, { input: { token, newPassword } });
  const issue = (accountId: string, by = 'admin') => as(by).run<Issued>(ISSUE_LINK, { input: { accountId } });
  const newcomer = async (): Promise<Created & { identifier: string }> => {
    await as('admin').signIn('admin', PASSWORD);
    const created = await open('admin', tree().subdistrict.globalId);
    return { ...created, identifier: await identifierOf(created.account.id) };
  };

  it('lets somebody new in, once, and nobody before', async () => {
    const { link, identifier } = await newcomer();
    for (const password of ['', 'null', PASSWORD])
      expect((await new ConsoleClient(api).signIn(identifier, password || ' ')).status).toBe(401);
    expect(await use(tokenOf(link))).toEqual({ __typename: 'PasswordSetByLink', identifier });
    expect((await new ConsoleClient(api).signIn(identifier, PASSWORD)).status).toBe(200);
    expect(await use(tokenOf(link), ANOTHER)).toEqual({ __typename: 'LinkVoid', code: 'LINK_VOID' });
    expect((await new ConsoleClient(api).signIn(identifier, ANOTHER)).status).toBe(401);
  });

  it('is not used up by a password that is refused', async () => {
    const { link, identifier } = await newcomer();
    expect(await use(tokenOf(link), 'abcdefgh1234')).toMatchObject({
      fieldErrors: [{ path: 'newPassword', code: 'PASSWORD_GUESSABLE' }],
    });
    expect(await use(tokenOf(link), `${identifier}${identifier}`)).toMatchObject({
      fieldErrors: [{ path: 'newPassword', code: 'PASSWORD_GUESSABLE' }],
    });
    expect(await use(tokenOf(link))).toMatchObject({ __typename: 'PasswordSetByLink' });
  });

  it('is taken once of many that come at the same time', async () => {
    const { link } = await newcomer();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => use(tokenOf(link), `${PASSWORD}${index}`)),
    );
    const kinds = answers.map((answer) => (answer as { __typename: string }).__typename).sort();
    expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'LinkVoid'), 'PasswordSetByLink']);
  });

  it('ends: an invitation after three days, a new password after one', async () => {
    const { link, account } = await newcomer();
    api.clock.set(new Date(Date.parse(link?.expiresAt ?? '')).toISOString());
    expect(await use(tokenOf(link))).toMatchObject({ code: 'LINK_VOID' });
    await as('admin').signIn('admin', PASSWORD);
    const again = await issue(account.id);
    const hours = (until: string): number => (Date.parse(until) - api.clock.now().getTime()) / 3_600_000;
    expect(hours(again.link.expiresAt)).toBe(72);
    expect(await use(tokenOf(again.link))).toMatchObject({ __typename: 'PasswordSetByLink' });
    expect(hours((await issue(account.id)).link.expiresAt)).toBe(24);
  });

  it('makes the one before void, changes nothing until used, and ends all sessions then', async () => {
    const { link, account, identifier } = await newcomer();
    await use(tokenOf(link));
    const person = new ConsoleClient(api);
    await person.signIn(identifier, PASSWORD);
    const first = await issue(account.id);
    const second = await issue(account.id);
    expect((await person.ask('{ viewer { id } }')).data?.['viewer']).not.toBeNull();
    expect(await use(tokenOf(first.link), ANOTHER)).toMatchObject({ code: 'LINK_VOID' });
    expect(await use(tokenOf(second.link), ANOTHER)).toMatchObject({ __typename: 'PasswordSetByLink' });
    expect((await person.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
    expect((await new ConsoleClient(api).signIn(identifier, PASSWORD)).status).toBe(401);
    expect((await new ConsoleClient(api).signIn(identifier, ANOTHER)).status).toBe(200);
    expect(await audited('account.setPasswordByLink')).toBeGreaterThan(0);
  });

  it('opens no account that is closed', async () => {
    const { link, account } = await newcomer();
    await api.suite.asOwner((owner) =>
      owner.query('update account set disabled_at = now() where id::text = $1', [account.id.split('.')[1]]),
    );
    expect(await use(tokenOf(link))).toMatchObject({ code: 'LINK_VOID' });
    expect(await issue(account.id)).toMatchObject({ code: 'ACCOUNT_CLOSED' });
  });

  it('answers guesses and what is no token alike, and keeps only hashes', async () => {
    const { link } = await newcomer();
    const stored = await api.suite.asOwner(async (owner) =>
      JSON.stringify((await owner.query('select * from sign_in_link')).rows),
    );
    expect(stored.includes(tokenOf(link))).toBe(false);
    for (const token of ['', 'x', 'x'.repeat(43), `${tokenOf(link)} `, tokenOf(link).toLowerCase()])
      expect(await use(token)).toEqual({ __typename: 'LinkVoid', code: 'LINK_VOID' });
  });

  it('stops whoever guesses from one address', async () => {
    api.clock.set(new Date(api.clock.now().getTime() + 3_600_000).toISOString());
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 41; attempt += 1)
      codes.push(
        codeOf(
          await new ConsoleClient(api).ask(SET_BY_LINK, {
            input: { token: `guess-${attempt}`, newPassword: PASSWORD },
          }),
        ),
      );
    expect(codes.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => undefined));
    expect(codes[40]).toBe('TOO_MANY_REQUESTS');
    api.clock.set(new Date(api.clock.now().getTime() + 3_600_000).toISOString());
  });

  it('is made for nobody outside, not for oneself, and not for whoever reaches further', async () => {
    for (const identifier of ['admin', 'street-admin']) await as(identifier).signIn(identifier, PASSWORD);
    const foreign = await issue(await idOf('second-admin'));
    expect(foreign).toEqual(await issue('Account.00000000-0000-4000-8000-000000000000'));
    expect(foreign.code).toBe('NOT_FOUND');
    expect(await issue(await idOf('admin'))).toMatchObject({ code: 'OWN_ACCOUNT' });
    const { account } = await open('street-admin', tree().subdistrict.globalId);
    await as('admin').run(GRANT, {
      input: { accountId: account.id, role: 'districtOfficial', divisionId: tree().first.globalId },
    });
    expect(await issue(account.id, 'street-admin')).toMatchObject({
      code: 'AUTHORITY_LACKING',
      permissions: ['account.manage'],
    });
    expect(await issue(account.id)).toMatchObject({ __typename: 'SignInLinkIssued' });
  });

  it('asks the administrator to confirm who sits there', async () => {
    const { account } = await newcomer();
    api.clock.set(new Date(api.clock.now().getTime() + 11 * 60_000).toISOString());
    expect(await issue(account.id)).toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
  });
});
