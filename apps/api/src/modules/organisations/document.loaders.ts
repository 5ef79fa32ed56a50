import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { DistrictRowKey } from '../../platform/graphql/global-id';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';

const EVIDENCE_OF = Symbol('evidence of a document');
const DOCUMENT_ROW = Symbol('document of an organisation');
const LATER = Symbol('whether a document has a later version');

/** Evidence that documents are, in the order of proposal. */
export function evidenceOfLoader(
  context: RequestContext,
): DataLoader<DistrictRowKey, readonly OrganisationEvidence[]> {
  return context.loader(
    EVIDENCE_OF,
    ({ reads }) =>
      new DataLoader<DistrictRowKey, readonly OrganisationEvidence[]>(async (keys) => {
        const rows = await reads
          .repository(OrganisationEvidence)
          .query('row')
          .andWhere('row.districtId = any(:districtIds) and row.documentId = any(:ids)', idsOf(keys))
          .orderBy('row.proposedAt')
          .addOrderBy('row.id')
          .getMany();
        return keys.map(({ id }) => rows.filter(({ documentId }) => documentId === id));
      }),
  );
}

/** Documents by district and id. */
export function documentLoader(
  context: RequestContext,
): DataLoader<DistrictRowKey, OrganisationDocument | undefined> {
  return context.loader(
    DOCUMENT_ROW,
    ({ reads }) =>
      new DataLoader<DistrictRowKey, OrganisationDocument | undefined>(async (keys) => {
        const rows = await reads
          .repository(OrganisationDocument)
          .query('row')
          .andWhere('row.districtId = any(:districtIds) and row.id = any(:ids)', idsOf(keys))
          .getMany();
        const found = new Map(rows.map((row) => [row.id, row]));
        return keys.map(({ id }) => found.get(id));
      }),
  );
}

/** Whether documents have a later version that was not withdrawn. */
export function supersededLoader(context: RequestContext): DataLoader<DistrictRowKey, boolean> {
  return context.loader(
    LATER,
    ({ reads }) =>
      new DataLoader<DistrictRowKey, boolean>(async (keys) => {
        const rows = await reads
          .repository(OrganisationDocument)
          .query('row')
          .andWhere(
            'row.districtId = any(:districtIds) and row.supersedesId = any(:ids) and row.withdrawnAt is null',
            idsOf(keys),
          )
          .getMany();
        const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
        return keys.map(({ id }) => superseded.has(id));
      }),
  );
}

function idsOf(keys: readonly DistrictRowKey[]): { districtIds: string[]; ids: string[] } {
  return {
    districtIds: [...new Set(keys.map(({ districtId }) => districtId))],
    ids: keys.map(({ id }) => id),
  };
}
