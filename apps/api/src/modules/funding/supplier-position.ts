import {
  type ContractSignatory,
  contractSignatory,
  hasUnifiedSocialCreditCode,
  refused,
  type Result,
  type SupplierKind,
  type SupplierPosition,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { Organisation } from '../organisations';
import type { FundingContract } from './contract.entity';
import { SupplierNotEligible, worded } from './funding.errors';

/** Statuses in which what was a legal person is none any more. */
const ENDED: ReadonlySet<string> = new Set(['deregistered', 'revoked']);

/** Who signs a contract as things stand today: the supplier, or the fiscal host for a group without legal personality. */
export async function signatoryOf(
  reads: Reads,
  contract: FundingContract,
): Promise<Result<ContractSignatory, SupplierNotEligible>> {
  const { districtId } = contract;
  const ids = [contract.supplierId, contract.fiscalHostId].filter((id) => id !== null);
  const rows = await reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids) and row.withdrawnAt is null', {
      districtId,
      ids,
    })
    .getMany();
  const supplier = rows.find(({ id }) => id === contract.supplierId);
  const host = rows.find(({ id }) => id === contract.fiscalHostId);
  const answer = contractSignatory(
    supplier
      ? {
          ...standingOf(supplier, contract.supplierKind),
          fiscalHost: host ? standingOf(host, 'socialOrganisation') : null,
        }
      : { kind: contract.supplierKind, hasLegalPersonality: false, credit: 'normal', fiscalHost: null },
  );
  if (answer.ok) return answer;
  const { shortcomings } = answer.refusal;
  return refused(new SupplierNotEligible({ ...worded(answer.refusal), shortcomings }));
}

function standingOf(row: Organisation, kind: SupplierKind): Omit<SupplierPosition, 'fiscalHost'> {
  return {
    kind,
    hasLegalPersonality:
      hasUnifiedSocialCreditCode(row.registrationStatus) && !ENDED.has(row.registrationStatus),
    credit: row.creditFlag,
  };
}
