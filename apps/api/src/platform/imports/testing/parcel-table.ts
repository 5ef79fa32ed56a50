import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { TestDatabase } from '../../../../test/test-database';
import { type NewRow, TenantTable, type Transaction } from '../../database';
import { grantApp, tenantTablePolicy } from '../../database/migration-sql';
import type {
  AppliedRow,
  ImportContext,
  ImportRowPort,
  ReadableRow,
  RowPlan,
} from '../template/import-row-port';
import type { ImportTemplate } from '../template/import-template';
import { parcelPort, parcelTemplate } from './parcel-template';

/** What the parcel template imports, in a table that only tests have. */
@Entity('parcel')
@TenantTable({ read: 'matter.read', division: null })
export class Parcel {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'uuid', name: 'batch_id' })
  batchId: string;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

export async function createParcelTable(suite: TestDatabase): Promise<void> {
  await suite.asOwner(async (client) => {
    await client.query(`
      CREATE TABLE parcel (
        district_id bigint NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number text NOT NULL,
        batch_id uuid NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT pk_parcel PRIMARY KEY (district_id, id)
      )`);
    await client.query(
      'CREATE UNIQUE INDEX uq_parcel_number ON parcel (district_id, number) WHERE withdrawn_at IS NULL',
    );
    await client.query(tenantTablePolicy('parcel'));
    await client.query(grantApp('parcel', ['select', 'insert', 'update']));
  });
}

/** What a test may let happen while rows are written. */
export interface ParcelEvents {
  beforeApply(rows: readonly ReadableRow[]): void | Promise<void>;
  dependents: number;
}

/** The parcel template over the table. */
export function storedParcelTemplate(code: string, events: ParcelEvents): ImportTemplate {
  const port: ImportRowPort = {
    openLookups: (...given) => parcelPort().openLookups(...given),
    plan: async (reads, rows, { districtId }) => {
      const known = await reads.sql<{ number: string; id: string }>(
        'SELECT number, id FROM parcel WHERE district_id = $1 AND number = any($2::text[]) AND withdrawn_at IS NULL',
        [districtId, rows.map(numberOf)],
      );
      const ids = new Map(known.map(({ number, id }) => [number, id]));
      return rows.map((row): RowPlan => ({
        ordinal: row.ordinal,
        presentId: ids.get(numberOf(row)) ?? null,
        problems: [],
      }));
    },
    apply: async (tx, rows, context) => {
      await events.beforeApply(rows);
      return insertParcels(tx, rows, context);
    },
    listDependents: () =>
      Promise.resolve([{ what: { zh: '签收', en: 'receipts' }, count: events.dependents }]),
    withdraw: async (tx, { districtId, batchId, now }) => {
      await tx.sql(
        'UPDATE parcel SET withdrawn_at = $3 WHERE district_id = $1 AND batch_id = $2 AND withdrawn_at IS NULL',
        [districtId, batchId, now],
      );
    },
  };
  return { ...parcelTemplate, code, port };
}

async function insertParcels(
  tx: Transaction,
  rows: readonly ReadableRow[],
  { districtId, batchId }: ImportContext,
): Promise<readonly AppliedRow[]> {
  const parcels = rows.map((row): NewRow<Parcel> => ({
    districtId,
    batchId,
    number: numberOf(row),
    withdrawnAt: null,
  }));
  const key = { properties: ['districtId', 'number'], where: 'withdrawn_at IS NULL' } as const;
  const inserted = await tx.repository(Parcel).insertIgnoringDuplicates(parcels, key);
  const ids = new Map(inserted.map(({ number, id }) => [number, id]));
  const present = await tx.sql<{ number: string; id: string }>(
    'SELECT number, id FROM parcel WHERE district_id = $1 AND number = any($2::text[]) AND withdrawn_at IS NULL',
    [districtId, rows.map(numberOf)],
  );
  const all = new Map(present.map(({ number, id }) => [number, id]));
  return rows.map((row) => ({
    ordinal: row.ordinal,
    targetId: all.get(numberOf(row)) ?? '',
    outcome: ids.has(numberOf(row)) ? 'imported' : 'duplicate',
  }));
}

function numberOf({ values }: ReadableRow): string {
  const { number } = values;
  if (typeof number !== 'string') throw new Error('A parcel has a number');
  return number;
}
