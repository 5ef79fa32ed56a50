import { type FundBalance, fundBalances, type MoneyText, type Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey, findCurrentDivisions, mayAt } from '../organisations';
import { DevelopmentFund, FundAward, FundEntryRow, FundRestrictionRow } from './fund.entity';
import { DEVELOPMENT_FUND, FUND_AWARD, FUND_RESTRICTION, toDevelopmentFund } from './fund.type';
import { FundChanged } from './fund-results';

/** A fund by global id; undefined for what is absent, outside the actor's divisions, or without the permission. */
export function findFund(
  reads: Reads,
  id: string,
  permission: Permission = 'funding.read',
): Promise<DevelopmentFund | undefined> {
  return findFundByKey(reads, districtRowKey(DEVELOPMENT_FUND, id), permission);
}

/** An application with its fund, by the application's global id. */
export async function findAward(
  reads: Reads,
  id: string,
  permission: Permission,
): Promise<{ award: FundAward; fund: DevelopmentFund } | undefined> {
  const award = await reads.repository(FundAward).findOne(districtRowKey(FUND_AWARD, id));
  const fund =
    award && (await findFundByKey(reads, { districtId: award.districtId, id: award.fundId }, permission));
  return award && fund && { award, fund };
}

/** The fund that a row of it belongs to. */
export async function findFundByKey(
  reads: Reads,
  key: { readonly districtId: string; readonly id: string },
  permission: Permission,
): Promise<DevelopmentFund | undefined> {
  const row = await reads.repository(DevelopmentFund).findOne(key);
  if (!row || permission === 'funding.read') return row;
  const division = (await findCurrentDivisions(reads, [row.divisionId])).get(row.divisionId);
  const place = division && { districtId: row.districtId, path: division.path };
  return place && mayAt(reads.actor, permission, place) ? row : undefined;
}

/** The restriction that an input names: null when it names none, undefined when there is none such in the fund. */
export async function findRestriction(
  reads: Reads,
  fund: DevelopmentFund,
  id: string | null | undefined,
): Promise<FundRestrictionRow | null | undefined> {
  if (!id) return null;
  const row = await reads.repository(FundRestrictionRow).findOne(districtRowKey(FUND_RESTRICTION, id));
  return row?.fundId === fund.id && row.districtId === fund.districtId ? row : undefined;
}

/** The balances of a fund by restriction. */
export async function readBalances(reads: Reads, fund: DevelopmentFund): Promise<readonly FundBalance[]> {
  const where = { districtId: fund.districtId, fundId: fund.id };
  const entries = await reads.repository(FundEntryRow).find({ where });
  const awarded = await reads.repository(FundAward).find({ where: { ...where, state: 'awarded' } });
  return fundBalances(
    entries.map(({ kind, amount, restrictionId }) => ({
      kind,
      amount: amount as MoneyText,
      restriction: restrictionId,
    })),
    awarded.map(({ granted, restrictionId }) => ({
      amount: (granted ?? '0.00') as MoneyText,
      restriction: restrictionId,
    })),
  );
}

/** The balance of one part, with the fund locked against others who would take from it. */
export async function lockBalance(
  tx: Transaction,
  fund: DevelopmentFund,
  restrictionId: string | null,
): Promise<FundBalance> {
  await tx.sql('select 1 from development_fund where district_id = $1 and id = $2 for update', [
    fund.districtId,
    fund.id,
  ]);
  const none = '0.00' as MoneyText;
  const nothing = { restriction: restrictionId, balance: none, committed: none, available: none };
  return (await readBalances(tx, fund)).find(({ restriction }) => restriction === restrictionId) ?? nothing;
}

/** What is done to a fund, for the audit log. */
export type FundAct =
  | 'created'
  | 'restrictionAdded'
  | 'entryRecorded'
  | 'callOpened'
  | 'applied'
  | 'scored'
  | 'advanced'
  | 'paid';

/** Writes into the audit log and answers the fund. */
export async function fundChanged(
  tx: Transaction,
  context: RequestContext,
  { fund, act, why }: { readonly fund: DevelopmentFund; readonly act: FundAct; readonly why?: string },
): Promise<FundChanged> {
  await tx.audit({
    districtId: fund.districtId,
    action: `developmentFund.${act}`,
    subject: { type: DEVELOPMENT_FUND, id: fund.id },
    ...(why ? { why: why.slice(0, 200) } : {}),
    requestId: context.requestId,
  });
  return Object.assign(new FundChanged(), { fund: toDevelopmentFund(fund) });
}
