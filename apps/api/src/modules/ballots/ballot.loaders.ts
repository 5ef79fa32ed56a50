import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { Ballot } from './vote.entity';

const RETURNED = Symbol('ballot returned by voter');

/** Whether voters, by id on the roll, returned a ballot. */
export function returnedLoader(context: RequestContext): DataLoader<string, boolean> {
  return context.loader(
    RETURNED,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(Ballot)
          .query('row')
          .andWhere('row.rollEntryId = any(:ids)', { ids })
          .getMany();
        const returned = new Set(rows.map(({ rollEntryId }) => rollEntryId));
        return ids.map((id) => returned.has(id));
      }),
  );
}
