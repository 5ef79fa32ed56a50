import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { Person } from './person.entity';

/** A row of a district. */
export interface RowKey {
  readonly districtId: string;
  readonly id: string;
}

const PERSON = Symbol('person');

/** Persons by district and id; undefined outside the scope of `person.read`. */
export function personLoader(context: RequestContext): DataLoader<RowKey, Person | undefined, string> {
  return context.loader(
    PERSON,
    ({ reads }) =>
      new DataLoader<RowKey, Person | undefined, string>(
        async (keys) => {
          const rows = await reads
            .repository(Person)
            .query('row')
            .andWhere('row.districtId = any(:districtIds) and row.id = any(:ids)', {
              districtIds: [...new Set(keys.map(({ districtId }) => districtId))],
              ids: keys.map(({ id }) => id),
            })
            .getMany();
          const found = new Map(rows.map((row) => [textOf(row), row]));
          return keys.map((key) => found.get(textOf(key)));
        },
        { cacheKeyFn: textOf },
      ),
  );
}

function textOf({ districtId, id }: RowKey): string {
  return `${districtId}.${id}`;
}
