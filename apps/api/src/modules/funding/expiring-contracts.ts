import { CONTRACT_TRANSITIONS } from '@weizhi/domain';
import { quotedList } from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { FUNDING_CONTRACT } from './contract.type';

/** Contracts that are being carried out: those that can be terminated. */
export const EXPIRING_CONTRACTS: ExpirySource = {
  kind: 'serviceContract',
  permission: 'funding.read',
  division: 'division_id',
  rows: `select c.id::text as key, c.id::text as id, coalesce(o.name, c.title) as name, c.title as detail, c.district_id,
      c.division_id, c.ends_on as expires_on
    from funding_contract c left join organisation o on o.district_id = c.district_id and o.id = c.supplier_id
    where c.state in (${quotedList(CONTRACT_TRANSITIONS.terminate.from)})`,
  pathOf: ({ districtId, id }) => `/funding/contracts/${toGlobalId(FUNDING_CONTRACT, districtId, id)}`,
};
