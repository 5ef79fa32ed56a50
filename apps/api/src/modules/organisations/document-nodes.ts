import type { NodeFinder } from '../../platform/graphql/node';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import { DOCUMENT, EVIDENCE, toDocument, toEvidence } from './document.type';

/** Finds documents by their global id. */
export const documentNode: NodeFinder = {
  type: DOCUMENT,
  requires: 'organisation.read',
  async find(context, { districtId, id }) {
    if (districtId === null) return undefined;
    const row = await context.reads.repository(OrganisationDocument).findOne({ districtId, id });
    return row && toDocument(row);
  },
};

/** Finds evidence by its global id. */
export const evidenceNode: NodeFinder = {
  type: EVIDENCE,
  requires: 'organisation.read',
  async find(context, { districtId, id }) {
    if (districtId === null) return undefined;
    const row = await context.reads.repository(OrganisationEvidence).findOne({ districtId, id });
    return row && toEvidence(row);
  },
};
