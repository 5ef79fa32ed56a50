import type { ClientBase } from 'pg';

/** What a database consists of, one line for each thing, in an order that does not depend on when it was made. */
const SNAPSHOT = `
  WITH own AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
  SELECT 'schema ' || nspname || ' ' || coalesce(nspacl::text, '') AS line FROM pg_namespace WHERE oid IN (SELECT oid FROM own)
  UNION ALL
  SELECT 'relation ' || oid::regclass || ' ' || relkind::text || ' ' || relrowsecurity::text || relforcerowsecurity::text || ' ' || coalesce(relacl::text, '')
  FROM pg_class WHERE relnamespace IN (SELECT oid FROM own)
  UNION ALL
  SELECT 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull::text || ' '
    || coalesce(pg_get_expr(adbin, adrelid), '') || ' ' || coalesce(attacl::text, '')
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE relnamespace IN (SELECT oid FROM own) AND relkind IN ('r', 'p', 'v', 'm') AND attnum > 0 AND NOT attisdropped
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  FROM pg_constraint WHERE connamespace IN (SELECT oid FROM own) AND conrelid <> 0
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE relnamespace IN (SELECT oid FROM own)
  UNION ALL
  SELECT 'policy ' || polrelid::regclass || ' ' || polname || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' '
    || coalesce(pg_get_expr(polwithcheck, polrelid), '') FROM pg_policy
  UNION ALL
  SELECT 'function ' || oid::regprocedure || ' ' || md5(prosrc) || ' ' || prosecdef::text || ' ' || coalesce(proacl::text, '')
  FROM pg_proc WHERE pronamespace IN (SELECT oid FROM own)
  UNION ALL
  SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT 'type ' || oid::regtype FROM pg_type WHERE typnamespace IN (SELECT oid FROM own) AND typtype IN ('e', 'd', 'c') AND typrelid = 0
  UNION ALL
  SELECT 'extension ' || extname FROM pg_extension
  ORDER BY 1`;

/** The catalogue as text, to compare before and after. */
export async function snapshotCatalogue(client: Pick<ClientBase, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(SNAPSHOT);
  return rows.map(({ line }) => line);
}
