import { RULE_SETS } from '@weizhi/domain';
import { useDepartmentSuite } from '../../../test/department-suite';
import { setRules } from '../../../test/set-rules';
import { systemActor } from '../../platform/database';
import { RuleSetRow } from './rule-set.entity';

const NOW = '2026-11-26T02:00:00Z';
const READ = `query ($districtId: ID!) { ruleSets(districtId: $districtId) { kind validFrom source maySet
  values { path count unit choices } versions { id version validFrom standing source changed recordedBy } } }`;
const WITHDRAW = `mutation ($input: WithdrawRuleSetInput!) { withdrawRuleSet(input: $input) { __typename
  ... on UserError { code } ... on StaleVersion { currentVersion } ... on RuleSetBegunAlready { beginsOn }
  ... on RuleSetChanged { ruleSet { versions { validFrom standing } } } } }`;

interface Read {
  readonly kind: string;
  readonly validFrom: string | null;
  readonly source: string;
  readonly maySet: boolean;
  readonly values: readonly { readonly path: string; readonly count: number | null }[];
  readonly versions: readonly {
    readonly id: string;
    readonly version: number;
    readonly validFrom: string;
    readonly standing: string;
    readonly changed: readonly string[];
  }[];
}

describe('the rules of a district', () => {
  const { api, as, signInAll } = useDepartmentSuite();

  beforeEach(async () => {
    api.clock.set(NOW);
    await signInAll();
  });

  const read = async (who: string, kind: string): Promise<Read> => {
    const all = await as(who).run<readonly Read[]>(READ, { districtId: 'District.1' });
    const found = all.find((each) => each.kind === kind);
    if (!found) throw new Error(`No rules ${kind}`);
    return found;
  };
  const countOf = ({ values }: Read, path: string) => values.find((value) => value.path === path)?.count;
  const withdraw = (who: string, input: object) => as(who).run<object>(WITHDRAW, { input });

  it('are the shipped ones until it sets a version, which begins on its day and is kept with all others', async () => {
    expect(await read('official', 'PLAQUE')).toMatchObject({ validFrom: null, maySet: false, versions: [] });
    expect(await read('panel', 'PLAQUE')).toMatchObject({ maySet: true });
    const first = { validFrom: '2026-11-26', over: { idleMonths: 9 }, source: '崇减负〔2026〕7号' };
    expect(await setRules(as('panel'), 'plaque', first)).toMatchObject({
      __typename: 'RuleSetChanged',
      ruleSet: { validFrom: '2026-11-26', source: '崇减负〔2026〕7号' },
    });
    const second = { validFrom: '2027-01-01', over: { idleMonths: 6 } };
    expect(await setRules(as('panel'), 'plaque', second)).toMatchObject({
      ruleSet: {
        validFrom: '2026-11-26',
        versions: [
          { validFrom: '2027-01-01', standing: 'COMING', changed: ['idleMonths'], recordedBy: 'panel' },
          { validFrom: '2026-11-26', standing: 'IN_FORCE', changed: ['idleMonths'] },
        ],
      },
    });
    expect(countOf(await read('committee', 'PLAQUE'), 'idleMonths')).toBe(9);
    api.clock.set('2027-01-01T02:00:00Z');
    await signInAll();
    const later = await read('committee', 'PLAQUE');
    expect(countOf(later, 'idleMonths')).toBe(6);
    expect(later.versions.map(({ standing }) => standing)).toEqual(['IN_FORCE', 'PAST']);
  });

  it('never change for the past, on a day that is taken, without a change, or against one another', async () => {
    const set = (validFrom: string, over: object) =>
      setRules(as('panel'), 'taskAdmission', { validFrom, over: { ...over } });
    expect(await set('2026-11-25', { applyAheadDays: 20 })).toMatchObject({
      code: 'RULE_SET_BEGINS_IN_PAST',
      earliestOn: '2026-11-26',
    });
    expect(await set('2026-11-26', {})).toMatchObject({ code: 'RULE_SET_UNCHANGED' });
    expect(await set('2026-11-26', { hearingDays: 16 })).toMatchObject({
      code: 'RULE_SET_CONTRADICTS',
      paths: ['hearingDays', 'decideWithinDays'],
    });
    expect(await set('2026-12-01', { applyAheadDays: 20 })).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await set('2026-12-01', { applyAheadDays: 25 })).toMatchObject({
      code: 'RULE_SET_DAY_TAKEN',
      beginsOn: '2026-12-01',
    });
    expect((await read('panel', 'TASK_ADMISSION')).versions).toHaveLength(1);
  });

  it('say of every field what is wrong with it', async () => {
    const answer = await setRules(as('panel'), 'taskAdmission', {
      validFrom: '2026-12-02',
      over: { applyAheadDays: 121, hearingDays: ['task'], fundedKinds: ['wedding'], unheardOf: 3 },
      source: ' ',
    });
    expect(answer).toMatchObject({
      code: 'INVALID_INPUT',
      fieldErrors: expect.arrayContaining([
        { path: 'source', code: 'REQUIRED' },
        { path: 'values.applyAheadDays', code: 'OUT_OF_RANGE' },
        { path: 'values.hearingDays', code: 'MALFORMED' },
        { path: 'values.fundedKinds', code: 'MALFORMED' },
        { path: 'values.unheardOf', code: 'UNKNOWN_VALUE' },
      ]) as unknown,
    });
  });

  it('are set by those who act under them in the whole district, and by nobody else', async () => {
    const wanted = { validFrom: '2026-12-03', over: { evidenceMonths: 12 } };
    expect(await setRules(as('panel'), 'evidence', wanted)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await setRules(as('stranger'), 'plaque', { ...wanted, over: { idleMonths: 2 } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(setRules(as('committee'), 'evidence', wanted)).rejects.toThrow('FORBIDDEN');
    expect(await setRules(as('civilAffairs'), 'evidence', wanted)).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    expect(await as('stranger').run(READ, { districtId: 'District.1' })).toEqual([]);
  });

  it('may have been set by the system itself, which has no name', async () => {
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(RuleSetRow).insert({
        ...{ districtId: '1', kind: 'incubation', validFrom: '2027-03-01', source: '演示数据' },
        rules: RULE_SETS.incubation.shipped.values,
        recordedBy: tx.actor.id,
        recordedAt: api.clock.now(),
      }),
    );
    expect((await read('official', 'INCUBATION')).versions).toMatchObject([{ recordedBy: null }]);
  });

  it('are set once for a key that is sent twice', async () => {
    const wanted = { validFrom: '2026-12-04', over: { idleMonths: 4 }, idempotencyKey: 'twice' };
    expect(await setRules(as('panel'), 'plaque', wanted)).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await setRules(as('panel'), 'plaque', wanted)).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await setRules(as('panel'), 'plaque', { ...wanted, over: { idleMonths: 5 } })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('can be withdrawn before they begin, and not afterwards', async () => {
    const set = (validFrom: string, idle: number) =>
      setRules(as('panel'), 'plaque', { validFrom, over: { idleMonths: idle } });
    const answer = await set('2026-12-20', 8);
    const coming = answer.ruleSet?.versions.find(({ validFrom }) => validFrom === '2026-12-20');
    const input = { ruleSetVersionId: coming?.id, expectedVersion: 1 };
    expect(await withdraw('civilAffairs', input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw('panel', { ...input, expectedVersion: 7 })).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 1,
    });
    expect(await withdraw('panel', input)).toMatchObject({ __typename: 'RuleSetChanged' });
    expect(await withdraw('panel', input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set('2026-12-20', 7)).toMatchObject({ __typename: 'RuleSetChanged' });
    api.clock.set('2026-12-20T02:00:00Z');
    await signInAll();
    const begun = (await read('panel', 'PLAQUE')).versions.find(
      ({ validFrom }) => validFrom === '2026-12-20',
    );
    expect(await withdraw('panel', { ruleSetVersionId: begun?.id, expectedVersion: 1 })).toMatchObject({
      code: 'RULE_SET_BEGUN_ALREADY',
      beginsOn: '2026-12-20',
    });
  });
});
