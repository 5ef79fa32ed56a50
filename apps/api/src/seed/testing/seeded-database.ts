import { isoDate } from '@weizhi/domain';
import { ENTITIES } from '../../composition-root';
import { divisionsModule } from '../../modules/divisions';
import { type TestDatabase, useTestDatabase } from '../../../test/test-database';
import { seedInstallation } from '../seed-installation';
import type { SeedProgress } from '../seed-progress';

/** A database of its own that suites of the seed fill and look into. */
export interface SeededDatabase {
  readonly suite: TestDatabase;
  seed(matters: number, onProgress?: (words: SeedProgress) => void): Promise<void>;
  /** Rows of a statement over whole tables, past row-level security. */
  rows<Row extends object>(sql: string): Promise<Row[]>;
  /** How many rows each table of the seed has. */
  counts(): Promise<Record<string, number>>;
}

const TABLES = [
  ...divisionsModule.entities.map((entity) => entity.name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()),
  'account',
  'activity',
  'activity_sign_up',
  'assessment',
  'assessment_assessor',
  'assessment_evidence',
  'ballot',
  'development_fund',
  'election',
  'election_ballot',
  'election_candidate',
  'election_voter',
  'fund_entry',
  'mandate_edition',
  'mandate_item',
  'owners_committee',
  'government_duty',
  'government_duty_act',
  'burden_report',
  'burden_report_event',
  'outside_system',
  'outside_system_field',
  'outside_system_target',
  'inspection',
  'inspection_finding',
  'plaque',
  'plaque_event',
  'project_ballot',
  'project_vote',
  'property_unit',
  'role_grant',
  'rule_set',
  'snapshot',
  'task_admission',
  'time_use_day',
  'time_use_draw',
  'time_use_participant',
  'time_use_week',
  'admission_opinion',
  'incubation_case',
  'incubation_event',
  'incubation_paper',
  'community_task',
  'participation',
  'resident',
  'matter',
  'organisation',
  'organisation_document',
  'organisation_evidence',
  'person',
  'post_holding',
  'rollup_cell',
  'rollup_delta',
];

/** A database for a suite of the seed; empty until it is seeded. */
export function useSeededDatabase(): SeededDatabase {
  const suite = useTestDatabase(ENTITIES);
  const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
    suite.asOwner(async (client) => {
      await client.query(`BEGIN`);
      await client.query(
        `SELECT set_config('app.districts', coalesce(string_agg(id::text, ','), ''), true) FROM district`,
      );
      const answer = await client.query<Row>(sql);
      await client.query('COMMIT');
      return answer.rows;
    });
  const counts = async (): Promise<Record<string, number>> => {
    const sql = TABLES.map((table) => `SELECT '${table}' AS name, count(*)::int AS n FROM ${table}`).join(
      ' UNION ALL ',
    );
    return Object.fromEntries((await rows<{ name: string; n: number }>(sql)).map(({ name, n }) => [name, n]));
  };
  const gatherStatistics = (): Promise<void> =>
    suite.asOwner(async (client) => {
      await client.query('ANALYZE');
    });
  const seed: SeededDatabase['seed'] = (matters, onProgress = () => undefined) =>
    seedInstallation(suite.database, {
      ...{ stateFolder: suite.stateFolder, matters, onProgress, gatherStatistics },
      // A quarter holds whatever two years hold, at an eighth of their cost.
      participationSince: isoDate('2026-09-01'),
    });
  return { suite, seed, rows, counts };
}
