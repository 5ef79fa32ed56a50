import { FILED_ACCOUNTS_STATES, type NetAssets } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { type DistrictRowKey, districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { figuresOf } from './accounts-columns';
import { AnnualAccounts } from './annual-accounts.entity';
import { ANNUAL_ACCOUNTS } from './annual-accounts.type';

/** The parts of the global id of accounts; those of none when it is none. */
export function accountsKey(id: unknown): DistrictRowKey {
  return districtRowKey(ANNUAL_ACCOUNTS, id);
}

/** Accounts by global id; undefined when they are absent or outside the actor's divisions. */
export function findAccounts(reads: Reads, id: string): Promise<AnnualAccounts | undefined> {
  return reads.repository(AnnualAccounts).findOne(accountsKey(id));
}

/** Accounts to act on: undefined also where the actor may not manage funding. */
export async function findManagedAccounts(tx: Transaction, id: string): Promise<AnnualAccounts | undefined> {
  const row = await findAccounts(tx, id);
  return row && (await mayAtDivision(tx, 'funding.manage', row)) ? row : undefined;
}

/** What the filed accounts of the year before ended with; null where none are filed. */
export async function lastClosing(
  reads: Reads,
  { districtId, organisationId, year }: Pick<AnnualAccounts, 'districtId' | 'organisationId' | 'year'>,
): Promise<NetAssets | null> {
  const row = await reads
    .repository(AnnualAccounts)
    .query('row')
    .andWhere('row.districtId = :districtId and row.organisationId = :organisationId', {
      districtId,
      organisationId,
    })
    .andWhere('row.year = :before and row.state = any(:filed)', {
      before: year - 1,
      filed: FILED_ACCOUNTS_STATES,
    })
    .getOne();
  return row ? figuresOf(row).closing : null;
}
