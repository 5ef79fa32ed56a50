import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { grantApp, tenantTablePolicy } from '../../database/migration-sql';
import { ReferenceTable, TenantTable } from '../../database/table-kind';

/** The divisions of the tests, under a name of their own. */
@Entity('division')
@ReferenceTable()
@ForeignKey(() => Town, ['parentId'], ['id'])
export class Town {
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'smallint' })
  level: number;

  @Column({ type: 'bigint', name: 'parent_id', nullable: true })
  parentId: string | null;
}

/** A tenant table with a column of every kind that the planner gives out. */
@Entity('club')
@TenantTable({ read: 'matter.read', division: 'townId' })
@ForeignKey(() => Town, ['townId'], ['id'])
export class Club {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'bigint', name: 'town_id' })
  townId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  nickname: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'integer' })
  members: number;

  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  budget: string | null;

  @Column({ type: 'double precision', nullable: true })
  score: number | null;

  @Column({ type: 'boolean' })
  active: boolean;

  @Column({ type: 'text', array: true })
  tags: string[];

  @Column({ type: 'date', name: 'founded_on', nullable: true })
  foundedOn: string | null;

  @Column({ type: 'timestamptz', name: 'registered_at' })
  registeredAt: Date;
}

/** A tenant table behind another permission, visible in the whole district. */
@Entity('outing')
@TenantTable({ read: 'attachment.read', division: null })
@ForeignKey(() => Club, ['districtId', 'clubId'], ['districtId', 'id'])
export class Outing {
  @PrimaryColumn({ type: 'bigint', name: 'district_id' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'club_id' })
  clubId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt: Date;

  @Column({ type: 'bigint', nullable: true })
  steps: string | null;
}

/** SQL that makes the tables of the tests. */
export const CLUB_TABLES = `
  CREATE TABLE club (
    district_id bigint NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), town_id bigint NOT NULL REFERENCES division (id),
    name text NOT NULL, nickname text, kind text NOT NULL, members integer NOT NULL, budget numeric(14,2), score double precision,
    active boolean NOT NULL, tags text[] NOT NULL, founded_on date, registered_at timestamptz NOT NULL,
    PRIMARY KEY (district_id, id));
  CREATE TABLE outing (
    district_id bigint NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), club_id uuid NOT NULL, title text NOT NULL,
    started_at timestamptz NOT NULL, steps bigint, PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, club_id) REFERENCES club (district_id, id));
  ${tenantTablePolicy('club')}; ${tenantTablePolicy('outing')};
  ${grantApp('club', ['select', 'insert', 'update', 'delete'])}; ${grantApp('outing', ['select', 'insert', 'update', 'delete'])};
  INSERT INTO division (id, kind, parent_id, path, level, name, exists_from) VALUES
    (1, 'district', null, '1/', 1, '东区', '2020-01-01'), (2, 'district', null, '2/', 1, '西区', '2020-01-01'),
    (11, 'community', 1, '1/11/', 2, '东一', '2020-01-01'), (12, 'community', 1, '1/12/', 2, '东"二"', '2020-01-01'),
    (21, 'community', 2, '2/21/', 2, E'西\\\\一\\n', '2020-01-01');
  INSERT INTO division_closure (ancestor_id, descendant_id, distance) VALUES
    (1, 1, 0), (2, 2, 0), (11, 11, 0), (12, 12, 0), (21, 21, 0), (1, 11, 1), (1, 12, 1), (2, 21, 1);`;
