import { isoDate } from '@weizhi/domain';
import { ledgerImports } from '../../../../test/ledger-imports';
import type { NewParticipation } from '..';
import { recordParticipation } from '../record-participation';
import { personOf, residentOf, useParticipationSuite } from '../testing/participation-suite';

jest.setTimeout(60_000);

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly reason?: string;
  readonly record?: { readonly version: number; readonly [field: string]: unknown };
  readonly [fact: string]: unknown;
}
interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Page {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const SAYS =
  'id version happenedOn mechanism stage capacity channel form depth minutes initiator standing origin occasionName open';
const RECORD = `query ($id: ID!) { participationRecord(id: $id) { ${SAYS} evidence taskId division { name }
  participant { pseudonym nameMasked } organisation { name } importedFrom { batchId fileName rowNumber } activity { id } election { id }
  events { kind reason recordedBy changes { field before after } } } }`;
const LIST = `query ($filter: ParticipationRecordFilter, $first: Int, $after: String) {
  participationRecords(filter: $filter, first: $first, after: $after) {
    edges { node { id version happenedOn standing participant { pseudonym } } } pageInfo { hasNextPage endCursor } } }`;
const command = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on UserError { code }
     ... on ParticipationRecordChanged { record { ${SAYS} } } ... on InvalidInput { fieldErrors { path code } }
     ... on StaleVersion { currentVersion } ... on NotFound { subject } ... on ParticipationKeptElsewhere { origin }
     ${name === 'correctParticipation' ? '... on ParticipationCapacityFixed { capacity } ... on ParticipationNotRecorded { reason }' : ''} } }`;
const CORRECT = command('correctParticipation', 'CorrectParticipationInput');
const WITHDRAW = command('withdrawParticipation', 'WithdrawParticipationInput');

describe('single records of participation', () => {
  const suite = useParticipationSuite();
  const { api, as, nextKey, residents, record, factOf, cells, rebuiltCells, persons, inDistrict } = suite;
  const imports = ledgerImports(api, 'sign-in-sheets');
  afterAll(imports.clean);

  /** Records a fact and answers its global id. */
  const recorded = async (fact: NewParticipation): Promise<string> => {
    const [outcome] = await record(fact);
    if (outcome?.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
    return `ParticipationRecord.1.${outcome.id}`;
  };
  const fresh = async (over: Partial<NewParticipation> = {}): Promise<string> => {
    const [resident = ''] = await residents(residentOf(nextKey()));
    return recorded(factOf(resident, over));
  };
  const read = (id: string, who = 'committee'): Promise<Row> => as(who).run(RECORD, { id });
  const correct = (recordId: string, over: object, who = 'committee'): Promise<Answer> => {
    const input = { recordId, expectedVersion: 1, reason: '签到表录错', idempotencyKey: nextKey(), ...over };
    return as(who).run(CORRECT, { input });
  };
  const withdraw = (recordId: string, over: object = {}, who = 'committee'): Promise<Answer> => {
    const input = { recordId, expectedVersion: 1, reason: '重复登记', idempotencyKey: nextKey(), ...over };
    return as(who).run(WITHDRAW, { input });
  };
  const list = async (filter: object, who = 'civilAffairs', page: object = {}): Promise<Page> =>
    as(who).run(LIST, { filter, first: 100, ...page });
  const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);
  const demandRebuild = async (): Promise<void> => {
    const kept = await cells();
    expect(kept.length).toBeGreaterThan(20);
    expect(await rebuiltCells()).toEqual(kept);
  };

  it('are corrected with a trail, and figures follow', async () => {
    const id = await fresh({ occasion: `sheet:1000:停车议事会` });
    expect(await read(id)).toMatchObject({
      ...{ version: 1, standing: 'AS_RECORDED', origin: 'OTHER', occasionName: '停车议事会', open: true },
      ...{ minutes: 90, stage: 'CONSULTATION', division: { name: 'community' }, events: [] },
      participant: { pseudonym: expect.stringMatching(/^J/u) as string, nameMasked: null },
    });
    expect(await persons('1000', 'month', '2026-11-01')).toMatchObject({ participants: 1 });
    const change = { happenedOn: '2026-10-18', stage: null, minutes: 60, capacity: 'TENANT', depth: 3 };
    expect(await correct(id, change)).toMatchObject({
      __typename: 'ParticipationRecordChanged',
      record: { version: 2, standing: 'CORRECTED', happenedOn: '2026-10-18', stage: null, minutes: 60 },
    });
    expect(await correct(id, { expectedVersion: 2, minutes: 30, reason: '再核对' })).toMatchObject({
      record: { version: 3 },
    });
    const { events } = await read(id);
    expect(events).toEqual([
      {
        ...{ kind: 'CORRECTED', reason: '再核对', recordedBy: 'committee' },
        changes: [{ field: 'MINUTES', before: '60', after: '30' }],
      },
      {
        ...{ kind: 'CORRECTED', reason: '签到表录错', recordedBy: 'committee' },
        changes: [
          { field: 'HAPPENED_ON', before: '2026-11-20', after: '2026-10-18' },
          { field: 'STAGE', before: 'CONSULTATION', after: null },
          { field: 'CAPACITY', before: 'RESIDENT', after: 'TENANT' },
          { field: 'MINUTES', before: '90', after: '60' },
        ],
      },
    ]);
    expect(await persons('1000', 'month', '2026-11-01')).toEqual({});
    expect(await persons('1000', 'month', '2026-10-01')).toMatchObject({ participants: 1, firstEver: 1 });
    await demandRebuild();
    const [audited] = await inDistrict((tx) =>
      tx.sql<object>(
        `select fields_after as fields, why from audit_event where action = 'participation.correct' order by recorded_at limit 1`,
      ),
    );
    expect(audited).toEqual({
      fields: ['happenedOn', 'stage', 'capacity', 'minutes'],
      why: '签到表录错',
    });
  });

  it('take the age of the new day, and move between places that are yours', async () => {
    const id = await fresh();
    expect(await correct(id, { divisionId: 'Division.1001' })).toMatchObject({
      ...{ __typename: 'NotFound', subject: 'divisionId' },
    });
    expect(
      await correct(id, { divisionId: 'Division.1001', happenedOn: '2025-11-20' }, 'civilAffairs'),
    ).toMatchObject({ record: { version: 2 } });
    const [row] = await inDistrict((tx) =>
      tx.sql<object>('select age, division_id::text as place from participation where id = $1::uuid', [
        id.split('.')[2],
      ]),
    );
    expect(row).toEqual({ age: 45, place: '1001' });
    // It is where it was moved to, with all of its trail.
    expect(await read(id)).toBeNull();
    expect((await read(id, 'neighbour'))['events']).toMatchObject([
      {
        changes: [
          { field: 'DIVISION_ID', before: 'community', after: 'otherCommunity' },
          { field: 'HAPPENED_ON', before: '2026-11-20', after: '2025-11-20' },
        ],
      },
    ]);
    expect(await persons('1001', 'year', '2025-01-01')).toMatchObject({ participants: 1 });
    await demandRebuild();
  });

  it('are withdrawn with a reason, stay, and count no more', async () => {
    const untouched = await cells();
    const id = await fresh({ happenedOn: '2026-09-02' });
    expect(await withdraw(id)).toMatchObject({
      record: { version: 2, standing: 'WITHDRAWN', open: false },
    });
    expect((await read(id))['events']).toEqual([
      { kind: 'WITHDRAWN', reason: '重复登记', recordedBy: 'committee', changes: [] },
    ]);
    expect(await cells()).toEqual(untouched);
    const again = { expectedVersion: 2 };
    expect(await withdraw(id, again)).toMatchObject({ code: 'PARTICIPATION_WITHDRAWN_ALREADY' });
    expect(await correct(id, { ...again, minutes: 10 })).toMatchObject({
      code: 'PARTICIPATION_WITHDRAWN_ALREADY',
    });
    await demandRebuild();
  });

  it('are changed once for a key and from the version that was seen, by whoever may', async () => {
    const id = await fresh();
    const input = { minutes: 45, idempotencyKey: nextKey() };
    const first = await correct(id, input);
    expect(first).toMatchObject({ record: { version: 2 } });
    expect(await correct(id, input)).toEqual(first);
    expect(await correct(id, { ...input, minutes: 46 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await correct(id, { minutes: 50 })).toMatchObject({ code: 'STALE_VERSION', currentVersion: 2 });
    expect(await withdraw(id)).toMatchObject({ code: 'STALE_VERSION', currentVersion: 2 });
    expect(await correct(id, { expectedVersion: 2, minutes: 50 }, 'neighbour')).toMatchObject({
      ...{ __typename: 'NotFound', subject: 'recordId' },
    });
    expect(await read(id, 'neighbour')).toBeNull();
    const key = nextKey();
    const once = await withdraw(id, { expectedVersion: 2, idempotencyKey: key });
    expect(await withdraw(id, { expectedVersion: 2, idempotencyKey: key })).toEqual(once);
    await expect(correct(id, { minutes: 50 }, 'department')).rejects.toThrow('FORBIDDEN');
    await expect(read(id, 'department')).rejects.toThrow('FORBIDDEN');
  });

  it('are refused what the rules refuse, and stay as they are', async () => {
    const [one = '', silent = ''] = await residents(residentOf(nextKey()), residentOf(nextKey()));
    const id = await recorded(factOf(one, { occasion: 'meeting:twice' }));
    await recorded(factOf(one, { occasion: 'meeting:twice', happenedOn: '2026-11-19', minutes: 1000 }));
    const later = await recorded(factOf(silent));
    const before = await cells();
    const reasons = {
      PARTICIPATION_IN_FUTURE: { happenedOn: '2026-11-28' },
      PARTICIPATION_COUNTED_TWICE: { happenedOn: '2026-11-19' },
      PARTICIPATION_HOURS_ABOVE_DAY: { happenedOn: '2026-11-19', minutes: 441 },
      PARTICIPATION_PLACE_UNKNOWN: { divisionId: 'Division.100' },
    };
    for (const [reason, over] of Object.entries(reasons))
      expect(await correct(id, over, 'civilAffairs')).toMatchObject({
        ...{ code: 'PARTICIPATION_NOT_RECORDED', reason },
      });
    expect(await correct(id, { minutes: 90 })).toMatchObject({ code: 'PARTICIPATION_UNCHANGED' });
    await inDistrict((tx) =>
      tx.sql(`update resident set consent_withdrawn_on = '2026-11-25' where id = $1::uuid`, [silent]),
    );
    expect(await correct(later, { minutes: 10 })).toMatchObject({ reason: 'PARTICIPANT_WITHOUT_CONSENT' });
    for (const [path, over] of Object.entries({
      ...{ minutes: { minutes: 1441 }, depth: { depth: 6 }, reason: { reason: ' ' } },
      idempotencyKey: { idempotencyKey: '' },
    }))
      expect(await correct(id, over)).toMatchObject({ fieldErrors: [{ path }] });
    expect(await withdraw(id, { reason: 'x'.repeat(201) })).toMatchObject({
      fieldErrors: [{ path: 'reason', code: 'TOO_LONG' }],
    });
    expect(await cells()).toEqual(before);
    // What nobody agrees to any more can always be withdrawn.
    expect(await withdraw(later)).toMatchObject({ record: { standing: 'WITHDRAWN' } });
  });

  it('of somebody with a post on the day are of no other capacity', async () => {
    const person = personOf('李主任', '13800005678');
    const [one = ''] = await residents(residentOf('', { known: { by: 'person', person } }));
    await inDistrict((tx) =>
      tx.sql(
        `insert into post_holding (district_id, person_id, body_kind, division_id, post_kind, held_from)
         select 1, person_id, 'residentsCommittee', 1000, 'committeeMember', '2026-11-10' from resident where id = $1::uuid`,
        [one],
      ),
    );
    const id = await recorded(factOf(one, { happenedOn: '2026-11-09', capacity: 'owner' }));
    expect(await read(id)).toMatchObject({ participant: { nameMasked: '李*' } });
    expect(await correct(id, { happenedOn: '2026-11-10', capacity: 'OWNER' })).toMatchObject({
      ...{ code: 'PARTICIPATION_CAPACITY_FIXED', capacity: 'COMMITTEE_STAFF' },
    });
    expect(await correct(id, { happenedOn: '2026-11-10' })).toMatchObject({
      record: { capacity: 'COMMITTEE_STAFF' },
    });
    await demandRebuild();
  });

  it.each(['activities', 'elections'])('that follow from %s are corrected there', async (sourceModule) => {
    const [one = ''] = await residents(residentOf(nextKey()));
    const now = api.clock.now();
    const [outcome] = await inDistrict((tx) =>
      recordParticipation(tx, { districtId: '1', sourceModule, now }, [factOf(one)]),
    );
    if (outcome?.kind !== 'recorded') throw new Error('Not recorded');
    const id = `ParticipationRecord.1.${outcome.id}`;
    expect(await read(id)).toMatchObject({ open: false, activity: null, election: null });
    const elsewhere = {
      code: 'PARTICIPATION_KEPT_ELSEWHERE',
      origin: sourceModule === 'activities' ? 'ACTIVITY' : 'ELECTION',
    };
    expect(await correct(id, { minutes: 10 })).toMatchObject(elsewhere);
    expect(await withdraw(id)).toMatchObject(elsewhere);
  });

  it('of a sheet name its row, and go with the sheet though they were corrected', async () => {
    const header =
      '社区,姓名,电话,证件号码,性别,出生年,就业状态,角色,活动,日期,时长,参与机制,参与深度,发起方,本人同意,监护人同意';
    const line = (name: string, phone: string): string =>
      `community,${name},${phone},,女,1958,退休,,楼道清扫,2026-08-05,2,社区活动,2,居民,是,`;
    const untouched = await cells();
    const batch = await imports.take(header, line('王小一', '13900000001'), line('王小二', '13900000002'));
    const importBatchId = `ImportBatch.1.${batch.id}`;
    const found = await list({ importBatchId });
    expect(found.edges).toHaveLength(2);
    const rows = await Promise.all(idsOf(found).map((id) => read(id)));
    const second = rows.find(({ importedFrom }) => (importedFrom as { rowNumber: number }).rowNumber === 3);
    expect(second).toMatchObject({
      ...{ origin: 'SIGN_IN_SHEET', occasionName: '楼道清扫', evidence: 'SIGN_IN_SHEET', minutes: 120 },
      importedFrom: { batchId: importBatchId, fileName: 'upload.csv', rowNumber: 3 },
    });
    expect(
      await correct(second?.id ?? '', { minutes: 60, mechanism: 'VOLUNTEERING', depth: 4 }),
    ).toMatchObject({ record: { version: 2 } });
    expect(await persons('1000', 'month', '2026-08-01')).toMatchObject({
      volunteers: 1,
      volunteerMinutes: 60,
    });
    await demandRebuild();
    await imports.undo(batch);
    expect(await cells()).toEqual(untouched);
    expect(await list({ importBatchId, standings: ['WITHDRAWN'] })).toMatchObject({
      edges: [{ node: { standing: 'WITHDRAWN' } }, { node: { standing: 'WITHDRAWN' } }],
    });
  });

  it('are found by place, days, kind, standing and pseudonym, page by page', async () => {
    const [one = '', two = ''] = await residents(residentOf(nextKey()), residentOf(nextKey()));
    const days = { from: '2024-05-01', to: '2024-05-31' };
    const make = (resident: string, happenedOn: string, over: Partial<NewParticipation> = {}) =>
      recorded(factOf(resident, { happenedOn: isoDate(happenedOn), ...over }));
    const a = await make(one, '2024-05-03');
    const b = await make(one, '2024-05-09', { channel: 'wechat', stage: null, mechanism: 'activity' });
    const c = await make(two, '2024-05-09', { divisionId: '1001', capacity: 'owner' });
    const d = await make(two, '2024-05-20');
    await make(two, '2024-06-01');
    await correct(a, { minutes: 10 });
    await withdraw(d);
    const of = async (filter: object, who?: string): Promise<readonly string[]> =>
      [...idsOf(await list({ ...days, ...filter }, who))].sort();
    const sorted = (...ids: readonly string[]): readonly string[] => [...ids].sort();
    expect(await of({})).toEqual(sorted(a, b, c, d));
    expect(await of({}, 'committee')).toEqual(sorted(a, b, d));
    expect(await of({ divisionId: 'Division.1001' })).toEqual([c]);
    expect(await of({ divisionId: 'Division.100' })).toEqual(sorted(a, b, c, d));
    expect(await of({ channel: 'WECHAT' })).toEqual([b]);
    expect(await of({ mechanism: 'DELIBERATION', stage: 'CONSULTATION' })).toEqual(sorted(a, c, d));
    expect(await of({ capacity: 'OWNER' })).toEqual([c]);
    expect(await of({ standings: ['CORRECTED'] })).toEqual([a]);
    expect(await of({ standings: ['WITHDRAWN'] })).toEqual([d]);
    expect(await of({ standings: ['AS_RECORDED', 'CORRECTED'] })).toEqual(sorted(a, b, c));
    expect(await of({ standings: [] })).toEqual([]);
    expect(await of({ origin: 'OTHER' })).toEqual(sorted(a, b, c, d));
    expect(await of({ origin: 'SIGN_IN_SHEET' })).toEqual([]);
    const { participant } = await read(b);
    const { pseudonym } = participant as { pseudonym: string };
    expect(await of({ pseudonym: ` ${pseudonym.toLowerCase()} ` })).toEqual(sorted(a, b));
    expect(await of({ pseudonym: 'J0' })).toEqual([]);
    const first = await list(days, 'civilAffairs', { first: 3 });
    expect(first.edges.map(({ node }) => node['happenedOn'])).toEqual([
      ...['2024-05-20', '2024-05-09', '2024-05-09'],
    ]);
    const { endCursor: after, hasNextPage } = first.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(idsOf(await list(days, 'civilAffairs', { first: 3, after }))).toEqual([a]);
  });

  it('equal a rebuild however many are corrected and withdrawn, in whatever order', async () => {
    const ids = await residents(...['p', 'q', 'r'].map((alias) => residentOf(`corrected ${alias}`)));
    const draw = drawing(11);
    const dayOf = (): string =>
      `${String(2025 + draw(2))}-${String(1 + draw(10)).padStart(2, '0')}-${String(10 + draw(15))}`;
    const facts = Array.from({ length: 24 }, () =>
      factOf(ids[draw(3)] ?? '', { happenedOn: dayOf(), depth: 1 + draw(5) }),
    );
    const outcomes = await record(...facts);
    for (const outcome of outcomes) {
      if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
      const id = `ParticipationRecord.1.${outcome.id}`;
      const answer =
        draw(4) === 0
          ? await withdraw(id, {}, 'civilAffairs')
          : await correct(
              id,
              {
                ...{ divisionId: draw(2) === 0 ? 'Division.1000' : 'Division.1001', happenedOn: dayOf() },
                ...{
                  depth: 1 + draw(5),
                  minutes: 91 + draw(30),
                  channel: draw(2) === 0 ? 'WECHAT' : 'OFFLINE',
                },
                mechanism: draw(3) === 0 ? 'VOLUNTEERING' : 'DELIBERATION',
              },
              'civilAffairs',
            );
      expect(answer).toMatchObject({ record: { version: 2 } });
    }
    await demandRebuild();
  });
});

/** Whole numbers below a limit, the same for the same seed. */
function drawing(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}
