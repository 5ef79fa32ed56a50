import { Secret, TOTP } from 'otpauth';
import { ConsoleClient } from '../../../../test/console-client';
import { type Created, GRANT, PASSWORD, useIdentitySuite } from '../testing/identity-suite';

const BEGIN = `mutation { beginSecondFactor { __typename ... on SecondFactorBegun { secret address } ... on ConfirmationRequired { byCode } ... on UserError { code } } }`;
const ENABLE = `mutation ($input: EnableSecondFactorInput!) { enableSecondFactor(input: $input) { __typename
  ... on SecondFactorEnabled { recoveryCodes viewer { secondFactor { recoveryCodesLeft } } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const DISABLE_OWN = `mutation { disableSecondFactor { __typename ... on ConfirmationRequired { byCode } ... on UserError { code } } }`;
const RENEW = `mutation { renewRecoveryCodes { __typename ... on RecoveryCodesRenewed { recoveryCodes } ... on UserError { code } } }`;
const CONFIRM = `mutation ($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) { __typename ... on IdentityConfirmed { confirmedAt } ... on InvalidInput { fieldErrors { path code } } } }`;
const RESET = `mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) { __typename ... on SecondFactorReset { account { hasSecondFactor } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const FACTOR = '{ viewer { secondFactor { since recoveryCodesLeft } } }';
const MINUTE = 60_000;

interface Enabled {
  readonly __typename: string;
  readonly recoveryCodes: readonly string[];
}

describe('a second factor', () => {
  const { api, as, tree, open, enter, idOf, identifierOf, audited } = useIdentitySuite();

  const pass = (minutes: number): void =>
    api.clock.set(new Date(api.clock.now().getTime() + minutes * MINUTE).toISOString());
  const codeOfNow = (secret: string, secondsAside = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: api.clock.now().getTime() + secondsAside * 1_000,
    });
  const signIn = (identifier: string, code?: string): Promise<Response> =>
    api.post('/session', { identifier, password: PASSWORD, ...(code === undefined ? {} : { code }) });
  const answerOf = async (response: Response): Promise<readonly [number, unknown]> => [
    response.status,
    ((await response.json()) as { code?: unknown }).code,
  ];

  /** Somebody with a second factor, and the secret. */
  const guarded = async (): Promise<{
    person: ConsoleClient;
    created: Created;
    identifier: string;
    secret: string;
    codes: readonly string[];
  }> => {
    await as('admin').signIn('admin', PASSWORD);
    const created = await open('admin', tree().first.globalId);
    const person = await enter(created);
    const { secret } = await person.run<{ secret: string }>(BEGIN);
    const enabled = await person.run<Enabled>(ENABLE, { input: { code: codeOfNow(secret) } });
    pass(1);
    return {
      person,
      created,
      identifier: await identifierOf(created.account.id),
      secret,
      codes: enabled.recoveryCodes,
    };
  };

  beforeAll(() => api.clock.set('2026-11-28T02:00:00Z'));

  it('counts for nothing before a first code was right, and ends sessions elsewhere then', async () => {
    await as('admin').signIn('admin', PASSWORD);
    const created = await open('admin', tree().first.globalId);
    const person = await enter(created);
    const identifier = await identifierOf(created.account.id);
    const elsewhere = new ConsoleClient(api);
    await elsewhere.signIn(identifier, PASSWORD);
    const { secret, address } = await person.run<{ secret: string; address: string }>(BEGIN);
    expect(new URL(address).searchParams.get('secret')).toBe(secret);
    expect((await signIn(identifier)).status).toBe(200);
    expect(await person.run<object>(ENABLE, { input: { code: '000000' } })).toMatchObject({
      fieldErrors: [{ path: 'code', code: 'CODE_WRONG' }],
    });
    expect((await person.ask(FACTOR)).data?.['viewer']).toEqual({ secondFactor: null });
    const enabled = await person.run<Enabled>(ENABLE, { input: { code: codeOfNow(secret) } });
    expect(enabled).toMatchObject({ viewer: { secondFactor: { recoveryCodesLeft: 10 } } });
    expect(new Set(enabled.recoveryCodes).size).toBe(10);
    expect((await elsewhere.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
    expect(await person.run<object>(BEGIN)).toMatchObject({ code: 'SECOND_FACTOR_IN_FORCE' });
    expect(await person.run<object>(ENABLE, { input: { code: codeOfNow(secret) } })).toMatchObject({
      code: 'SECOND_FACTOR_IN_FORCE',
    });
  });

  it('is asked for at sign-in, and a code counts once', async () => {
    const { identifier, secret } = await guarded();
    expect(await answerOf(await signIn(identifier))).toEqual([401, 'SECOND_FACTOR_REQUIRED']);
    expect(await answerOf(await signIn(identifier, '000000'))).toEqual([401, 'SECOND_FACTOR_WRONG']);
    const code = codeOfNow(secret);
    expect((await signIn(identifier, code)).status).toBe(200);
    expect(await answerOf(await signIn(identifier, code))).toEqual([401, 'SECOND_FACTOR_WRONG']);
    // The code of the step before is still shown on slow clocks; once a later one was taken it is void.
    expect(await answerOf(await signIn(identifier, codeOfNow(secret, -30)))).toEqual([
      401,
      'SECOND_FACTOR_WRONG',
    ]);
    expect((await signIn(identifier, codeOfNow(secret, 30))).status).toBe(200);
  });

  it('lets one in of many that come with one code at once', async () => {
    const { identifier, secret } = await guarded();
    const code = codeOfNow(secret);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(identifier, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('does not help whoever guesses: five wrong codes lock the name', async () => {
    const { identifier, secret } = await guarded();
    const answers = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      answers.push(await answerOf(await signIn(identifier, `00000${attempt}`)));
    expect(answers.map(([status]) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(await answerOf(await signIn(identifier, codeOfNow(secret)))).toEqual([429, 'SIGN_IN_LOCKED']);
  });

  it('says nothing of itself to whoever does not know the password', async () => {
    const { identifier, secret } = await guarded();
    const wrong = await api.post('/session', { identifier, password: 'wrong', code: codeOfNow(secret) });
    expect(await answerOf(wrong)).toEqual([401, 'WRONG_CREDENTIALS']);
  });

  it('is stood in for by a recovery code, once, however it was copied', async () => {
    const { person, identifier, codes } = await guarded();
    const [first = '', second = ''] = codes;
    expect(first).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){5}$/);
    expect((await signIn(identifier, first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect(await answerOf(await signIn(identifier, first))).toEqual([401, 'SECOND_FACTOR_WRONG']);
    expect((await person.ask(FACTOR)).data?.['viewer']).toMatchObject({
      secondFactor: { recoveryCodesLeft: 9 },
    });
    const renewed = await person.run<Enabled>(RENEW);
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect(await answerOf(await signIn(identifier, second))).toEqual([401, 'SECOND_FACTOR_WRONG']);
    expect((await signIn(identifier, renewed.recoveryCodes[0])).status).toBe(200);
  });

  it('tells when recovery codes run out', async () => {
    const { person, created, identifier, codes } = await guarded();
    const { globalId } = tree().community;
    await as('admin').run(GRANT, {
      input: { accountId: created.account.id, role: 'committeeMember', divisionId: globalId },
    });
    for (const code of codes.slice(0, 7)) expect((await signIn(identifier, code)).status).toBe(200);
    const { data } = await person.ask('{ workItems(first: 5) { edges { node { source } } } }');
    expect(JSON.stringify(data)).toContain('recoveryCodesFew');
  });

  it('is nowhere in the database as it is', async () => {
    const { secret, codes } = await guarded();
    const stored = await api.suite.asOwner(async (owner) =>
      JSON.stringify([
        (await owner.query('select * from second_factor')).rows,
        (await owner.query('select * from recovery_code')).rows,
        (await owner.query('select * from audit_event')).rows,
      ]),
    );
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(stored.includes(hidden)).toBe(false);
  });

  it('is taken off by whoever confirms who sits there, by a code and not by the password', async () => {
    const { person, identifier, secret } = await guarded();
    await signIn(identifier, codeOfNow(secret));
    pass(11);
    expect(await person.run<object>(DISABLE_OWN)).toEqual({
      __typename: 'ConfirmationRequired',
      code: 'CONFIRMATION_REQUIRED',
      byCode: true,
    });
    expect(await person.run<object>(CONFIRM, { input: { secret: PASSWORD } })).toMatchObject({
      fieldErrors: [{ path: 'secret', code: 'SECRET_WRONG' }],
    });
    expect(await person.run<object>(CONFIRM, { input: { secret: codeOfNow(secret) } })).toMatchObject({
      __typename: 'IdentityConfirmed',
    });
    expect(await person.run<object>(DISABLE_OWN)).toEqual({ __typename: 'SecondFactorDisabled' });
    expect((await signIn(identifier)).status).toBe(200);
  });

  it('confirms by the password whoever has none, and locks guessing there too', async () => {
    await as('official').signIn('official', PASSWORD);
    pass(11);
    const confirm = (secret: string) => as('official').run<object>(CONFIRM, { input: { secret } });
    expect(await as('official').run<object>(BEGIN)).toMatchObject({ byCode: false });
    expect(await confirm(PASSWORD)).toMatchObject({ __typename: 'IdentityConfirmed' });
    const before = await audited('session.confirm');
    for (let attempt = 0; attempt < 5; attempt += 1) await confirm(`wrong ${attempt}`);
    expect(await confirm(PASSWORD)).toMatchObject({ fieldErrors: [{ code: 'SECRET_WRONG' }] });
    expect((await audited('session.confirm')) - before).toBe(6);
    pass(16);
    expect(await confirm(PASSWORD)).toMatchObject({ __typename: 'IdentityConfirmed' });
  });

  it('is reset by an administrator for a reason, and nobody else', async () => {
    const { person, created, identifier } = await guarded();
    const reset = (by: string, over: object = {}) =>
      as(by).run<object>(RESET, {
        input: { accountId: created.account.id, reason: '本人持工作证到场', ...over },
      });
    for (const by of ['second-admin', 'street-admin', 'admin']) await as(by).signIn(by, PASSWORD);
    expect(await reset('second-admin')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await reset('street-admin')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await reset('admin', { reason: ' ' })).toMatchObject({
      fieldErrors: [{ path: 'reason', code: 'REQUIRED' }],
    });
    expect(await reset('admin', { reason: '长'.repeat(201) })).toMatchObject({
      fieldErrors: [{ path: 'reason', code: 'TOO_LONG' }],
    });
    expect(await reset('admin', { accountId: await idOf('admin') })).toMatchObject({ code: 'OWN_ACCOUNT' });
    expect(await reset('admin')).toEqual({
      __typename: 'SecondFactorReset',
      account: { hasSecondFactor: false },
    });
    expect((await person.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
    expect((await signIn(identifier)).status).toBe(200);
    expect(await reset('admin')).toMatchObject({ code: 'NO_SECOND_FACTOR' });
    pass(11);
    expect(await reset('admin')).toMatchObject({ code: 'CONFIRMATION_REQUIRED' });
  });

  it('leaves nothing to do to whoever has none', async () => {
    await as('official').signIn('official', PASSWORD);
    for (const document of [DISABLE_OWN, RENEW])
      expect(await as('official').run<object>(document)).toMatchObject({ code: 'NO_SECOND_FACTOR' });
    expect(await as('official').run<object>(ENABLE, { input: { code: '123456' } })).toMatchObject({
      code: 'NO_SECOND_FACTOR',
    });
  });
});
