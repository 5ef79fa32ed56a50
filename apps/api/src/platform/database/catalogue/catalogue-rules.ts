/** A rule that every table must keep, as a query that lists what breaks it. */
export interface CatalogueRule {
  readonly name: string;
  /** Answers rows of `subject` (the table) and `detail`; $1, $2 and $3 are the reference, distributed and local tables. */
  readonly sql: string;
}

/** Tables of ours: partitions follow the table that they belong to. */
const TABLES = `
  WITH lists AS (SELECT $1::text[] AS reference, $2::text[] AS distributed, $3::text[] AS local),
  tables AS (
    SELECT class.oid, class.relname, class.relrowsecurity, class.relforcerowsecurity, class.relacl, class.relowner,
      CASE WHEN class.relname = any (lists.reference) THEN 'reference'
           WHEN class.relname = any (lists.distributed) THEN 'distributed'
           WHEN class.relname = any (lists.local) THEN 'local' END AS kind
    FROM pg_class class, lists
    WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p') AND NOT class.relispartition
  )`;

/** The condition of a policy as the server writes it back; see `tenantTablePolicy`. */
const POLICY = `(district_id = ANY ((string_to_array(NULLIF(current_setting('app.districts'::text, true), ''::text), ','::text))::bigint[]))`;

const KEYS: readonly CatalogueRule[] = [
  {
    name: 'table-in-topology',
    sql: `${TABLES} SELECT relname AS subject, 'is in no list' AS detail FROM tables WHERE kind IS NULL
      UNION ALL SELECT name, 'is listed and does not exist' FROM lists, unnest(reference || distributed || local) name
      WHERE name NOT IN (SELECT relname FROM tables)
      UNION ALL SELECT name, 'is listed twice' FROM lists, unnest(reference || distributed || local) name GROUP BY name HAVING count(*) > 1`,
  },
  {
    name: 'district-first-and-not-null',
    sql: `${TABLES} SELECT relname AS subject, 'needs district_id bigint NOT NULL' AS detail FROM tables
      WHERE kind = 'distributed' AND NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = tables.oid AND attname = 'district_id' AND attnotnull
          AND atttypid = 'bigint'::regtype AND NOT attisdropped)`,
  },
  {
    name: 'district-not-generated',
    sql: `${TABLES} SELECT relname AS subject, 'district_id is computed by the server' AS detail FROM tables
      JOIN pg_attribute ON attrelid = tables.oid AND attname = 'district_id'
      WHERE kind = 'distributed' AND (attgenerated <> '' OR attidentity <> '' OR atthasdef)`,
  },
  {
    name: 'primary-key',
    sql: `${TABLES} SELECT relname AS subject, 'has no primary key' AS detail FROM tables
      WHERE NOT EXISTS (SELECT FROM pg_index WHERE indrelid = tables.oid AND indisprimary)`,
  },
  {
    name: 'unique-starts-with-district',
    sql: `${TABLES} SELECT relname AS subject, pg_get_indexdef(indexrelid) AS detail FROM tables
      JOIN pg_index ON indrelid = tables.oid
      WHERE kind = 'distributed' AND (indisunique OR indisexclusion) AND NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = tables.oid AND attnum = indkey[0] AND attname = 'district_id')`,
  },
];

const FOREIGN_KEYS: readonly CatalogueRule[] = [
  {
    name: 'foreign-key-pairs-district',
    sql: `${TABLES} SELECT own.relname AS subject, conname || ' does not pair district_id with district_id first' AS detail
      FROM pg_constraint JOIN tables own ON own.oid = conrelid JOIN tables other ON other.oid = confrelid
      JOIN pg_attribute here ON here.attrelid = conrelid AND here.attnum = conkey[1]
      JOIN pg_attribute there ON there.attrelid = confrelid AND there.attnum = confkey[1]
      WHERE contype = 'f' AND own.kind = 'distributed' AND other.kind = 'distributed'
        AND NOT (here.attname = 'district_id' AND there.attname = 'district_id')`,
  },
  {
    name: 'foreign-key-direction',
    sql: `${TABLES} SELECT own.relname AS subject, conname || ' leads from a ' || own.kind || ' to a ' || other.kind || ' table' AS detail
      FROM pg_constraint JOIN tables own ON own.oid = conrelid JOIN tables other ON other.oid = confrelid
      WHERE contype = 'f' AND other.kind <> 'reference' AND own.kind <> other.kind`,
  },
  {
    name: 'foreign-key-actions',
    sql: `${TABLES} SELECT relname AS subject, pg_get_constraintdef(pg_constraint.oid) AS detail
      FROM pg_constraint JOIN tables ON tables.oid = conrelid
      WHERE contype = 'f' AND (confdeltype NOT IN ('a', 'r', 'c') OR confupdtype NOT IN ('a', 'r'))`,
  },
  {
    name: 'foreign-key-indexed',
    sql: `${TABLES} SELECT relname AS subject, conname || ' has no index on its columns' AS detail
      FROM pg_constraint JOIN tables ON tables.oid = conrelid
      WHERE contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index,
          LATERAL (SELECT array_agg(DISTINCT key ORDER BY key) AS wanted FROM unnest(conkey) key) own,
          LATERAL (SELECT array_agg(DISTINCT key ORDER BY key) AS scoped FROM (
            SELECT unnest(conkey) AS key UNION
            SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = 'district_id' AND kind = 'distributed') with_district) scope,
          LATERAL (SELECT array_agg(key ORDER BY key) AS first_keys FROM (
            SELECT key FROM unnest(indkey::smallint[]) WITH ORDINALITY parts (key, place) WHERE place <= cardinality(wanted)) head) short,
          LATERAL (SELECT array_agg(key ORDER BY key) AS more_keys FROM (
            SELECT key FROM unnest(indkey::smallint[]) WITH ORDINALITY parts (key, place) WHERE place <= cardinality(scoped)) head) long
        WHERE indrelid = conrelid AND indpred IS NULL AND (first_keys = wanted OR more_keys = scoped))`,
  },
];

const CONTENT: readonly CatalogueRule[] = [
  {
    name: 'no-triggers',
    sql: `${TABLES} SELECT relname AS subject, tgname AS detail FROM pg_trigger JOIN tables ON tables.oid = tgrelid WHERE NOT tgisinternal`,
  },
  {
    name: 'times-have-zones',
    sql: `${TABLES} SELECT relname AS subject, attname || ' is a ' || format_type(atttypid, NULL) AS detail
      FROM pg_attribute JOIN tables ON tables.oid = attrelid
      WHERE attnum > 0 AND NOT attisdropped AND atttypid IN ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)`,
  },
  {
    name: 'views-keep-row-security',
    sql: `SELECT relname AS subject, CASE relkind WHEN 'm' THEN 'is a materialised view' ELSE 'is a view without security_invoker' END AS detail
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND cardinality($1::text[] || $2::text[] || $3::text[]) >= 0
        AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')`,
  },
];

const ACCESS: readonly CatalogueRule[] = [
  {
    name: 'row-security-forced',
    sql: `${TABLES} SELECT relname AS subject, 'row-level security is not enabled and forced' AS detail FROM tables
      WHERE kind = 'distributed' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  },
  {
    name: 'row-security-policy',
    sql: `${TABLES} SELECT relname AS subject, coalesce(polname || ' is not the policy on district_id', 'has no policy') AS detail
      FROM tables LEFT JOIN pg_policy ON polrelid = tables.oid
      WHERE kind = 'distributed' AND NOT coalesce(
        pg_get_expr(polqual, polrelid) = $4 AND pg_get_expr(polwithcheck, polrelid) = $4
        AND polcmd = '*' AND polpermissive AND polroles = '{0}', false)`,
  },
  {
    name: 'grants-of-application',
    sql: `${TABLES} SELECT relname AS subject, grantee::regrole || ' has ' || privilege_type AS detail
      FROM tables, aclexplode(relacl)
      WHERE grantee = 'weizhi_app'::regrole AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
        OR grantee = 'weizhi_reporting'::regrole AND privilege_type <> 'SELECT'`,
  },
  {
    name: 'grants-to-nobody-else',
    sql: `${TABLES} SELECT relname AS subject, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END || ' has ' || privilege_type AS detail
      FROM tables, aclexplode(relacl)
      WHERE grantee NOT IN ('weizhi_app'::regrole, 'weizhi_reporting'::regrole, relowner)`,
  },
  {
    name: 'partitions-only-through-table',
    sql: `SELECT relname AS subject, pg_get_userbyid(grantee) || ' may use the partition directly' AS detail
      FROM pg_class, aclexplode(relacl)
      WHERE relispartition AND grantee <> relowner AND cardinality($1::text[] || $2::text[] || $3::text[]) >= 0`,
  },
  {
    name: 'application-owns-nothing',
    sql: `SELECT object.name AS subject, 'belongs to ' || role.rolname AS detail FROM (
        SELECT relname::text AS name, relowner AS owner FROM pg_class
        UNION ALL SELECT proname, proowner FROM pg_proc UNION ALL SELECT nspname, nspowner FROM pg_namespace
        UNION ALL SELECT typname, typowner FROM pg_type
        UNION ALL SELECT datname, datdba FROM pg_database WHERE datname = current_database()) object
      JOIN pg_roles role ON role.oid = object.owner
      WHERE cardinality($1::text[] || $2::text[] || $3::text[]) >= 0
        AND EXISTS (SELECT FROM unnest(array['weizhi_app', 'weizhi_reporting']::regrole[]) granted WHERE pg_has_role(role.oid, granted, 'member'))
        AND NOT role.rolsuper AND role.oid <> (SELECT datdba FROM pg_database WHERE datname = current_database())`,
  },
  {
    name: 'application-defines-nothing',
    sql: `SELECT place AS subject, granted || ' may create objects here' AS detail
      FROM unnest(array['weizhi_app', 'weizhi_reporting']) granted,
        LATERAL (SELECT nspname::text AS place, has_schema_privilege(granted, oid, 'CREATE') AS may FROM pg_namespace
                 WHERE nspname !~ '^pg_(toast_)?temp_'
                 UNION ALL SELECT current_database(), has_database_privilege(granted, current_database(), 'CREATE')) places
      WHERE may AND cardinality($1::text[] || $2::text[] || $3::text[]) >= 0`,
  },
  {
    name: 'roles-have-no-attributes',
    sql: `SELECT rolname AS subject, 'is a superuser, passes row-level security, or makes roles or databases' AS detail FROM pg_roles
      WHERE cardinality($1::text[] || $2::text[] || $3::text[]) >= 0 AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
        AND rolname IN ('weizhi_app', 'weizhi_reporting', 'weizhi_worker')`,
  },
  {
    name: 'definer-functions-have-search-path',
    sql: `SELECT proname AS subject, 'runs as its owner without a search_path of its own' AS detail FROM pg_proc
      WHERE prosecdef AND pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        AND NOT coalesce(proconfig::text, '') LIKE '%search_path=%' AND cardinality($1::text[] || $2::text[] || $3::text[]) >= 0`,
  },
];

/** All rules. They hold on plain PostgreSQL what a distributed server would demand. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = [...KEYS, ...FOREIGN_KEYS, ...CONTENT, ...ACCESS];

/** Values of the rules' placeholders from $4 on. */
export const RULE_CONSTANTS: readonly string[] = [POLICY];
