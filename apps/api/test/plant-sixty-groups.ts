import 'reflect-metadata';
import { DEFAULT_PROGRAMME_RULES } from '@weizhi/domain';
import { ensureDefaultRoles, seedAccounts } from '../src/modules/identity';
import { IncubationCall, IncubationProgramme } from '../src/modules/incubation';
import { plantSixtyGroups } from '../src/modules/incubation/testing/plant-sixty-groups';
import { runCommand } from '../src/commands/run-command';
import { systemActor } from '../src/platform/database';
import { addDistrict } from '../src/seed/add-district';
import { openSeedDatabase } from '../src/seed/seed-database';
import { HUB_OF_SIXTY_GROUPS } from './sixty-groups/hub-of-sixty-groups';

/** A district of the official list in which nothing else is. */
const DISTRICT = '320612';

/** Gives a product that runs a district of its own with the sixty groups, and the one person who looks after them all. */
runCommand(async (print) => {
  const database = await openSeedDatabase();
  try {
    const added = await addDistrict(database, { code: DISTRICT, kind: 'demonstration' });
    if (!added.ok) throw new Error(added.refusal.code);
    const { districtId, divisionId: rootId } = added.value;
    await database.transaction(systemActor(districtId), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(tx, [
        {
          ...HUB_OF_SIXTY_GROUPS,
          ...{ displayName: '枢纽组织', divisionId: rootId, role: 'hubManager', mustChangePassword: false },
        },
      ]);
      const programme = await tx.repository(IncubationProgramme).insert({
        ...{
          districtId,
          code: 'standard',
          edition: 1,
          name: '社区社会组织孵化',
          rules: DEFAULT_PROGRAMME_RULES,
        },
        adoptedOn: '2026-01-01',
      });
      const call = await tx.repository(IncubationCall).insert({
        ...{ districtId, programmeId: programme.id, title: '2026年征集' },
        ...{ opensOn: '2026-01-01', closesOn: '2026-12-31' },
      });
      const [community] = await tx.sql<{ id: string }>(
        `select d.id::text from division_closure c join division d on d.id = c.descendant_id
          where c.ancestor_id = $1::bigint and d.kind = 'community' order by d.id limit 1`,
        [rootId],
      );
      if (!community) throw new Error('The district has no community');
      await plantSixtyGroups(tx, { districtId, divisionId: community.id, callId: call.id });
    });
    print('planted');
  } finally {
    await database.close();
  }
});
