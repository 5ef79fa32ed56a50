import type { Permission } from '@weizhi/domain';

/**
 * What a table is on a distributed Postgres, and therefore how its rows are scoped:
 * `tenant` rows belong to one district and carry `district_id`; `reference` rows are the same everywhere
 * and copied to every node; `local` rows live on the coordinator (accounts, jobs).
 */
export type TableKind =
  | {
      readonly kind: 'tenant';
      /** Permission that makes a row visible; the actor's grants for it are the row scope. */
      readonly read: Permission;
      /** Property that holds the division of the row, or null when every row of the district is visible with the permission. */
      readonly division: string | null;
    }
  | { readonly kind: 'reference' }
  | { readonly kind: 'local' };

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- entity classes are the keys, as in TypeORM's own storage
type EntityClass = Function;

const kinds = new Map<EntityClass, TableKind>();

/** Marks an entity as rows of a district; see {@link TableKind}. */
export function TenantTable(options: { read: Permission; division: string | null }): ClassDecorator {
  return (target) => void kinds.set(target, { kind: 'tenant', ...options });
}

/** Marks an entity as a reference table. */
export function ReferenceTable(): ClassDecorator {
  return (target) => void kinds.set(target, { kind: 'reference' });
}

/** Marks an entity as a table of the coordinator only. */
export function LocalTable(): ClassDecorator {
  return (target) => void kinds.set(target, { kind: 'local' });
}

/** The kind of an entity. Thrown when the entity does not say: no table is unscoped by accident. */
export function getTableKind(entity: EntityClass): TableKind {
  const kind = kinds.get(entity);
  if (!kind) throw new Error(`${entity.name} needs @TenantTable, @ReferenceTable or @LocalTable`);
  return kind;
}
