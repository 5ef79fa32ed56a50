import type { Permission } from '@weizhi/domain';
import type { EntityClass, Reads, Transaction } from '../../platform/database';
import { type DistrictRowKey, districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { FundingContract } from './contract.entity';
import { FUNDING_CONTRACT } from './contract.type';
import type { RowOfContract } from './funding.loaders';
import { FundingInstalment, FundingMilestone } from './instalment.entity';
import { FUNDING_INSTALMENT, FUNDING_MILESTONE } from './instalment.type';

/** The parts of a contract's global id; those of no contract when it is none. */
export function contractKey(id: unknown): DistrictRowKey {
  return districtRowKey(FUNDING_CONTRACT, id);
}

/** A contract by global id; undefined when it is absent or outside the actor's divisions. */
export function findContract(reads: Reads, id: string): Promise<FundingContract | undefined> {
  return reads.repository(FundingContract).findOne(contractKey(id));
}

/**
 * A contract to act on, by global id. Undefined for what is absent, outside the actor's divisions, or where the actor
 * lacks the permission: the three are not told apart. It is held until the end of the transaction, so that whoever
 * acts on it next sees what came of this.
 */
export function holdContract(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<FundingContract | undefined> {
  return holdContractByKey(tx, contractKey(id), permission);
}

/** A row of a contract to act on, with its contract held; the row is read behind the lock, as it is now. */
export async function holdRowOfContract<E extends RowOfContract>(
  tx: Transaction,
  entity: EntityClass<E>,
  { key, permission }: { readonly key: DistrictRowKey; readonly permission: Permission },
): Promise<{ row: E; contract: FundingContract } | undefined> {
  const find = (): Promise<E | null> =>
    tx
      .repository(entity)
      .query('row')
      .andWhere('row.districtId = :districtId and row.id = :id', { ...key })
      .getOne();
  const found = await find();
  if (!found) return undefined;
  const { districtId, contractId } = found;
  const contract = await holdContractByKey(tx, { districtId, id: contractId }, permission);
  if (!contract) return undefined;
  const row = await find();
  return row ? { row, contract } : undefined;
}

/** A milestone with its contract held, by the milestone's global id. */
export async function holdMilestone(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<{ milestone: FundingMilestone; contract: FundingContract } | undefined> {
  const key = districtRowKey(FUNDING_MILESTONE, id);
  const held = await holdRowOfContract(tx, FundingMilestone, { key, permission });
  return held && { milestone: held.row, contract: held.contract };
}

/** An instalment with its milestone and its contract held, by the instalment's global id. */
export async function holdInstalment(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<
  { instalment: FundingInstalment; milestone: FundingMilestone; contract: FundingContract } | undefined
> {
  const key = districtRowKey(FUNDING_INSTALMENT, id);
  const held = await holdRowOfContract(tx, FundingInstalment, { key, permission });
  if (!held) return undefined;
  const { row: instalment, contract } = held;
  const milestone = await tx
    .repository(FundingMilestone)
    .findOne({ districtId: instalment.districtId, id: instalment.milestoneId });
  if (!milestone) throw new Error('An instalment has a milestone');
  return { instalment, milestone, contract };
}

async function holdContractByKey(
  tx: Transaction,
  key: DistrictRowKey,
  permission: Permission,
): Promise<FundingContract | undefined> {
  const contracts = tx.repository(FundingContract);
  const found = await contracts.findOne(key);
  if (!found || !(await mayAtDivision(tx, permission, found))) return undefined;
  await tx.sql('select 1 from funding_contract where district_id = $1 and id = $2 for update', [
    key.districtId,
    key.id,
  ]);
  return contracts.findOne(key);
}
