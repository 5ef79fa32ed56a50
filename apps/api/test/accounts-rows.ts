import { AnnualAccounts } from '../src/modules/annual-accounts';
import type { Transaction } from '../src/platform/database';
import { TEST_NOW } from './schema-suite';

/** Accounts of organisations with every awkward figure there is: nothing spent, more owed than owned, withdrawn. */
export async function insertAccounts(
  tx: Transaction,
  districtId: string,
  organisationIds: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, organisationId] of organisationIds.entries()) {
    const [organisation] = await tx.sql<{ divisionId: string }>(
      `select division_id::text as "divisionId" from organisation where district_id = $1::bigint and id = $2::uuid`,
      [districtId, organisationId.split('.')[2]],
    );
    for (const year of [2015, 2024, 2025]) {
      const closing = `${String(index * 977 - 1500)}.3${String(index % 10)}`;
      const { id } = await tx.repository(AnnualAccounts).insert({
        ...FIGURES,
        districtId,
        organisationId: organisationId.split('.')[2] ?? '',
        divisionId: organisation?.divisionId ?? '',
        year,
        state: STATES[(index + year) % STATES.length] ?? 'draft',
        filedOn: '2026-03-01',
        openingUnrestricted: closing,
        closingUnrestricted: closing,
        closingTotal: closing,
        ...(index % 4 === 0
          ? {}
          : { incomeTotal: '700.07', otherIncome: '700.07', activityCost: '700.07', expenseTotal: '700.07' }),
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      });
      ids.push(`AnnualAccounts.${districtId}.${id}`);
    }
  }
  return ids;
}

const STATES = ['draft', 'filed', 'corrected', 'withdrawn'] as const;
const NONE = '0.00';
const FIGURES = {
  donationIncome: NONE,
  membershipFeeIncome: NONE,
  serviceIncome: NONE,
  governmentSubsidyIncome: NONE,
  goodsIncome: NONE,
  investmentIncome: NONE,
  otherIncome: NONE,
  incomeTotal: NONE,
  activityCost: NONE,
  administrationExpense: NONE,
  fundraisingExpense: NONE,
  otherExpense: NONE,
  expenseTotal: NONE,
  openingRestricted: NONE,
  closingRestricted: NONE,
};
