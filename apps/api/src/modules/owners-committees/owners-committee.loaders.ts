import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { Estate } from '../divisions';
import { OwnersCommittee } from './owners-committee.entity';

const COMMITTEE_OF_ESTATE = Symbol("owners' committee by estate");
const ESTATE_ROW = Symbol('estate by id');

/** Committees by the id of their estate; undefined where there is none or the scope ends. */
export function committeeOfEstateLoader(
  context: RequestContext,
): DataLoader<string, OwnersCommittee | undefined> {
  return context.loader(
    COMMITTEE_OF_ESTATE,
    ({ reads }) =>
      new DataLoader(async (estateIds: readonly string[]) => {
        const rows = await reads
          .repository(OwnersCommittee)
          .query('row')
          .andWhere('row.estateId = any(:estateIds)', { estateIds })
          .getMany();
        const found = new Map(rows.map((row) => [row.estateId, row]));
        return estateIds.map((id) => found.get(id));
      }),
  );
}

/** Estates by id, within the scope. */
export function estateLoader(context: RequestContext): DataLoader<string, Estate | undefined> {
  return context.loader(
    ESTATE_ROW,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(Estate)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => found.get(id));
      }),
  );
}
