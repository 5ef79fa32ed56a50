import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../src/platform/database/migration-sql';
import { TenantTable } from '../src/platform/database/table-kind';
import type { TestDatabase } from './test-database';

/** A tenant table that only tests have: with a version, a division and a unique number. */
@Entity('probe')
@TenantTable({ read: 'matter.read', division: 'divisionId' })
export class Probe {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'jsonb', nullable: true })
  details: object | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** Creates the table of {@link Probe} in the suite's database. */
export async function createProbeTable(suite: TestDatabase): Promise<void> {
  await suite.asOwner(async (client) => {
    await client.query(`
      CREATE TABLE probe (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        division_id bigint NOT NULL,
        number integer NOT NULL,
        title text,
        details jsonb,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_probe PRIMARY KEY (district_id, id),
        CONSTRAINT uq_probe_number UNIQUE (district_id, number)
      )`);
    await client.query(tenantTablePolicy('probe'));
    await client.query(grantApp('probe', ['select', 'insert', 'update', 'delete']));
  });
}
