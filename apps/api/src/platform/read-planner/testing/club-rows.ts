import fc from 'fast-check';
import type { ClubSuite } from './club-suite';
import { EAST, READERS, WEST } from './club-suite';
import { Club, Outing } from './club-tables';

const nasty = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom('', '"', '\\', '党群议事会', "it's", '\u2028', '</script>', '{"a":1}', '%_', '😀'),
);

const instant = fc.date({
  min: new Date('1969-01-01T00:00:00Z'),
  max: new Date('2999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

const club = fc.record({
  townId: fc.constantFrom('11', '12', '21'),
  name: nasty,
  nickname: fc.option(nasty),
  kind: fc.constantFrom('charity', 'mutualAid', 'sport'),
  members: fc.integer({ min: -2147483648, max: 2147483647 }),
  budget: fc.option(fc.integer({ min: -99999999, max: 99999999 }).map((cents) => (cents / 100).toFixed(2))),
  score: fc.option(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1e21, 1e-7, 0.1)),
  ),
  active: fc.boolean(),
  tags: fc.array(nasty, { maxLength: 3 }),
  foundedOn: fc.option(fc.constantFrom('1900-01-01', '2024-02-29', '2199-12-31')),
  registeredAt: instant,
});

const outing = fc.record({
  title: nasty,
  startedAt: fc.constantFrom(
    new Date('2026-03-01T00:00:00.123Z'),
    new Date('2026-03-02T08:00:00Z'),
    new Date('1970-01-01T00:00:00.001Z'),
  ),
  steps: fc.option(fc.integer({ min: -2147483648, max: 2147483647 }).map(String)),
});

/** Fills the tables with clubs and outings of both districts, the same for the same seed. */
export async function insertClubs(
  suite: ClubSuite,
  seed: number,
): Promise<{ clubs: Club[]; outings: Outing[] }> {
  const clubRows = fc.sample(club, { numRuns: 40, seed });
  const outingRows = fc.sample(outing, { numRuns: 100, seed });
  const system = READERS['system'];
  if (!system) throw new Error('no system');
  return suite.database.database.transaction(system, async (tx) => {
    for (const districtId of [EAST, WEST]) {
      await tx.repository(Outing).delete({ districtId });
      await tx.repository(Club).delete({ districtId });
    }
    const clubs = await tx
      .repository(Club)
      .insertMany(clubRows.map((row) => ({ ...row, districtId: row.townId.slice(0, 1) })));
    const outings = await tx.repository(Outing).insertMany(
      outingRows.flatMap((row, index) => {
        const owner = clubs[(index * 7) % clubs.length];
        return owner ? [{ ...row, districtId: owner.districtId, clubId: owner.id }] : [];
      }),
    );
    return { clubs, outings };
  });
}
