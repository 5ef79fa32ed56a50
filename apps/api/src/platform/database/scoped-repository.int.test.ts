import { accountActor } from '../../../test/actors';
import { createProbeTable, Probe } from '../../../test/probe';
import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from './system-actor';

const NORTH = '101';
const SOUTH = '102';
const northOfficer = accountActor('north', { districtId: NORTH, permissions: ['matter.read'] });
const stranger = accountActor('stranger', { districtId: NORTH, permissions: ['audit.read'] });
const system = systemActor(NORTH, SOUTH);

const row = (districtId: string, number: number) => ({
  districtId,
  divisionId: '1',
  number,
  title: `t${number}`,
});

describe('the scoped repository', () => {
  const suite = useTestDatabase([Probe]);

  beforeAll(() => createProbeTable(suite));
  beforeEach(async () => {
    await suite.database.transaction(system, async (tx) => {
      await tx.repository(Probe).delete({ districtId: NORTH });
      await tx.repository(Probe).delete({ districtId: SOUTH });
      await tx.repository(Probe).insertMany([row(NORTH, 1), row(NORTH, 2), row(SOUTH, 3)]);
    });
  });

  const numbersSeenBy = (actor: Parameters<typeof suite.database.openReads>[0]): Promise<number[]> =>
    suite.database.transaction(actor, async (tx) => {
      const rows = await tx.repository(Probe).find({ order: { number: 'ASC' } });
      return rows.map(({ number }) => number);
    });

  it('shows an actor the rows of the districts granted with the permission, and no others', async () => {
    expect(await numbersSeenBy(northOfficer)).toEqual([1, 2]);
    expect(await numbersSeenBy(system)).toEqual([1, 2, 3]);
  });

  it('shows nothing to an actor of the district without the permission', async () => {
    expect(await numbersSeenBy(stranger)).toEqual([]);
  });

  it('keeps the scope beside conditions that the caller adds, alternatives among them', async () => {
    const seen = await suite.database.transaction(northOfficer, async (tx) => {
      const repository = tx.repository(Probe);
      const found = await repository.find({ where: [{ number: 3 }, { number: 1 }] });
      const built = await repository
        .query('probe')
        .andWhere('probe.number = 3 or probe.number = 2')
        .getMany();
      return { found, built, count: await repository.count([{ number: 3 }, { number: 2 }] as never) };
    });
    expect(seen.found.map(({ number }) => number)).toEqual([1]);
    expect(seen.built.map(({ number }) => number)).toEqual([2]);
    expect(seen.count).toBe(1);
  });

  it('answers an inserted row with what the database filled in', async () => {
    const inserted = await suite.database.transaction(northOfficer, (tx) =>
      tx.repository(Probe).insert({ ...row(NORTH, 7), details: { list: [1, '二'] } }),
    );
    expect(inserted).toBeInstanceOf(Probe);
    expect(inserted).toMatchObject({
      districtId: NORTH,
      number: 7,
      version: 1,
      details: { list: [1, '二'] },
    });
    expect(inserted.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('inserts more rows than one statement has parameters', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => row(NORTH, 1000 + index));
    const inserted = await suite.database.transaction(northOfficer, (tx) =>
      tx.repository(Probe).insertMany(rows),
    );
    expect(inserted.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  it('leaves out the rows whose key is taken, and answers the others', async () => {
    const inserted = await suite.database.transaction(northOfficer, (tx) =>
      tx.repository(Probe).insertIgnoringDuplicates([row(NORTH, 1), row(NORTH, 8)], ['districtId', 'number']),
    );
    expect(inserted.map(({ number }) => number)).toEqual([8]);
  });

  it('refuses to insert into a district that the actor has no part in', async () => {
    const attempt = suite.database.transaction(northOfficer, (tx) =>
      tx.repository(Probe).insert(row(SOUTH, 9)),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'OUTSIDE_SCOPE' });
  });

  describe('an update that names its version', () => {
    const find = (number: number) =>
      suite.database.transaction(system, async (tx) => {
        const found = await tx.repository(Probe).findOne({ number });
        if (!found) throw new Error('the row is missing');
        return found;
      });
    const rename = (id: string, version: number, title: string) =>
      suite.database.transaction(northOfficer, (tx) =>
        tx.repository(Probe).updateVersioned({ districtId: NORTH, id }, version, { title }),
      );

    it('changes the row and its version', async () => {
      const { id } = await find(1);
      expect(await rename(id, 1, 'new')).toBe('updated');
      expect(await find(1)).toMatchObject({ title: 'new', version: 2 });
    });

    it('lets one of many that start from the same version win', async () => {
      const { id } = await find(1);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, editor) => rename(id, 1, `editor ${editor}`)),
      );
      expect(answers.filter((answer) => answer === 'updated')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'stale')).toHaveLength(9);
      expect((await find(1)).version).toBe(2);
    });

    it('finds a row of another district absent', async () => {
      const { id } = await find(3);
      const answer = suite.database.transaction(northOfficer, (tx) =>
        tx.repository(Probe).updateVersioned({ districtId: SOUTH, id }, 1, { title: 'mine' }),
      );
      expect(await answer).toBe('absent');
      expect((await find(3)).title).toBe('t3');
    });

    it('never moves a row to another district', async () => {
      const { id } = await find(1);
      const attempt = suite.database.transaction(system, (tx) =>
        tx.repository(Probe).updateVersioned({ districtId: NORTH, id }, 1, { districtId: SOUTH }),
      );
      await expect(attempt).rejects.toThrow();
    });
  });

  it('deletes within the scope only', async () => {
    const deleted = await suite.database.transaction(northOfficer, (tx) =>
      tx.repository(Probe).delete({ divisionId: '1' }),
    );
    expect(deleted).toBe(2);
    expect(await numbersSeenBy(system)).toEqual([3]);
  });

  it('holds by row-level security alone, when a statement forgets the scope', async () => {
    const numbers = await suite.database.transaction(northOfficer, (tx) =>
      tx.sql<{ number: number }>('SELECT number FROM probe ORDER BY number'),
    );
    expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
    const attempt = suite.database.transaction(northOfficer, (tx) =>
      tx.sql('INSERT INTO probe (district_id, division_id, number) VALUES ($1, 1, 10)', [SOUTH]),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'OUTSIDE_SCOPE', sqlState: '42501' });
  });

  it('holds by the repository alone, when row-level security is off', async () => {
    await suite.asOwner((client) => client.query('ALTER TABLE probe DISABLE ROW LEVEL SECURITY'));
    try {
      expect(await numbersSeenBy(northOfficer)).toEqual([1, 2]);
      expect(await numbersSeenBy(stranger)).toEqual([]);
    } finally {
      await suite.asOwner((client) => client.query('ALTER TABLE probe ENABLE ROW LEVEL SECURITY'));
    }
  });
});
