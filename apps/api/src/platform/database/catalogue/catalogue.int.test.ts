import { useTestDatabase } from '../../../../test/test-database';
import { grantApp, tenantTablePolicy } from '../migration-sql';
import { type Topology, TOPOLOGY } from '../topology';
import { CATALOGUE_RULES } from './catalogue-rules';
import { lintCatalogue } from './lint-catalogue';

const POLICY = tenantTablePolicy('specimen');
const SOUND = `
  CREATE TABLE specimen (
    district_id bigint NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), code text, other_id uuid, noted_at timestamptz,
    CONSTRAINT pk_specimen PRIMARY KEY (district_id, id));
  ${POLICY}; ${grantApp('specimen', ['select', 'insert'])}`;

/** For each rule what breaks it, beside the sound table. */
const BREAKING: readonly (readonly [rule: string, sql: string])[] = [
  ['table-in-topology', 'CREATE TABLE stray (id bigint PRIMARY KEY)'],
  [
    'district-first-and-not-null',
    'ALTER TABLE specimen DROP CONSTRAINT pk_specimen; ALTER TABLE specimen ALTER district_id DROP NOT NULL',
  ],
  [
    'district-first-and-not-null',
    'DROP POLICY specimen_districts ON specimen; ALTER TABLE specimen ALTER district_id TYPE integer',
  ],
  ['district-not-generated', 'ALTER TABLE specimen ALTER district_id SET DEFAULT 1'],
  [
    'district-not-generated',
    `DROP TABLE specimen; CREATE TABLE specimen (base bigint, district_id bigint NOT NULL GENERATED ALWAYS AS (base + 1) STORED,
      id uuid, PRIMARY KEY (district_id, id)); ${POLICY}`,
  ],
  ['primary-key', 'ALTER TABLE specimen DROP CONSTRAINT pk_specimen'],
  [
    'unique-starts-with-district',
    'ALTER TABLE specimen DROP CONSTRAINT pk_specimen; ALTER TABLE specimen ADD PRIMARY KEY (id)',
  ],
  ['unique-starts-with-district', 'ALTER TABLE specimen ADD CONSTRAINT uq UNIQUE (code)'],
  ['unique-starts-with-district', 'CREATE UNIQUE INDEX uq ON specimen (code, district_id)'],
  [
    'unique-starts-with-district',
    'CREATE UNIQUE INDEX uq ON specimen (lower(code), district_id) WHERE code IS NOT NULL',
  ],
  ['unique-starts-with-district', 'ALTER TABLE specimen ADD CONSTRAINT ex EXCLUDE (code WITH =)'],
  [
    'foreign-key-pairs-district',
    'ALTER TABLE specimen ADD CONSTRAINT uq UNIQUE (district_id, id, code); ALTER TABLE specimen ADD FOREIGN KEY (other_id, district_id) REFERENCES specimen (id, district_id)',
  ],
  [
    'foreign-key-direction',
    'ALTER TABLE calendar_day ADD d bigint, ADD i uuid; ALTER TABLE calendar_day ADD FOREIGN KEY (d, i) REFERENCES specimen',
  ],
  [
    'foreign-key-direction',
    'ALTER TABLE idempotency_key ADD d bigint, ADD i uuid; ALTER TABLE idempotency_key ADD FOREIGN KEY (d, i) REFERENCES specimen',
  ],
  [
    'foreign-key-direction',
    'ALTER TABLE specimen ADD a text, ADD o text, ADD k text; ALTER TABLE specimen ADD FOREIGN KEY (a, o, k) REFERENCES idempotency_key',
  ],
  [
    'foreign-key-actions',
    'ALTER TABLE specimen ADD FOREIGN KEY (district_id, other_id) REFERENCES specimen ON DELETE SET NULL (other_id)',
  ],
  [
    'foreign-key-actions',
    'ALTER TABLE specimen ADD FOREIGN KEY (district_id, other_id) REFERENCES specimen ON DELETE SET DEFAULT',
  ],
  [
    'foreign-key-actions',
    'ALTER TABLE specimen ADD FOREIGN KEY (district_id, other_id) REFERENCES specimen ON UPDATE CASCADE',
  ],
  ['foreign-key-indexed', 'ALTER TABLE specimen ADD FOREIGN KEY (district_id, other_id) REFERENCES specimen'],
  [
    'foreign-key-indexed',
    'ALTER TABLE specimen ADD FOREIGN KEY (district_id, other_id) REFERENCES specimen; CREATE INDEX ix ON specimen (district_id, other_id) WHERE code IS NULL',
  ],
  [
    'no-triggers',
    `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
     CREATE TRIGGER touched BEFORE UPDATE ON specimen FOR EACH ROW EXECUTE FUNCTION touch()`,
  ],
  ['times-have-zones', 'ALTER TABLE specimen ALTER noted_at TYPE timestamp'],
  ['times-have-zones', 'ALTER TABLE specimen ADD opens time'],
  ['views-keep-row-security', 'CREATE VIEW all_specimens AS SELECT * FROM specimen'],
  ['views-keep-row-security', 'CREATE MATERIALIZED VIEW all_specimens AS SELECT * FROM specimen'],
  ['row-security-forced', 'ALTER TABLE specimen DISABLE ROW LEVEL SECURITY'],
  ['row-security-forced', 'ALTER TABLE specimen NO FORCE ROW LEVEL SECURITY'],
  ['row-security-policy', 'DROP POLICY specimen_districts ON specimen'],
  ['row-security-policy', 'CREATE POLICY wider ON specimen USING (code IS NULL)'],
  ['row-security-policy', 'ALTER POLICY specimen_districts ON specimen WITH CHECK (true)'],
  ['grants-of-application', 'GRANT TRUNCATE ON specimen TO weizhi_app'],
  ['grants-of-application', 'GRANT TRIGGER ON specimen TO weizhi_app'],
  ['grants-of-application', 'GRANT INSERT ON specimen TO weizhi_reporting'],
  ['grants-to-nobody-else', 'GRANT SELECT ON specimen TO PUBLIC'],
  [
    'partitions-only-through-table',
    `DROP TABLE specimen; CREATE TABLE specimen (district_id bigint NOT NULL, occurred_on date NOT NULL, id uuid NOT NULL,
       PRIMARY KEY (district_id, occurred_on, id)) PARTITION BY RANGE (occurred_on); ${POLICY};
     CREATE TABLE specimen_2026 PARTITION OF specimen FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
     GRANT SELECT ON specimen_2026 TO weizhi_app`,
  ],
  [
    'application-owns-nothing',
    'GRANT weizhi_app TO CURRENT_USER; GRANT CREATE ON SCHEMA public TO weizhi_app; ALTER TABLE specimen OWNER TO weizhi_app',
  ],
  ['application-defines-nothing', 'GRANT CREATE ON SCHEMA public TO weizhi_app'],
  ['application-defines-nothing', 'CREATE SCHEMA attic; GRANT CREATE ON SCHEMA attic TO weizhi_reporting'],
  ['roles-have-no-attributes', 'ALTER ROLE weizhi_app CREATEDB'],
  [
    'definer-functions-have-search-path',
    `CREATE FUNCTION escalate() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
  ],
];

const topology: Topology = { ...TOPOLOGY, distributed: [...TOPOLOGY.distributed, 'specimen'] };

describe('the catalogue', () => {
  const suite = useTestDatabase([]);

  /** Everything happens in a transaction that is rolled back. */
  const findingsAfter = (sql: string, lists: Topology = topology) =>
    suite.asOwner(async (client) => {
      await client.query('BEGIN');
      try {
        await client.query(sql);
        return await lintCatalogue(client, lists);
      } finally {
        await client.query('ROLLBACK');
      }
    });

  /** Without this, a rule that is broken elsewhere would seem to have been shown to fail here. */
  let known: Set<string>;
  beforeAll(async () => {
    known = new Set((await findingsAfter(SOUND)).map((finding) => JSON.stringify(finding)));
  });

  it('keeps every rule as the migrations leave it', async () => {
    expect(await findingsAfter('SELECT 1', TOPOLOGY)).toEqual([]);
  });

  it('keeps every rule with a sound table added', async () => {
    expect(await findingsAfter(SOUND)).toEqual([]);
  });

  it.each(BREAKING)('is reported by %s (%#)', async (rule, sql) => {
    const findings = await findingsAfter(`${SOUND}; ${sql}`);
    const added = findings.filter((finding) => !known.has(JSON.stringify(finding)));
    expect(added.map((finding) => finding.rule)).toContain(rule);
  });

  it('is reported when a listed table does not exist, or is listed twice', async () => {
    const lists = { ...topology, local: [...topology.local, 'ghost', 'specimen'] };
    const findings = await findingsAfter(SOUND, lists);
    expect(
      findings
        .filter(({ rule }) => rule === 'table-in-topology')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['ghost', 'specimen']);
  });

  it('has no rule that was never shown to fail', () => {
    const shown = new Set(BREAKING.map(([rule]) => rule));
    expect(CATALOGUE_RULES.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});
