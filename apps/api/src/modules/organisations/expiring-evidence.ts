import type { BilingualText } from '@weizhi/domain';
import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { findEvidencePurpose } from './evidence-purposes';
import { ORGANISATION } from './organisation.type';
import { UNRENEWED_EVIDENCE } from './unrenewed-evidence';

/** Evidence of live organisations; a document that serves several purposes is told once with all of them. */
export const EXPIRING_EVIDENCE: ExpirySource = {
  kind: 'elementEvidence',
  permission: 'organisation.read',
  division: 'division_id',
  rows: `select d.id::text as key, o.id::text as id, o.name, e.purpose as detail, e.district_id, o.division_id,
      e.valid_to as expires_on
    from organisation_evidence e
    join organisation o on o.district_id = e.district_id and o.id = e.organisation_id
    join organisation_document d on d.district_id = e.district_id and d.id = e.document_id and d.withdrawn_at is null
    where o.withdrawn_at is null and o.merged_into_id is null and ${UNRENEWED_EVIDENCE}`,
  pathOf: ({ districtId, id }) => `/organisations/${toGlobalId(ORGANISATION, districtId, id)}`,
  detailOf: (purpose): BilingualText => findEvidencePurpose(purpose)?.label ?? { zh: purpose, en: purpose },
};
