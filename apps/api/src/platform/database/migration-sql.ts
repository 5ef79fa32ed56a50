/** What a role may be granted on a table. */
export type TablePrivilege = 'select' | 'insert' | 'update' | 'delete';

/**
 * Row-level security of a tenant table, forced on its owner too: a row is there only for a transaction that named
 * its district. On `district_id` alone and without sub-queries, because a distributed server allows no more.
 */
export function tenantTablePolicy(table: string): string {
  const own = `district_id = any (string_to_array(nullif(current_setting('app.districts', true), ''), ',')::bigint[])`;
  return [
    `ALTER TABLE ${name(table)} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name(table)} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${name(`${table}_districts`)} ON ${name(table)} USING (${own}) WITH CHECK (${own})`,
  ].join(';\n');
}

/** Grants the application what a migration says it needs, and nothing else. */
export function grantApp(table: string, privileges: readonly TablePrivilege[]): string {
  return `GRANT ${privileges.join(', ')} ON ${name(table)} TO weizhi_app`;
}

/** Grants reading to the reporting role. */
export function grantReporting(table: string): string {
  return `GRANT SELECT ON ${name(table)} TO weizhi_reporting`;
}

/** Adds permissions to a role where an installation has it. */
export function extendRole(role: string, permissions: readonly string[]): string {
  return `INSERT INTO role_permission (role_code, permission)
    SELECT code, permission FROM role CROSS JOIN unnest(array[${permissions.map(word).join(', ')}]) AS permission
     WHERE code = ${word(role)} ON CONFLICT DO NOTHING`;
}

/** Takes permissions from a role again. */
export function narrowRole(role: string, permissions: readonly string[]): string {
  return `DELETE FROM role_permission WHERE role_code = ${word(role)} AND permission IN (${permissions.map(word).join(', ')})`;
}

function word(text: string): string {
  if (!/^[a-z][A-Za-z.]{0,62}$/.test(text))
    throw new Error(`Not a word of the access table: ${JSON.stringify(text)}`);
  return `'${text}'`;
}

function name(identifier: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(identifier))
    throw new Error(`Not a table name: ${JSON.stringify(identifier)}`);
  return `"${identifier}"`;
}
