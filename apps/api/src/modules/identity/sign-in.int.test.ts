import { useTestApi } from '../../../test/api-server';
import { codeOf, ConsoleClient } from '../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { forgetOldAttempts } from './sign-in-throttle';
import { ensureDefaultRoles, seedAccounts } from './index';

const PASSWORD = '巷口老槐树下议事';
const VIEWER =
  '{ viewer { displayName mustChangePassword permissions grants { districtId wholeDistrict role { code } division { id } } } }';

describe('signing in', () => {
  const api = useTestApi();
  const world: { tree?: SmallTree } = {};

  beforeAll(async () => {
    api.clock.set('2026-11-22T08:00:00Z');
    world.tree = await plantSmallTree(api.suite);
    const { first, subdistrict } = world.tree;
    const person = (identifier: string, divisionId: string, mustChangePassword = false) =>
      ({
        identifier,
        displayName: identifier,
        password: PASSWORD,
        divisionId,
        role: 'subdistrictOfficer',
        mustChangePassword,
      }) as const;
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(tx, [
        person('officer', subdistrict.id),
        person('patient', first.id),
        person('newcomer', first.id, true),
        person('closed', first.id),
      ]);
      await tx.sql(`update account set disabled_at = now() where identifier = 'closed'`);
    });
  });

  it('gives a session that knows the grants, in a cookie that scripts cannot read', async () => {
    const client = new ConsoleClient(api);
    const response = await client.signIn(' Officer ', PASSWORD);
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(
      /^weizhi-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const { data } = await client.ask(VIEWER);
    expect(data).toMatchObject({
      viewer: {
        mustChangePassword: false,
        grants: [
          {
            districtId: 'District.1',
            wholeDistrict: false,
            role: { code: 'subdistrictOfficer' },
            division: { id: 'Division.100' },
          },
        ],
      },
    });
  });

  it('keeps only hashes', async () => {
    const client = new ConsoleClient(api);
    await client.signIn('officer', PASSWORD);
    const token = client.jar.split('=')[1] ?? '';
    const stored = await api.suite.asOwner(async (owner) =>
      JSON.stringify([
        (await owner.query('select * from session')).rows,
        (await owner.query('select * from account')).rows,
      ]),
    );
    expect(token).toHaveLength(43);
    expect([stored.includes(token), stored.includes(PASSWORD)]).toEqual([false, false]);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('answers alike whether the account exists, is closed, or has another password', async () => {
    const answers = await Promise.all(
      ['patient', 'closed', 'nobody-at-all'].map(async (identifier) => {
        const response = await new ConsoleClient(api).signIn(identifier, 'wrong password here');
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  it.each(['lockable-that-is-not-there', 'officer'])(
    'locks the name %s after five failures, right password or not',
    async (identifier) => {
      api.clock.set('2026-11-22T10:00:00Z');
      const client = new ConsoleClient(api);
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1)
        statuses.push((await client.signIn(identifier, `wrong ${attempt}`)).status);
      const locked = await client.signIn(identifier, PASSWORD);
      expect(statuses).toEqual([401, 401, 401, 401, 401]);
      expect([locked.status, ((await locked.json()) as { code: string }).code]).toEqual([
        429,
        'SIGN_IN_LOCKED',
      ]);
      expect(Number(locked.headers.get('retry-after'))).toBe(900);
    },
  );

  it('lets in again when the lock has run out', async () => {
    api.clock.set('2026-11-22T10:15:01Z');
    expect((await new ConsoleClient(api).signIn('officer', PASSWORD)).status).toBe(200);
  });

  it('counts parallel guesses one by one', async () => {
    api.clock.set('2026-11-22T12:00:00Z');
    const statuses = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        new ConsoleClient(api).signIn('parallel', `guess ${index}`).then(({ status }) => status),
      ),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('forgets counts a day after their window, and none that still locks', async () => {
    const now = new Date('2026-11-22T12:00:00Z');
    const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
    await api.suite.database.transaction(systemActor(), async (tx) => {
      for (const [bucket, started, locked] of [
        ['address:old', hoursAgo(25), hoursAgo(24)],
        ['address:counted', hoursAgo(25), null],
        ['address:locked', hoursAgo(25), hoursAgo(-1)],
        ['address:today', hoursAgo(23), null],
      ] as const)
        await tx.sql(
          'insert into sign_in_throttle (bucket, failures, window_started_at, locked_until) values ($1, 1, $2, $3)',
          [bucket, started, locked],
        );
      await forgetOldAttempts(tx, now);
      const left = await tx.sql<{ bucket: string }>(
        `select bucket from sign_in_throttle where bucket in ('address:old', 'address:counted', 'address:locked', 'address:today')
          order by bucket`,
        [],
      );
      expect(left.map(({ bucket }) => bucket)).toEqual(['address:locked', 'address:today']);
    });
  });

  it('ends a session that nobody uses for half an hour, and any after twelve hours', async () => {
    api.clock.set('2026-11-23T00:00:00Z');
    const client = new ConsoleClient(api);
    await client.signIn('patient', PASSWORD);
    api.clock.set('2026-11-23T00:29:00Z');
    expect((await client.ask('{ viewer { id } }')).data?.['viewer']).not.toBeNull();
    await api.suite.asOwner((owner) =>
      owner.query(`update session set last_seen_at = '2026-11-23T00:29:00Z'`),
    );
    api.clock.set('2026-11-23T00:59:01Z');
    expect((await client.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
    await api.suite.asOwner((owner) =>
      owner.query(`update session set last_seen_at = '2026-11-23T11:50:00Z'`),
    );
    api.clock.set('2026-11-23T11:59:00Z');
    expect((await client.ask('{ viewer { id } }')).data?.['viewer']).not.toBeNull();
    api.clock.set('2026-11-23T12:00:01Z');
    expect((await client.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
  });

  it('gives a new token at each sign-in and ends the one that came along', async () => {
    const client = new ConsoleClient(api);
    await client.signIn('patient', PASSWORD);
    const first = new ConsoleClient(api, client.jar);
    await client.signIn('patient', PASSWORD);
    expect(client.jar).not.toBe(first.jar);
    expect((await first.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
    expect((await client.signOut()).status).toBe(204);
    expect((await client.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
  });

  it('takes no session that two cookies claim, and none in a header of another name', async () => {
    const client = new ConsoleClient(api);
    await client.signIn('patient', PASSWORD);
    const doubled = new ConsoleClient(api, `${client.jar}; ${client.jar}`);
    const renamed = new ConsoleClient(api, client.jar.replace('weizhi-session', '__Host-session'));
    for (const impostor of [doubled, renamed])
      expect((await impostor.ask('{ viewer { id } }')).data?.['viewer']).toBeNull();
  });

  it('lets a newcomer do nothing before the initial password is changed', async () => {
    const client = new ConsoleClient(api);
    await client.signIn('newcomer', PASSWORD);
    expect(codeOf(await client.ask('{ division(id: "Division.10") { id } }'))).toBe('FORBIDDEN');
    const change =
      'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { __typename ... on InvalidInput { fieldErrors { path code } } } }';
    const attempt = (currentPassword: string, newPassword: string) =>
      client.run<object>(change, { input: { currentPassword, newPassword } });
    expect(await attempt('not the present one', '晚饭后在小广场一起商量装电梯')).toEqual({
      __typename: 'InvalidInput',
      fieldErrors: [{ path: 'currentPassword', code: 'PASSWORD_WRONG' }],
    });
    expect(await attempt(PASSWORD, 'abcdefgh1234')).toEqual({
      __typename: 'InvalidInput',
      fieldErrors: [{ path: 'newPassword', code: 'PASSWORD_GUESSABLE' }],
    });
    expect(await attempt(PASSWORD, '晚饭后在小广场一起商量装电梯')).toEqual({
      __typename: 'PasswordChanged',
    });
    expect((await client.ask('{ division(id: "Division.10") { id } }')).data?.['division']).not.toBeNull();
  });

  it.each([
    [{ identifier: 'officer' }, 'password'],
    [{ identifier: 'officer', password: ['x'] }, 'password'],
    [{ identifier: 'officer', password: 'x', code: 123456 }, 'code'],
    [{ identifier: 'a\u0000b', password: 'x' }, 'identifier'],
    [{ identifier: 'x'.repeat(2_000), password: 'x' }, 'identifier'],
  ])('refuses what are no texts, and says which', async (body, field) => {
    const answer = await api.post('/session', body);
    const { errors } = (await answer.json()) as { errors: { extensions: { facts: object } }[] };
    expect([answer.status, errors[0]?.extensions.facts]).toEqual([400, { fields: [field] }]);
  });
});
