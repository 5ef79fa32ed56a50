import type { Permission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { districtRowKey, findCurrentDivisions, mayAt } from '../organisations';
import { FundingContract } from './contract.entity';
import { FUNDING_CONTRACT } from './contract.type';
import { FundingInstalment, FundingMilestone } from './instalment.entity';
import { FUNDING_INSTALMENT, FUNDING_MILESTONE } from './instalment.type';

/** The parts of a contract's global id; those of no contract when it is none. */
export function contractKey(id: unknown): { readonly districtId: string; readonly id: string } {
  return districtRowKey(FUNDING_CONTRACT, id);
}

/**
 * A contract by global id. Undefined for what is absent, outside the actor's divisions, or where the actor lacks the
 * permission: the three are not told apart.
 */
export function findContract(
  reads: Reads,
  id: string,
  permission: Permission = 'funding.read',
): Promise<FundingContract | undefined> {
  return findContractByKey(reads, contractKey(id), permission);
}

/** A milestone with its contract, by the milestone's global id. */
export async function findMilestone(
  reads: Reads,
  id: string,
  permission: Permission,
): Promise<{ milestone: FundingMilestone; contract: FundingContract } | undefined> {
  const milestone = await reads.repository(FundingMilestone).findOne(districtRowKey(FUNDING_MILESTONE, id));
  const contract = milestone && (await contractOf(reads, milestone, permission));
  return milestone && contract && { milestone, contract };
}

/** An instalment with its milestone and contract, by the instalment's global id. */
export async function findInstalment(
  reads: Reads,
  id: string,
  permission: Permission,
): Promise<
  { instalment: FundingInstalment; milestone: FundingMilestone; contract: FundingContract } | undefined
> {
  const instalment = await reads
    .repository(FundingInstalment)
    .findOne(districtRowKey(FUNDING_INSTALMENT, id));
  const contract = instalment && (await contractOf(reads, instalment, permission));
  if (!instalment || !contract) return undefined;
  const milestone = await reads
    .repository(FundingMilestone)
    .findOne({ districtId: instalment.districtId, id: instalment.milestoneId });
  if (!milestone) throw new Error('An instalment has a milestone');
  return { instalment, milestone, contract };
}

/** The contract that a row of it belongs to. */
export function contractOf(
  reads: Reads,
  { districtId, contractId }: { readonly districtId: string; readonly contractId: string },
  permission: Permission,
): Promise<FundingContract | undefined> {
  return findContractByKey(reads, { districtId, id: contractId }, permission);
}

async function findContractByKey(
  reads: Reads,
  key: { readonly districtId: string; readonly id: string },
  permission: Permission,
): Promise<FundingContract | undefined> {
  const row = await reads.repository(FundingContract).findOne(key);
  if (!row || permission === 'funding.read') return row;
  const division = (await findCurrentDivisions(reads, [row.divisionId])).get(row.divisionId);
  const place = division && { districtId: row.districtId, path: division.path };
  return place && mayAt(reads.actor, permission, place) ? row : undefined;
}
