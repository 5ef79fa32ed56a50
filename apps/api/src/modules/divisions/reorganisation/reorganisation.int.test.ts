import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../../test/actors';
import { useSchemaSuite } from '../../../../test/schema-suite';
import { systemActor } from '../../../platform/database';
import { loadOfficialDivisions } from '..';

interface Told {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly reason?: string;
  readonly currentVersion?: number;
  readonly divisions?: (Told & {
    path: { name: string }[];
    names: { name: string; validTo: string | null }[];
    predecessors: { kind: string; division: Told }[];
  })[];
}

const ANSWER = `__typename ... on UserError { code } ... on ReorganisationNotPossible { reason } ... on StaleVersion { currentVersion } ... on EffectiveDateNotPermitted { after latest }
  ... on DivisionsReorganised { divisions { id name version path { name } names { name validTo } predecessors { kind division { id name version } } } }`;

describe('reorganising divisions', () => {
  const suite = useSchemaSuite();
  let manager: Actor;
  let stranger: Actor;
  let keys = 0;

  beforeAll(async () => {
    const load = (districtCode: string): ReturnType<typeof loadOfficialDivisions> =>
      suite.database.database.transaction(systemActor(), (tx) =>
        loadOfficialDivisions(tx, { districtCode, kind: 'real' }),
      );
    const own = await load('320613');
    const other = await load('440310');
    const asManager = async (loaded: typeof own): Promise<Actor> => {
      const [row] = await suite.database.database.transaction(systemActor(), (tx) =>
        tx.sql<{ path: string }>(`select path from division where id = $1::bigint`, [loaded?.divisionId]),
      );
      return accountActor('manager', {
        districtId: loaded?.districtId ?? '',
        permissions: ['division.read', 'division.manage'],
        division: { id: loaded?.divisionId ?? '', path: row?.path ?? '' },
      });
    };
    manager = await asManager(own);
    stranger = await asManager(other);
  });

  const find = async (code: string, asOf?: string): Promise<Told | null> => {
    const { divisionByCode } = await suite.run<{ divisionByCode: Told | null }>(
      manager,
      `query ($code: String!, $asOf: Date) { divisionByCode(code: $code, asOf: $asOf) { id name version } }`,
      { code, asOf },
    );
    return divisionByCode;
  };
  const get = async (code: string): Promise<Told> => {
    const division = await find(code);
    if (!division) throw new Error(`No division ${code}`);
    return division;
  };
  const command = async (name: string, input: object, actor = manager): Promise<Answer> => {
    const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    const data = await suite.run<Record<string, Answer>>(
      actor,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} } }`,
      {
        input: {
          effectiveOn: '2026-06-01',
          reason: '通政发〔2026〕1号',
          idempotencyKey: `key-${String((keys += 1)).padStart(8, '0')}`,
          ...input,
        },
      },
    );
    const answer = data[name];
    if (!answer) throw new Error('No answer');
    return answer;
  };
  const closureFaults = async (): Promise<number> => {
    const [row] = await suite.database.database.transaction(systemActor(), (tx) =>
      tx.sql<{ faults: number }>(
        `select count(*)::int as faults from division a cross join division d
           left join division_closure c on c.ancestor_id = a.id and c.descendant_id = d.id
          where (d.path like a.path || '%') <> (c.ancestor_id is not null)`,
      ),
    );
    return row?.faults ?? -1;
  };

  it('renames with the old name kept for its days', async () => {
    const division = await get('320613001001');
    const answer = await command('renameDivision', {
      divisionId: division.id,
      expectedVersion: division.version,
      name: '城东新名社区居委会',
    });
    expect(answer).toMatchObject({
      __typename: 'DivisionsReorganised',
      divisions: [{ name: '城东新名社区居委会', version: division.version + 1 }],
    });
    expect(answer.divisions?.[0]?.names).toEqual([
      { name: '城东新名社区居委会', validTo: null },
      { name: division.name, validTo: '2026-06-01' },
    ]);
    expect((await find('320613001001', '2026-05-31'))?.name).toBe(division.name);
    expect((await find('320613001001', '2026-06-01'))?.name).toBe('城东新名社区居委会');
  });

  it('refuses a stale version, and changes nothing', async () => {
    const division = await get('320613001002');
    const answer = await command('renameDivision', {
      divisionId: division.id,
      expectedVersion: division.version + 7,
      name: '别名社区',
    });
    expect(answer).toMatchObject({ __typename: 'StaleVersion', currentVersion: division.version });
    expect(await get('320613001002')).toEqual(division);
  });

  it('answers a foreign division as an absent one', async () => {
    const division = await get('320613001002');
    const input = { divisionId: division.id, expectedVersion: division.version, name: '别名社区' };
    const foreign = await command('renameDivision', input, stranger);
    const absent = await command('renameDivision', { ...input, divisionId: 'Division.999999' }, stranger);
    expect(foreign).toEqual(absent);
    expect(foreign).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
  });

  it('moves a community with everything below it to another subdistrict', async () => {
    const community = await get('320613002001');
    const parent = await get('320613003000');
    const answer = await command('reparentDivision', {
      divisionId: community.id,
      expectedVersion: community.version,
      parentId: parent.id,
    });
    expect(answer.divisions?.[0]?.path.map((each) => each.name)).toEqual([
      '江苏省',
      '南通市',
      '崇川区',
      parent.name,
      community.name,
    ]);
    expect(await closureFaults()).toBe(0);
  });

  it('merges two communities into a new one that keeps their past below it', async () => {
    const [one, other] = [await get('320613004001'), await get('320613004002')];
    const answer = await command('mergeDivisions', {
      divisions: [one, other].map(({ id, version }) => ({ divisionId: id, expectedVersion: version })),
      name: '合并社区居委会',
    });
    expect(answer.divisions?.[0]?.predecessors.map((link) => [link.kind, link.division.name])).toEqual([
      ['MERGED_INTO', one.name],
      ['MERGED_INTO', other.name],
    ]);
    expect(await find('320613004001')).toBeNull();
    expect((await find('320613004001', '2026-05-31'))?.name).toBe(one.name);
    expect(await closureFaults()).toBe(0);
  });

  it('splits a community, and says when a part is forgotten', async () => {
    const division = await get('320613005001');
    const parts = [
      { name: '东社区居委会', takesOver: [] },
      { name: '西社区居委会', takesOver: [] },
    ];
    const answer = await command('splitDivision', {
      divisionId: division.id,
      expectedVersion: division.version,
      parts,
    });
    expect(answer.divisions?.map((part) => part.name)).toEqual(['东社区居委会', '西社区居委会']);
    const subdistrict = await get('320613006000');
    const forgotten = await command('splitDivision', {
      divisionId: subdistrict.id,
      expectedVersion: subdistrict.version,
      parts,
    });
    expect(forgotten).toMatchObject({
      __typename: 'ReorganisationNotPossible',
      reason: 'CHILDREN_UNASSIGNED',
    });
    expect(await closureFaults()).toBe(0);
  });

  it('refuses a day to come, and one that does not follow the last change', async () => {
    const division = await get('320613008001');
    const rename = (name: string, effectiveOn: string, expectedVersion = division.version) =>
      command('renameDivision', { divisionId: division.id, expectedVersion, name, effectiveOn });
    const refused = { __typename: 'EffectiveDateNotPermitted', code: 'EFFECTIVE_DATE_NOT_PERMITTED' };
    expect(await rename('明日社区居委会', '2026-11-23')).toEqual({
      ...refused,
      ...{ after: null, latest: '2026-11-22' },
    });
    expect(await rename('今日社区居委会', '2026-11-22')).toMatchObject({
      __typename: 'DivisionsReorganised',
    });
    expect(await rename('又改社区居委会', '2026-11-22', division.version + 1)).toEqual({
      ...refused,
      ...{ after: '2026-11-22', latest: null },
    });
    expect((await get('320613008001')).name).toBe('今日社区居委会');
  });

  it('does a repeated request once', async () => {
    const division = await get('320613006001');
    const input = {
      divisionId: division.id,
      expectedVersion: division.version,
      name: '一次社区',
      idempotencyKey: 'the same key twice',
    };
    const first = await command('renameDivision', input);
    expect(await command('renameDivision', input)).toEqual(first);
    expect(await command('renameDivision', { ...input, name: '两次社区' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('names the field that is not acceptable', async () => {
    const division = await get('320613007001');
    const answer = await command('renameDivision', {
      divisionId: division.id,
      expectedVersion: division.version,
      name: '社',
    });
    expect(answer.__typename).toBe('InvalidInput');
  });
});
