import { isInputObjectType } from 'graphql';
import { codeOf, ConsoleClient } from '../../../test/console-client';
import { MODULES } from '../../composition-root';
import { buildWeizhiSchema } from '../../schema';
import { DISABLE, PASSWORD, useIdentitySuite } from './testing/identity-suite';

const CHANGE =
  'mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { __typename ... on InvalidInput { fieldErrors { path code } } } }';
const VIEWER = '{ viewer { id } }';

describe('passwords under attack', () => {
  const { api, as, tree, open, enter, identifierOf } = useIdentitySuite();

  describe('a guess', () => {
    it('is counted by the address that is believed, whatever headers say and whoever is named', async () => {
      api.clock.set('2026-11-24T08:00:00Z');
      const guess = (index: number): Promise<Response> =>
        api.post(
          '/session',
          { identifier: `sprayed-${index}`, password: 'Spring2026!' },
          {
            'x-forwarded-for': `203.0.113.${index}`,
            'x-real-ip': `203.0.113.${index}`,
            forwarded: `for=203.0.113.${index}`,
          },
        );
      const first = await guess(1);
      expect(first.status).toBe(401);
      await api.suite.asOwner((owner) =>
        owner.query(`update sign_in_throttle set failures = 37 where bucket like 'address:%'`),
      );
      const statuses: number[] = [];
      for (let index = 2; index < 8; index += 1) statuses.push((await guess(index)).status);
      expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
      await api.suite.asOwner((owner) => owner.query('delete from sign_in_throttle'));
    });

    it('takes as long for a name that there is not as for one that there is', async () => {
      const known: number[] = [];
      const unknown: number[] = [];
      const time = async (identifier: string): Promise<number> => {
        const started = performance.now();
        await new ConsoleClient(api).signIn(identifier, 'not the right one');
        return performance.now() - started;
      };
      await time('warm-up');
      const names = ['admin', 'second-admin', 'street-admin', 'city-admin', 'auditor', 'official'];
      for (const name of [...names, ...names]) {
        known.push(await time(name));
        unknown.push(await time(`${name}-that-is-not-there`));
      }
      // A name that is looked up and not found without the work would be answered in a tenth of the time.
      const ratio = median(unknown) / median(known);
      expect([ratio > 0.3, ratio < 3, median(known) > 10]).toEqual([true, true, true]);
      await api.suite.asOwner((owner) => owner.query('delete from sign_in_throttle'));
    });

    it('is no field of the schema; of the present password each counts, in one document too', async () => {
      const schema = buildWeizhiSchema(MODULES);
      const taking = Object.values(schema.getTypeMap()).filter(
        (type) =>
          isInputObjectType(type) && Object.keys(type.getFields()).some((name) => /password/iu.test(name)),
      );
      expect(taking.map(({ name }) => name)).toEqual(['ChangeOwnPasswordInput', 'SetPasswordByLinkInput']);
      const person = await enter(await open('admin', tree().first.globalId));
      const guesses = Array.from(
        { length: 20 },
        (_, n) =>
          `g${n}: changeOwnPassword(input: { currentPassword: "${n === 19 ? PASSWORD : `guess ${n}`}", newPassword: "晚饭后在小广场一起商量装电梯" }) { __typename }`,
      );
      const answers = await person.ask(`mutation { ${guesses.join(' ')} }`);
      expect(new Set(Object.values(answers.data ?? {}).map((each) => JSON.stringify(each)))).toEqual(
        new Set([JSON.stringify({ __typename: 'InvalidInput' })]),
      );
      expect(
        codeOf(
          await person.ask(
            `mutation { ${guesses.join(' ')} g20: changeOwnPassword(input: { currentPassword: "a", newPassword: "b" }) { __typename } }`,
          ),
        ),
      ).toBe('ROOT_FIELD_LIMIT');
    });

    it('that fails leaves a line in the log, without what was typed', async () => {
      await new ConsoleClient(api).signIn('official', 'typed-canary-7731');
      await new ConsoleClient(api).signIn('typed-canary-7731', 'x');
      const lines = await api.suite.asOwner(async (owner) => {
        await owner.query(`set app.districts = '0,1,2'`);
        return (
          await owner.query<{ line: string }>(
            `select e::text as line from audit_event e where action = 'session.begin' and outcome = 'denied'`,
          )
        ).rows;
      });
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(JSON.stringify(lines)).not.toContain('canary');
    });
  });

  describe('a password', () => {
    const signedIn = async (identifier: string, password: string): Promise<boolean> =>
      (await new ConsoleClient(api).signIn(identifier, password)).status === 200;
    const LONG = `${'巷口的老槐树下'.repeat(9)}议事`;

    it('of 65 characters is taken, and counts to its last and in its case', async () => {
      const created = await open('admin', tree().first.globalId);
      const identifier = await identifierOf(created.account.id);
      const person = await enter(created);
      const chosen = `${LONG}a`;
      expect([...chosen]).toHaveLength(66);
      expect(await person.run(CHANGE, { input: { currentPassword: PASSWORD, newPassword: chosen } })).toEqual(
        { __typename: 'PasswordChanged' },
      );
      const answers: boolean[] = [];
      for (const typed of [`${LONG}A`, LONG, `${chosen} `, chosen])
        answers.push(await signedIn(identifier, typed));
      expect(answers).toEqual([false, false, false, true]);
    });

    it('opens nothing more once its account is closed, nor do its sessions', async () => {
      const created = await open('city-admin', tree().first.globalId);
      const { account } = created;
      const identifier = await identifierOf(account.id);
      const person = await enter(created);
      expect((await person.ask(VIEWER)).data?.['viewer']).not.toBeNull();
      const input = { accountId: account.id, expectedVersion: account.version };
      expect(await as('city-admin').run(DISABLE, { input })).toEqual({ __typename: 'AccountDisabled' });
      expect((await person.ask(VIEWER)).data?.['viewer']).toBeNull();
      expect(await signedIn(identifier, PASSWORD)).toBe(false);
    });

    it('ends the other sessions of its account when it is changed', async () => {
      const created = await open('admin', tree().first.globalId);
      const [here, elsewhere] = [await enter(created), new ConsoleClient(api)];
      await elsewhere.signIn(await identifierOf(created.account.id), PASSWORD);
      await here.run(CHANGE, {
        input: { currentPassword: PASSWORD, newPassword: '晚饭后在小广场一起商量装电梯' },
      });
      expect((await elsewhere.ask(VIEWER)).data?.['viewer']).toBeNull();
      expect((await here.ask(VIEWER)).data?.['viewer']).not.toBeNull();
    });

    it('is good for as long as nobody changes it', async () => {
      api.clock.set('2031-11-24T08:00:00Z');
      expect(await signedIn('official', PASSWORD)).toBe(true);
      api.clock.set('2026-11-24T08:00:00Z');
    });
  });
});
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
