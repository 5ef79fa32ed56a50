import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons had a rollup for each span; now two have cells of all spans, and what the former six kept is read by nobody. */
const RETIRED = `source like 'participants.%' or source like 'participantCohorts.%'`;

/** Forgets the cells of rollups that are no longer kept; a server computes the new ones when it starts. */
export class ForgetRetiredParticipantRollups1795785000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `SELECT set_config('app.districts', coalesce((SELECT string_agg(id::text, ',') FROM district), ''), true)`,
    );
    for (const table of ['rollup_delta', 'rollup_cell', 'rollup_state'])
      await queryRunner.query(`DELETE FROM ${table} WHERE ${RETIRED}`);
  }

  /** The rollups of before are computed from the facts, as after any change of a definition. */
  async down(): Promise<void> {}
}
