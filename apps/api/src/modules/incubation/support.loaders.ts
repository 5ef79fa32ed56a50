import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { SupportEntry } from './support.entity';

const ENTRY = Symbol('support entry');

/** Entries of the support ledger by id. */
export function supportEntryLoader(context: RequestContext): DataLoader<string, SupportEntry | undefined> {
  return context.loader(
    ENTRY,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(SupportEntry)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids: [...ids] })
          .getMany();
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id));
      }),
  );
}
