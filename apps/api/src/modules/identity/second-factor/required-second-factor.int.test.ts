import { Secret, TOTP } from 'otpauth';
import { useTestApi } from '../../../../test/api-server';
import { codeOf, ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../index';

const PASSWORD = '巷口老槐树下议事二十年';
const VIEWER =
  '{ viewer { mustSetUpSecondFactor } workItems(first: 5) { edges { node { source urgency } } } }';

describe('an installation that asks administrators for a second factor', () => {
  const api = useTestApi({ secondFactor: 'administrators' });

  beforeAll(async () => {
    const { first } = await plantSmallTree(api.suite);
    const people = [
      ['admin', 'systemAdministrator'],
      ['auditor', 'auditor'],
      ['member', 'committeeMember'],
    ] as const;
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        people.map(([identifier, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: first.id,
          role,
          mustChangePassword: false,
        })),
      );
    });
  });

  it.each([
    ['admin', ['secondFactorMissing']],
    // Whoever reads the log has no list of things to do.
    ['auditor', []],
  ])('lets %s do nothing before one is set up, and everything then', async (who, sources) => {
    const client = new ConsoleClient(api);
    await client.signIn(who, PASSWORD);
    const question = '{ division(id: "Division.10") { id } }';
    expect(codeOf(await client.ask(question))).toBe('FORBIDDEN');
    expect((await client.ask(VIEWER)).data).toEqual({
      viewer: { mustSetUpSecondFactor: true },
      workItems: { edges: sources.map((source) => ({ node: { source, urgency: 'OVERDUE' } })) },
    });
    const { secret } = await client.run<{ secret: string }>(
      'mutation { beginSecondFactor { ... on SecondFactorBegun { secret } } }',
    );
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await client.run(
      'mutation ($input: EnableSecondFactorInput!) { enableSecondFactor(input: $input) { __typename } }',
      {
        input: { code },
      },
    );
    expect((await client.ask(question)).errors).toBeUndefined();
    expect((await client.ask(VIEWER)).data).toMatchObject({ viewer: { mustSetUpSecondFactor: false } });
  });

  it('leaves those in peace who govern nobody', async () => {
    const client = new ConsoleClient(api);
    await client.signIn('member', PASSWORD);
    expect((await client.ask(VIEWER)).data).toMatchObject({ viewer: { mustSetUpSecondFactor: false } });
  });
});
