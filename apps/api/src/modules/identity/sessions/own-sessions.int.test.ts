import { ConsoleClient } from '../../../../test/console-client';
import { PASSWORD, useIdentitySuite } from '../testing/identity-suite';

const SESSIONS = '{ viewer { sessions { id isCurrent device network signedInAt lastSeenAt } } }';
const END = `mutation ($input: EndOwnSessionsInput!) { endOwnSessions(input: $input) { __typename ... on OwnSessionsEnded { count } ... on UserError { code } } }`;

const END_ALL = `mutation ($input: EndSessionsOfAccountInput!) { endSessionsOfAccount(input: $input) { __typename ... on SessionsOfAccountEnded { count } ... on UserError { code } } }`;

interface OwnSessions {
  readonly sessions: readonly {
    readonly id: string;
    readonly isCurrent: boolean;
    readonly device: string;
    readonly network: string;
  }[];
}

describe('own sessions', () => {
  const { api, as, idOf, audited } = useIdentitySuite();
  const signedIn = async (identifier: string): Promise<ConsoleClient> => {
    const client = new ConsoleClient(api);
    await client.signIn(identifier, PASSWORD);
    return client;
  };
  const sessionsOf = async (client: ConsoleClient) => (await client.run<OwnSessions>(SESSIONS)).sessions;
  const isSignedIn = async (client: ConsoleClient): Promise<boolean> =>
    Boolean((await client.ask('{ viewer { id } }')).data?.['viewer']);

  it('are listed with what their owner knows them by, and never with their token', async () => {
    const response = await fetch(`${api.url}/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-weizhi-csrf': '1',
        'user-agent':
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36',
      },
      body: JSON.stringify({ identifier: 'auditor', password: PASSWORD }),
    });
    const client = new ConsoleClient(api, response.headers.get('set-cookie')?.split(';')[0]);
    const own = await sessionsOf(client);
    expect(own.filter(({ isCurrent }) => isCurrent)).toEqual([
      expect.objectContaining({ device: 'Chrome · Windows', network: '127.0.0.*' }),
    ]);
    expect(JSON.stringify(own)).not.toContain(client.jar.split('=')[1]);
  });

  it('end one by one or all at once, but never the one that asks', async () => {
    const here = as('official');
    const [phone, office] = [await signedIn('official'), await signedIn('official')];
    const listed = await sessionsOf(phone);
    const own = listed.find(({ isCurrent }) => isCurrent);
    expect(listed).toHaveLength(3);
    expect(await here.run<object>(END, { input: { sessionId: own?.id } })).toEqual({
      __typename: 'OwnSessionsEnded',
      count: 1,
    });
    expect([await isSignedIn(phone), await isSignedIn(office), await isSignedIn(here)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await here.run<object>(END, { input: {} })).toMatchObject({ count: 1 });
    expect([await isSignedIn(office), await isSignedIn(here)]).toEqual([false, true]);
    expect(await audited('session.endOthers')).toBe(2);
  });

  it('are ended by an administrator of the place, and by nobody else', async () => {
    const person = await signedIn('official');
    const accountId = await idOf('official');
    const end = (by: string) => as(by).run<object>(END_ALL, { input: { accountId } });
    for (const by of ['second-admin', 'street-admin'])
      expect(await end(by)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await isSignedIn(person)).toBe(true);
    expect(await end('admin')).toMatchObject({ __typename: 'SessionsOfAccountEnded' });
    expect(await isSignedIn(person)).toBe(false);
    expect(await isSignedIn(await signedIn('official'))).toBe(true);
    expect(await audited('account.endSessions')).toBe(1);
  });

  it('of others are as absent as those that are not there', async () => {
    await as('official').signIn('official', PASSWORD);
    const [mine] = await sessionsOf(as('admin'));
    const end = (sessionId: string) => as('official').run<object>(END, { input: { sessionId } });
    const answers = await Promise.all(
      [mine?.id ?? '', 'Session.00000000-0000-4000-8000-000000000000', 'garbage', 'Account.5'].map(end),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'NotFound', code: 'NOT_FOUND' })]),
    );
    expect(await isSignedIn(as('admin'))).toBe(true);
    const current = (await sessionsOf(as('official'))).find(({ isCurrent }) => isCurrent);
    expect(await end(current?.id ?? '')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
