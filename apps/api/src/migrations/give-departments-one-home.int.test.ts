import { createEmptyDatabase, dropClone } from '../../test/test-database';
import { withOwner } from '../../test/test-server';
import { loadMigrations } from '../platform/database/load-migrations';
import { migrateDatabase } from '../platform/database/migrate-database';
import { GiveDepartmentsOneHome1795715400000 } from './202611261750-give-departments-one-home';

const FORMER = [
  `insert into division (id, kind, path, level, name, exists_from) values (10, 'district', '10/', 3, '甲区', '2000-01-01')`,
  `insert into district (id, division_id, kind, name) values (1, 10, 'demonstration', '甲区')`,
  `set app.districts = '1'`,
  `insert into department (district_id, name) values (1, '区科协')`,
  `insert into plaque (district_id, division_id, name, department, state, created_at) values
     (1, 10, '科普驿站', '区科协', 'applied', now()), (1, 10, '禁毒工作站', '区禁毒办', 'applied', now()), (1, 10, '牌子', null, 'applied', now())`,
  `insert into inspection (district_id, division_id, announcement_id, department, subject, title, basis, notice_on, starts_on, ends_on, state, created_at)
     values (1, 10, gen_random_uuid(), '区禁毒办', 'otherSubject', '检查', '方案', '2026-11-01', '2026-11-01', '2026-11-01', 'closed', now())`,
  `insert into government_duty (district_id, duty, department, title, basis, starts_on, every_months, recorded_by, created_at)
     values (1, 'guidance', '区司法局', '指导', '要点', '2026-01-01', 6, 'somebody', now())`,
];

it('the register of departments takes in those that plaques, inspections and duties named before, each once', async () => {
  const scratch = await createEmptyDatabase();
  try {
    const env = { DATABASE_URL: scratch.ownerUrl, WEIZHI_STATE: scratch.stateFolder };
    const all = loadMigrations();
    const before = all.findIndex(({ name }) => name === GiveDepartmentsOneHome1795715400000.name);
    await migrateDatabase(env, all.slice(0, before));
    await withOwner(scratch.ownerUrl, async (owner) => {
      for (const statement of FORMER) await owner.query(statement);
    });
    await migrateDatabase(env, all);
    await withOwner(scratch.ownerUrl, async (owner) => {
      await owner.query(`set app.districts = '1'`);
      const { rows } = await owner.query<{ name: string }>('select name from department order by name');
      expect(rows.map(({ name }) => name).sort()).toEqual(['区司法局', '区禁毒办', '区科协'].sort());
      await expect(owner.query(`update plaque set department = '没有登记的部门'`)).rejects.toThrow(
        /fk_plaque_department/u,
      );
    });
  } finally {
    await dropClone(scratch.name);
  }
});
