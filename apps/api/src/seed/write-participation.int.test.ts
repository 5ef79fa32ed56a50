import { isoDate } from '@weizhi/domain';
import { systemActor } from '../platform/database';
import { listRollupSources, rebuildRollup } from '../platform/rollups';
import { addDistrict } from './add-district';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planParticipation } from './demonstration';
import { listCommunities } from './division-ids';
import { useSeededDatabase } from './testing/seeded-database';
import { writeCivicLife } from './write-civic-life';

jest.setTimeout(120_000);

const { suite, rows } = useSeededDatabase();

it('writes what residents took part in once, with the figures that a rebuild gives', async () => {
  const added = await addDistrict(suite.database, { code: DEMONSTRATION_DISTRICT, kind: 'demonstration' });
  if (!added.ok) throw new Error(added.refusal.code);
  const { districtId } = added.value;
  const communities = await suite.database.transaction(systemActor(districtId), (tx) =>
    listCommunities(tx, districtId),
  );
  const inhabited = communities.filter(({ kind }) => kind === 'community').slice(0, 12);
  const plans = planParticipation(inhabited, DEMONSTRATION_SEED, isoDate('2026-06-01'));
  const plan = { participation: plans, activities: [], elections: [] };
  const wish = { plan, gatherStatistics: () => Promise.resolve() };
  expect(await writeCivicLife(suite.database, districtId, wish)).toContain('participation');
  expect(await writeCivicLife(suite.database, districtId, wish)).not.toContain('participation');
  const [written] = await rows<{ facts: number; persons: number; waiting: number }>(
    `select (select count(*)::int from participation) as facts, (select count(*)::int from resident) as persons,
            (select count(*)::int from rollup_delta where source like 'parti%') as waiting`,
  );
  expect(written).toEqual({
    facts: plans.flatMap(({ attendances }) => attendances).length,
    persons: plans.flatMap(({ residents }) => residents).length,
    waiting: 0,
  });
  const cells = `select source, grain, dimension, division_id, starts_on::text, member, measure, amount::text
    from rollup_cell where source like 'parti%' order by 1, 2, 3, 4, 5, 6, 7`;
  const kept = await rows<object>(cells);
  expect(kept.length).toBeGreaterThan(100);
  await suite.database.transaction(systemActor(districtId), async (tx) => {
    for (const { source } of listRollupSources())
      if (source.code.startsWith('parti')) await rebuildRollup(tx, source, districtId);
  });
  expect(await rows<object>(cells)).toEqual(kept);
});
