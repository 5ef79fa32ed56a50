import { globalIdSql } from '../graphql/global-id';
import type { SqlRead } from './read-annotations';

/** How the planner reads the global id of a row: from its key, `district` says whether the row belongs to one. */
export function globalIdRead(type: string, { district }: { readonly district: boolean }): SqlRead {
  return {
    kind: 'sql',
    type: 'text',
    plain: true,
    present: true,
    expression: ({ column }) => globalIdSql(type, district ? column('districtId') : null, column('id')),
  };
}
