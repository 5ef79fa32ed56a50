import { ledgerImports } from '../../../test/ledger-imports';
import { plantVillage } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { applyAllDeltas } from '../../platform/rollups';
import { useSnapshotSuite } from './testing/snapshot-suite';

jest.setTimeout(60_000);

const HEADER =
  '社区,姓名,电话,证件号码,性别,出生年,就业状态,角色,活动,日期,时长,参与机制,参与深度,发起方,本人同意,监护人同意';

interface ThirdPartyAnswer {
  readonly snapshot: {
    readonly state: string;
    readonly events: readonly object[];
    readonly figures: readonly object[];
  } | null;
  readonly snapshots: { readonly edges: readonly object[] };
}

describe('what a snapshot keeps from those who may not know', () => {
  const { api, tree, record, take, view, step, reviewPart, reviewParts, command, keyHolder } =
    useSnapshotSuite();
  const { take: bringIn, clean } = ledgerImports(api, 'sign-in-sheets');
  afterAll(clean);

  const signed = (community: string, count: number, series: string): readonly string[] =>
    Array.from({ length: count }, (_, index) =>
      [
        ...[
          community,
          '王小',
          `138${series}${String(10_000 + index)}`,
          '',
          '女',
          '1958',
          '退休',
          '',
          '停车议事会',
        ],
        ...['2026-10-18', '1.5', '议事协商', '3', '居民', '是', ''],
      ].join(','),
    );
  const participants = async (id: string, divisionId: string): Promise<string | null | undefined> => {
    const { figures } = await view(id, 'civilAffairs', divisionId);
    const found = figures.find(({ definition }) => definition.code === 'participantCount');
    return found?.status === 'OK' ? found.value : found?.status;
  };
  const idOf = async (over: object): Promise<string> => (await take(over)).snapshot?.id ?? '';

  it('hides of a place taken by itself what hides its neighbour, so that no subtraction tells three persons', async () => {
    await plantVillage(api.suite);
    await bringIn(
      ...[HEADER, ...signed('community', 3, '001'), ...signed('otherCommunity', 40, '002')],
      ...signed('前村', 57, '003'),
    );
    await api.suite.database.transaction(systemActor('1'), (tx) => applyAllDeltas((work) => work(tx), '1'));
    const [few, beside, many] = [tree().community, tree().otherCommunity, { globalId: 'Division.1002' }];
    const whole = await idOf({});
    expect(await participants(whole, tree().subdistrict.globalId)).toBe('100');
    expect(await participants(whole, few.globalId)).toBe('SUPPRESSED');
    expect(await participants(whole, beside.globalId)).toBe('SUPPRESSED');
    expect(await participants(whole, many.globalId)).toBe('57');
    const alone = await idOf({ divisionId: beside.globalId });
    expect(await participants(alone, beside.globalId)).toBe('SUPPRESSED');
    const part = await idOf({ divisionId: tree().subdistrict.globalId, withCommunities: false });
    expect(await participants(part, tree().subdistrict.globalId)).toBe('100');
    expect((await view(alone)).places).toHaveLength(1);
  });

  it('lets nobody review, approve or publish what they took themselves', async () => {
    await record(2, 'duties');
    const id = await idOf({});
    expect([(await view(id)).isOwn, (await view(id, 'deputy')).isOwn]).toEqual([true, false]);
    const ofOthers = { code: 'SNAPSHOT_FACT_MISSING', fact: 'otherPerson' };
    expect(await reviewPart(id, 'sibling', 'civilAffairs')).toMatchObject(ofOthers);
    expect((await view(id)).events).toEqual([{ kind: 'TAKEN', note: null, recordedBy: 'civilAffairs' }]);
    await reviewPart(id, 'sibling', 'deputy');
    expect(await reviewPart(id, 'sibling', 'street')).toMatchObject({ code: 'NOT_FOUND' });
    await reviewPart(id, 'subdistrict', 'street');
    expect(await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs')).toMatchObject({
      snapshot: { state: 'REVIEWED' },
    });
    await step(id, 'APPROVE_SNAPSHOT', 'official');
    await step(id, 'LOCK_SNAPSHOT', 'civilAffairs');
    // As if an official had taken it who may take snapshots too.
    await api.suite.asOwner(async (owner) => {
      await owner.query(`select set_config('app.districts', '1', false)`);
      await owner.query(`update snapshot set taken_by = (select id::text from account where identifier = 'official')
                          where state = 'locked'`);
    });
    expect(await step(id, 'PUBLISH_SNAPSHOT', 'official')).toMatchObject(ofOthers);
  });

  it('has a snapshot without parts reviewed by somebody else than whoever took it', async () => {
    const id = await idOf({ divisionId: tree().community.globalId });
    expect(await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs')).toMatchObject({
      code: 'SNAPSHOT_FACT_MISSING',
      fact: 'otherReviewer',
    });
    expect(await step(id, 'REVIEW_SNAPSHOT', 'deputy')).toMatchObject({ snapshot: { state: 'REVIEWED' } });
  });

  it('takes two reviews of one part at one moment for one', async () => {
    const id = await idOf({});
    const input = { snapshotId: id, divisionId: tree().sibling.globalId };
    const both = await Promise.all([1, 2].map(() => command('reviewSnapshotPart', input, 'deputy')));
    expect(both.map(({ __typename }) => __typename)).toEqual(['SnapshotChanged', 'SnapshotChanged']);
    expect((await view(id)).events.filter(({ kind }) => kind === 'PART_REVIEWED')).toHaveLength(1);
  });

  it('tells third parties what is or was published, by their stricter rule, without its history', async () => {
    await bringIn(
      ...[HEADER, ...signed('前村', 8, '004')].map((line) => line.replaceAll('2026-10-18', '2026-08-18')),
    );
    await record(2, 'august', '2026-08');
    const id = await idOf({ period: '2026-08' });
    const draft = await idOf({ period: '2026-08' });
    const divisionId = tree().subdistrict.globalId;
    expect(await participants(id, divisionId)).toBe('8');
    await reviewParts(id);
    await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs');
    await step(id, 'APPROVE_SNAPSHOT', 'official');
    await step(id, 'LOCK_SNAPSHOT', 'civilAffairs');
    await step(id, 'PUBLISH_SNAPSHOT', 'official');
    const asThirdParty = await keyHolder();
    const told = (which: string): Promise<ThirdPartyAnswer> =>
      asThirdParty(`{ snapshot(id: "${which}") { state events { kind }
        figures(divisionId: "${divisionId}") { status definition { code } } }
        snapshots(first: 10) { edges { node { id } } } }`);
    const first = await told(id);
    expect(first.snapshot).toMatchObject({ state: 'PUBLISHED', events: [] });
    expect(first.snapshot?.figures).toContainEqual({
      ...{ status: 'SUPPRESSED', definition: { code: 'participantCount' } },
    });
    expect(first.snapshots.edges).toEqual([{ node: { id } }]);
    expect((await told(draft)).snapshot).toBeNull();
    await step(id, 'WITHDRAW_SNAPSHOT', 'official', { reason: '漏计' });
    await step(draft, 'WITHDRAW_SNAPSHOT', 'official', { reason: '重复' });
    expect((await told(id)).snapshot).toMatchObject({ state: 'WITHDRAWN', events: [] });
    expect((await told(draft)).snapshot).toBeNull();
    expect((await told(id)).snapshots.edges).toEqual([{ node: { id } }]);
  });

  it('lets everybody take what is published without a key, the same bytes for good', async () => {
    const fetchFile = (id: string, name: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${api.url}/open-data/snapshots/${id}/${name}`, { headers });
    const id = await idOf({ period: '2026-08' });
    const unknown = 'Snapshot.1.00000000-0000-4000-8000-000000000000';
    const refusals = [await fetchFile(id, 'figures.csv'), await fetchFile(unknown, 'figures.csv')];
    expect(refusals.map(({ status }) => status)).toEqual([404, 404]);
    const [notYet, none] = await Promise.all(refusals.map((refusal) => refusal.text()));
    const withoutTrace = (text = ''): string => text.replace(/"traceId":"[^"]*"/, '');
    expect(withoutTrace(notYet)).toBe(withoutTrace(none));
    await reviewParts(id);
    await step(id, 'REVIEW_SNAPSHOT', 'civilAffairs');
    await step(id, 'APPROVE_SNAPSHOT', 'official');
    await step(id, 'LOCK_SNAPSHOT', 'civilAffairs');
    await step(id, 'PUBLISH_SNAPSHOT', 'official');
    const names = ['figures.csv', 'codebook.csv', 'codebook.md'];
    const read = (): Promise<readonly string[]> =>
      Promise.all(names.map(async (name) => (await fetchFile(id, name)).text()));
    const before = await read();
    const [figures = '', codebook = '', text = ''] = before;
    const columns = figures.split('\r\n').map((each) => each.split(','));
    const of = (code: string, place: string): readonly string[] | undefined =>
      columns.find((each) => each[1] === code && each[4] === place);
    // Eight persons: shown to staff, hidden from third parties.
    expect(await participants(id, tree().subdistrict.globalId)).toBe('8');
    expect(of('participantCount', 'subdistrict')?.slice(6, 9)).toEqual(['2026-08', 'suppressed', '']);
    expect(of('matterCount', 'community')?.slice(6, 9)).toEqual(['2026-08', 'ok', '2']);
    expect(codebook).toContain('participantCount,1,参与人数');
    expect(text).toContain('CC-BY-4.0');
    const listed = (await (await fetch(`${api.url}/open-data/snapshots`)).json()) as {
      snapshots: readonly { id: string; citation: string; isWithdrawn: boolean }[];
    };
    expect(listed.snapshots.find((each) => each.id === id)).toMatchObject({ isWithdrawn: false });
    expect(await (await fetch(`${api.url}/open-data/`)).text()).toContain(
      `/open-data/snapshots/${id}/figures.csv`,
    );
    await record(3, 'later in august', '2026-08');
    await api.suite.asOwner((owner) =>
      owner.query(`update division set name = '改名街道', code = '999999999' where id = 100`),
    );
    // As if words of the product had changed, which the files are written with.
    await api.suite.asOwner(async (owner) => {
      await owner.query(`select set_config('app.districts', '1', false)`);
      await owner.query(
        `update snapshot_definition set definition = jsonb_set(definition, '{name,zh}', '"改名指标"')`,
      );
    });
    expect(await read()).toEqual(before);
    // What was published before files were kept is written when it is first asked for, with the codes of its day.
    await api.suite.asOwner(async (owner) => {
      await owner.query(`select set_config('app.districts', '1', false)`);
      await owner.query('delete from snapshot_file');
    });
    const [rewritten = '', , rewrittenText] = await read();
    expect([rewritten, rewrittenText?.includes('改名指标')]).toEqual([figures, true]);
    expect(await read()).toEqual(await read());
    const { headers } = await fetchFile(id, 'figures.csv');
    expect(headers.get('cache-control')).toContain('immutable');
    const again = await fetchFile(id, 'figures.csv', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await fetchFile(id, 'people.csv')).status).toBe(404);
  });

  it('tells the remark of a review within the divisions of its place only', async () => {
    const id = await idOf({});
    await reviewPart(id, 'sibling', 'deputy', '已对照台账');
    const remark = async (who: string) =>
      (await view(id, who)).events.find(({ kind }) => kind === 'PART_REVIEWED')?.note;
    expect(await remark('civilAffairs')).toBe('已对照台账');
    expect(await remark('street')).toBeNull();
  });
});
