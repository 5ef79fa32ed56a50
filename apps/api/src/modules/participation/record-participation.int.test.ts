import type { NewParticipation } from '.';
import { participantOf } from './participation-surroundings.reads';
import { personOf, residentOf, useParticipationSuite } from './testing/participation-suite';

jest.setTimeout(60_000);

const DISTRICT_PLACE = '10';
const SUBDISTRICT = '100';
const COMMUNITY = '1000';
const OTHER = '1001';

describe('participation recorded by a module', () => {
  const suite = useParticipationSuite();
  const { residents, record, withdraw, factOf, persons, cells, rebuiltCells, inDistrict } = suite;

  const demandRebuild = async (): Promise<void> => {
    const kept = await cells();
    expect(kept.length).toBeGreaterThan(50);
    expect(await rebuiltCells()).toEqual(kept);
  };
  const refusals = async (...facts: readonly NewParticipation[]): Promise<readonly string[]> =>
    (await record(...facts)).map((each) => (each.kind === 'refused' ? each.refusal.code : each.kind));

  it('knows a resident again by number, and a pseudonym tells nothing', async () => {
    const { inDistrict: run } = suite;
    const person = personOf('张桂兰', '13800001234', { identityNumber: '320613199901010004' });
    const [first, again] = await residents(
      residentOf('', { known: { by: 'person', person } }),
      residentOf('', {
        known: { by: 'person', person: { ...person, phone: null } },
        employmentStatus: 'retired',
      }),
    );
    const [later] = await residents(
      residentOf('', {
        known: { by: 'person', person: { ...person, name: '张桂兰', identityNumber: null } },
      }),
    );
    expect([again, later]).toEqual([first, first]);
    const [row] = await run((tx) =>
      tx.sql<{ pseudonym: string; phone: string }>(
        `select r.pseudonym, p.phone_sealed as phone from resident r
           join person p on p.district_id = r.district_id and p.id = r.person_id where r.id = $1::uuid`,
        [first],
      ),
    );
    expect(row?.pseudonym).toMatch(/^J[0-9A-F]{14}$/u);
    expect(row?.phone).not.toContain('1234');
  });

  it('writes residents once whom several record at the same time, in whatever order', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `guest ${String(index)}`);
    const orders = [names, [...names].reverse(), names.filter((_, index) => index % 3 === 0)];
    const ids = await Promise.all(orders.map((order) => residents(...order.map((name) => residentOf(name)))));
    const idOf = new Map(names.map((name, index) => [name, ids[0]?.[index]]));
    expect(new Set(idOf.values()).size).toBe(names.length);
    expect(ids).toEqual(orders.map((order) => order.map((name) => idOf.get(name))));
  });

  it('counts a person once in each span and place, however often and wherever', async () => {
    const [one = '', two = ''] = await residents(residentOf('one'), residentOf('two', { birthYear: 1950 }));
    const kinds = await record(
      factOf(one),
      factOf(one, { happenedOn: '2026-11-21', channel: 'wechat' }),
      factOf(one, { divisionId: OTHER, happenedOn: '2026-10-02' }),
      factOf(two, { mechanism: 'volunteering', depth: 4, minutes: 120 }),
      factOf(two, { happenedOn: '2026-11-22', depth: 1, minutes: 0, mechanism: 'notice', stage: null }),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'recorded'));
    expect(await persons(COMMUNITY, 'month', '2026-11-01')).toMatchObject({
      ...{ participants: 2, adults: 2, workingAge: 1, old: 1, both: 1, volunteers: 1, volunteerMinutes: 120 },
      ...{ firstEver: 2, stage_consultation: 2, channel_wechat: 1, depthSum: 7 },
    });
    expect(await persons(OTHER, 'month', '2026-10-01')).toMatchObject({ participants: 1 });
    const both = { participants: 2, adults: 2 };
    expect(await persons(SUBDISTRICT, 'quarter', '2026-10-01')).toMatchObject(both);
    expect(await persons(DISTRICT_PLACE, 'year', '2026-01-01')).toMatchObject(both);
    // At the district the first was there in October already.
    expect(await persons(DISTRICT_PLACE, 'month', '2026-11-01')).toMatchObject({ firstEver: 1, retained: 1 });
    await demandRebuild();
  });

  it('is written once for its key, and once for an occasion of a day', async () => {
    const [one = ''] = await residents(residentOf('three'));
    const fact = factOf(one, { occasion: 'activity:1' });
    expect(await refusals(fact, fact)).toEqual(['recorded', 'known']);
    expect(await refusals(fact)).toEqual(['known']);
    expect(await refusals({ ...fact, sourceId: 'another sheet' })).toEqual(['participationCountedTwice']);
    await demandRebuild();
  });

  it('is refused for what the rules say, and the others of the list are written', async () => {
    const [grown = '', silent = '', child = '', guarded = ''] = await residents(
      residentOf('grown'),
      residentOf('silent', { consent: null }),
      residentOf('child', { birthYear: 2016 }),
      residentOf('guarded', { birthYear: 2016, consent: { ...consent(), byGuardian: true } }),
    );
    const before = await cells();
    const answers = await refusals(
      factOf(grown, { minutes: 1441 }),
      factOf(grown, { happenedOn: '2026-11-28' }),
      factOf(grown, { divisionId: '20' }),
      factOf(grown, { depth: 6 }),
      factOf(silent),
      factOf(child),
      factOf('00000000-0000-4000-8000-000000000000'),
    );
    expect(answers).toEqual([
      'participationHoursAboveDay',
      'participationInFuture',
      'participationPlaceUnknown',
      'participationDepthOutOfRange',
      'participantWithoutConsent',
      'childWithoutGuardianConsent',
      'participantUnknown',
    ]);
    expect(await cells()).toEqual(before);
    expect(await refusals(factOf(grown, { minutes: 1000 }), factOf(grown, { minutes: 500 }))).toEqual([
      'recorded',
      'participationHoursAboveDay',
    ]);
    expect(await refusals(factOf(guarded))).toEqual(['recorded']);
  });

  it('of somebody with a post in the committee that day is that of staff, and before it is not', async () => {
    const person = personOf('李主任', '13800005678');
    const [one = ''] = await residents(residentOf('', { known: { by: 'person', person } }));
    await inDistrict((tx) =>
      tx.sql(
        `insert into post_holding (district_id, person_id, body_kind, division_id, post_kind, held_from)
         select 1, person_id, 'residentsCommittee', 1000, 'committeeMember', '2026-11-10' from resident where id = $1::uuid`,
        [one],
      ),
    );
    await record(
      factOf(one, { happenedOn: '2026-11-09', capacity: 'owner' }),
      factOf(one, { happenedOn: '2026-11-10', capacity: 'owner' }),
    );
    const rows = await inDistrict((tx) =>
      tx.sql<{ capacity: string }>(
        'select capacity from participation where resident_id = $1::uuid order by occurred_on',
        [one],
      ),
    );
    expect(rows.map(({ capacity }) => capacity)).toEqual(['owner', 'committeeStaff']);
  });

  it('equals a rebuild in whatever order records of three years and many places come and go', async () => {
    const ids = await residents(...['p', 'q', 'r', 's'].map((alias) => residentOf(`mixed ${alias}`)));
    const draw = drawing(7);
    const drawn = Array.from({ length: 120 }, (_, index) =>
      factOf(ids[draw(ids.length)] ?? '', {
        divisionId: draw(3) === 0 ? OTHER : COMMUNITY,
        happenedOn: `${String(2024 + draw(3))}-${String(1 + draw(10)).padStart(2, '0')}-${String(10 + draw(15))}`,
        depth: 1 + draw(5),
        channel: draw(2) === 0 ? 'wechat' : 'offline',
        mechanism: draw(4) === 0 ? 'volunteering' : 'deliberation',
        sourceId: `mixed ${String(index)}`,
      }),
    );
    for (let from = 0; from < drawn.length; from += 30) await record(...drawn.slice(from, from + 30));
    await demandRebuild();
    await withdraw(...drawn.filter((_, index) => index % 3 === 0).map(({ sourceId }) => sourceId));
    await demandRebuild();
    const left = drawn.filter((_, index) => index % 3 !== 0);
    const tookPart = left.filter(({ depth, happenedOn }) => depth >= 2 && happenedOn.startsWith('2025'));
    const of2025 = await persons(DISTRICT_PLACE, 'year', '2025-01-01');
    expect(of2025['participants']).toBe(new Set(tookPart.map(participantOf)).size);
    await withdraw(...left.map(({ sourceId }) => sourceId));
    await demandRebuild();
  });

  it('taken back counts no more, tells who is new anew, and may be recorded again', async () => {
    const [one = ''] = await residents(residentOf('four'));
    const early = factOf(one, { happenedOn: '2026-03-02', sourceId: 'early' });
    const untouched = await cells();
    await record(early);
    await record(factOf(one, { happenedOn: '2026-04-02', sourceId: 'late' }));
    const april = await persons(COMMUNITY, 'month', '2026-04-01');
    expect(april).toMatchObject({ participants: 1, retained: 1 });
    expect(april['firstEver']).toBeUndefined();
    expect(await withdraw('early')).toBe(1);
    expect(await persons(COMMUNITY, 'month', '2026-04-01')).toMatchObject({ participants: 1, firstEver: 1 });
    expect(await persons(COMMUNITY, 'month', '2026-03-01')).toEqual({});
    await demandRebuild();
    expect(await refusals(early)).toEqual(['recorded']);
    await demandRebuild();
    expect(await withdraw('early', 'late')).toBe(2);
    expect(await cells()).toEqual(untouched);
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

function consent() {
  return {
    ...{ purpose: 'participationRecords', wording: '2026-01', givenOn: '2026-01-05' },
    ...{ keptUntil: '2029-01-04', byGuardian: false },
  };
}
