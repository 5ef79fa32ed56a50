import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { DistrictRowKey } from '../../platform/graphql/global-id';
import { Organisation } from './organisation.entity';

const ORGANISATION_ROW = Symbol('organisation');

/** Organisations by district and id, withdrawn ones excepted; undefined outside the scope. */
export function organisationLoader(
  context: RequestContext,
): DataLoader<DistrictRowKey, Organisation | undefined, string> {
  return context.loader(
    ORGANISATION_ROW,
    ({ reads }) =>
      new DataLoader<DistrictRowKey, Organisation | undefined, string>(
        async (keys) => {
          const rows = await reads
            .repository(Organisation)
            .query('row')
            .andWhere(
              'row.districtId = any(:districtIds) and row.id = any(:ids) and row.withdrawnAt is null',
              {
                districtIds: [...new Set(keys.map(({ districtId }) => districtId))],
                ids: keys.map(({ id }) => id),
              },
            )
            .getMany();
          const found = new Map(rows.map((row) => [textOf(row), row]));
          return keys.map((key) => found.get(textOf(key)));
        },
        { cacheKeyFn: textOf },
      ) as unknown as DataLoader<DistrictRowKey, Organisation | undefined>,
  );
}

function textOf({ districtId, id }: DistrictRowKey): string {
  return `${districtId}.${id}`;
}
