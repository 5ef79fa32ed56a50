import { personOf, residentOf } from '../testing/participation-suite';
import { useRecordSuite } from '../testing/record-suite';

jest.setTimeout(60_000);

describe('records of participation that staff change', () => {
  const suite = useRecordSuite();
  const { nextKey, residents, record, factOf, cells, persons, inDistrict } = suite;
  const { recorded, fresh, read, correct, withdraw, demandRebuild } = suite;

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
