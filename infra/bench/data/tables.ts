import { tenantTablePolicy } from '../../../apps/api/src/platform/database/migration-sql';

/** The login that every server of the bench uses: owns nothing, bypasses nothing. */
export const APP_ROLE = 'weizhi_bench_app';

const TENANT_TABLES = ['organisation', 'activity', 'participation', 'participation_month'];

/** The tables, before the rows are in: keys come afterwards. */
export const TABLES = `
  CREATE TABLE division (
    id bigint NOT NULL, parent_id bigint, level smallint NOT NULL, name text NOT NULL);
  CREATE TABLE division_closure (ancestor_id bigint NOT NULL, descendant_id bigint NOT NULL, distance smallint NOT NULL);
  CREATE TABLE organisation (
    district_id bigint NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), community_id bigint NOT NULL, kind text NOT NULL,
    name text NOT NULL, founded_on date NOT NULL, members integer NOT NULL, version integer NOT NULL DEFAULT 1);
  CREATE TABLE activity (
    district_id bigint NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), organisation_id uuid NOT NULL, title text NOT NULL,
    started_at timestamptz NOT NULL, headcount integer NOT NULL);
  CREATE TABLE participation (
    district_id bigint NOT NULL, occurred_on date NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), activity_id uuid NOT NULL,
    resident_id bigint NOT NULL, age_band smallint NOT NULL);
  CREATE TABLE participation_month (
    district_id bigint NOT NULL, subdistrict_id bigint NOT NULL, month date NOT NULL, age_band smallint NOT NULL,
    participations integer NOT NULL, persons integer NOT NULL);`;

/** Keys, indexes and row-level security, as migrations of the product would make them. */
export const KEYS = `
  ALTER TABLE division ADD PRIMARY KEY (id);
  ALTER TABLE division ADD FOREIGN KEY (parent_id) REFERENCES division (id);
  CREATE INDEX ON division (parent_id, name);
  ALTER TABLE division_closure ADD PRIMARY KEY (ancestor_id, descendant_id);
  CREATE INDEX ON division_closure (descendant_id, ancestor_id);
  ALTER TABLE organisation ADD PRIMARY KEY (district_id, id);
  ALTER TABLE organisation ADD FOREIGN KEY (community_id) REFERENCES division (id);
  CREATE INDEX ON organisation (district_id, kind, name, id);
  CREATE INDEX ON organisation (district_id, community_id, name);
  CREATE INDEX ON organisation (community_id, name);
  ALTER TABLE activity ADD PRIMARY KEY (district_id, id);
  ALTER TABLE activity ADD FOREIGN KEY (district_id, organisation_id) REFERENCES organisation (district_id, id);
  CREATE INDEX ON activity (district_id, organisation_id, started_at DESC);
  CREATE INDEX ON activity (district_id, started_at DESC, id DESC);
  ALTER TABLE participation ADD PRIMARY KEY (district_id, occurred_on, id);
  ALTER TABLE participation ADD FOREIGN KEY (district_id, activity_id) REFERENCES activity (district_id, id);
  ALTER TABLE participation_month ADD PRIMARY KEY (district_id, subdistrict_id, month, age_band);
  ${TENANT_TABLES.map(tenantTablePolicy).join(';\n')};
  GRANT SELECT ON division, division_closure, participation_month, organisation, activity TO ${APP_ROLE};
  GRANT SELECT, INSERT ON participation TO ${APP_ROLE};`;
