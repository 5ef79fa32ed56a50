import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApp, grantReporting, tenantTablePolicy } from '../platform/database/migration-sql';

const TASK = `
  CREATE TABLE community_task (
    district_id bigint NOT NULL,
    received_on date NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    division_id bigint NOT NULL,
    body text NOT NULL,
    department_id uuid,
    admission_id uuid,
    inspection_id uuid,
    demand_id uuid,
    parent_id uuid,
    origin_id uuid NOT NULL,
    depth smallint NOT NULL DEFAULT 0,
    source text NOT NULL,
    finding text NOT NULL,
    mandate_class text NOT NULL,
    edition_id uuid NOT NULL,
    item_id uuid,
    as_order_with_appraisal boolean NOT NULL DEFAULT false,
    is_emergency boolean NOT NULL DEFAULT false,
    requires_funds boolean NOT NULL DEFAULT false,
    funds_paid_on date,
    title text NOT NULL,
    content text,
    evidence_asked text,
    due_on date,
    proposed_due_on date,
    lead_working_days integer,
    stands_from date,
    binds_to date,
    minutes integer,
    minutes_basis text,
    standard_minutes_code text,
    state text NOT NULL,
    objection text,
    objection_ruling text,
    closed_on date,
    assigned_by text,
    import_batch_id uuid,
    withdrawn_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_community_task PRIMARY KEY (district_id, received_on, id),
    CONSTRAINT fk_community_task_district FOREIGN KEY (district_id) REFERENCES district (id),
    CONSTRAINT fk_community_task_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_community_task_department FOREIGN KEY (district_id, department_id) REFERENCES department (district_id, id),
    CONSTRAINT fk_community_task_admission FOREIGN KEY (district_id, admission_id) REFERENCES task_admission (district_id, id),
    CONSTRAINT fk_community_task_inspection FOREIGN KEY (district_id, inspection_id) REFERENCES inspection (district_id, id),
    CONSTRAINT fk_community_task_demand FOREIGN KEY (district_id, demand_id) REFERENCES form_demand (district_id, id),
    CONSTRAINT fk_community_task_edition FOREIGN KEY (district_id, edition_id) REFERENCES mandate_edition (district_id, id),
    CONSTRAINT fk_community_task_item FOREIGN KEY (district_id, item_id) REFERENCES mandate_item (district_id, id),
    CONSTRAINT ck_community_task_body CHECK (body in ('residentsCommittee', 'communityPartyOrganisation', 'serviceStation', 'villagersCommittee', 'subdistrictOffice')),
    CONSTRAINT ck_community_task_source CHECK (source in ('assigned', 'inspection', 'ledger', 'platformReporting', 'adHoc', 'selfGovernance', 'residentRequest')),
    CONSTRAINT ck_community_task_class CHECK (mandate_class = finding or mandate_class = 'admitted'),
    CONSTRAINT ck_community_task_state CHECK (state in ('received', 'accepted', 'acceptedWithObjection', 'done', 'refused', 'relieved', 'withdrawn', 'ended', 'split')),
    CONSTRAINT ck_community_task_split CHECK (state <> 'split' or body = 'subdistrictOffice'),
    CONSTRAINT ck_community_task_closed CHECK ((closed_on is null) = (state in ('received', 'accepted', 'acceptedWithObjection', 'split'))),
    CONSTRAINT ck_community_task_objection CHECK (state <> 'acceptedWithObjection' or (objection is not null and objection_ruling is null)),
    CONSTRAINT ck_community_task_ruling CHECK (objection_ruling in ('upheld', 'dismissed')),
    CONSTRAINT ck_community_task_minutes CHECK (minutes between 0 and 600000 and (minutes is null) = (minutes_basis is null)),
    CONSTRAINT ck_community_task_basis CHECK (minutes_basis in ('recorded', 'standard', 'sampled')),
    CONSTRAINT ck_community_task_depth CHECK (depth between 0 and 3)
  ) PARTITION BY RANGE (received_on)`;

const EVENT = `
  CREATE TABLE community_task_event (
    district_id bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    task_id uuid NOT NULL,
    division_id bigint NOT NULL,
    kind text NOT NULL,
    party text NOT NULL,
    occurred_on date NOT NULL,
    note text,
    edition_id uuid,
    item_id uuid,
    old_value text,
    new_value text,
    after_close boolean NOT NULL DEFAULT false,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_community_task_event PRIMARY KEY (district_id, id),
    CONSTRAINT fk_community_task_event_division FOREIGN KEY (division_id) REFERENCES division (id),
    CONSTRAINT fk_community_task_event_edition FOREIGN KEY (district_id, edition_id) REFERENCES mandate_edition (district_id, id),
    CONSTRAINT fk_community_task_event_item FOREIGN KEY (district_id, item_id) REFERENCES mandate_item (district_id, id),
    CONSTRAINT ck_community_task_event_party CHECK (party in ('committee', 'assigner', 'panel', 'system'))
  )`;

const INDEXES = [
  'CREATE INDEX ix_community_task_id ON community_task (district_id, id)',
  'CREATE INDEX ix_community_task_division ON community_task (district_id, division_id, received_on, id)',
  'CREATE INDEX ix_community_task_department ON community_task (district_id, department_id, received_on)',
  'CREATE INDEX ix_community_task_admission ON community_task (district_id, admission_id, division_id)',
  'CREATE INDEX ix_community_task_inspection ON community_task (district_id, inspection_id)',
  'CREATE INDEX ix_community_task_demand ON community_task (district_id, demand_id)',
  'CREATE INDEX ix_community_task_parent ON community_task (district_id, parent_id)',
  'CREATE INDEX ix_community_task_origin ON community_task (district_id, origin_id)',
  'CREATE INDEX ix_community_task_edition ON community_task (district_id, edition_id)',
  'CREATE INDEX ix_community_task_item ON community_task (district_id, item_id)',
  'CREATE INDEX ix_community_task_import ON community_task (district_id, import_batch_id)',
  `CREATE INDEX ix_community_task_open ON community_task (district_id, division_id, due_on)
    WHERE state in ('received', 'accepted', 'acceptedWithObjection') and withdrawn_at is null`,
  'CREATE INDEX ix_community_task_event_task ON community_task_event (district_id, task_id, recorded_at, id)',
  'CREATE INDEX ix_community_task_event_division ON community_task_event (district_id, division_id)',
  'CREATE INDEX ix_community_task_event_edition ON community_task_event (district_id, edition_id)',
  'CREATE INDEX ix_community_task_event_item ON community_task_event (district_id, item_id)',
];

const FIRST_YEAR = 2024;
const LAST_YEAR = 2031;

/** A partition for each year, and one for what lies outside: a later migration adds years ahead of their time. */
function partitions(): readonly string[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return [
    ...years.map(
      (year) =>
        `CREATE TABLE community_task_${year} PARTITION OF community_task FOR VALUES FROM ('${year}-01-01') TO ('${year + 1}-01-01')`,
    ),
    'CREATE TABLE community_task_other PARTITION OF community_task DEFAULT',
  ];
}

/** Tasks of communities (社区任务), partitioned by the day of receipt, and what happened to them. */
export class CreateCommunityTasks1795708920000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [TASK, ...partitions(), EVENT, ...INDEXES]) await queryRunner.query(statement);
    for (const [table, privileges] of [
      ['community_task', ['select', 'insert', 'update']],
      ['community_task_event', ['select', 'insert']],
    ] as const) {
      await queryRunner.query(tenantTablePolicy(table));
      await queryRunner.query(grantApp(table, privileges));
      await queryRunner.query(grantReporting(table));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE community_task_event');
    await queryRunner.query('DROP TABLE community_task');
  }
}
