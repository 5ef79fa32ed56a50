import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { Department } from './department.entity';

const DEPARTMENTS = Symbol('departments by key');

/** A department by its internal key. */
export interface DepartmentKey {
  readonly districtId: string;
  readonly id: string;
}

/** The id of the department of a name, which is entered when it is new. */
export async function departmentNamed(tx: Transaction, districtId: string, name: string): Promise<string> {
  const known = await tx.repository(Department).findOne({ districtId, name });
  if (known) return known.id;
  const [added] = await tx
    .repository(Department)
    .insertIgnoringDuplicates([{ districtId, name }], ['districtId', 'name']);
  const row = added ?? (await tx.repository(Department).findOne({ districtId, name }));
  if (!row) throw new Error('The department just entered is not there');
  return row.id;
}

/** Enters the departments of some names that are not there yet; what names none enters none. */
export async function enterDepartments(
  tx: Transaction,
  districtId: string,
  names: readonly (string | null)[],
): Promise<void> {
  const distinct = [...new Set(names)].flatMap((name) => (name === null ? [] : [{ districtId, name }]));
  await tx.repository(Department).insertIgnoringDuplicates(distinct, ['districtId', 'name']);
}

/** Departments by key; undefined where the scope ends. */
export function departmentLoader(
  context: RequestContext,
): DataLoader<DepartmentKey, Department | undefined, string> {
  return context.loader(
    DEPARTMENTS,
    ({ reads }) =>
      new DataLoader<DepartmentKey, Department | undefined, string>(
        async (keys) => {
          const rows = await reads
            .repository(Department)
            .query('row')
            .andWhere('row.id = any(:ids)', { ids: keys.map(({ id }) => id) })
            .getMany();
          const found = new Map(rows.map((row) => [`${row.districtId}/${row.id}`, row]));
          return keys.map(({ districtId, id }) => found.get(`${districtId}/${id}`));
        },
        { cacheKeyFn: ({ districtId, id }) => `${districtId}/${id}` },
      ),
  );
}
