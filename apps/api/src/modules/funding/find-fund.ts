import { IsNull } from 'typeorm';
import { type FundBalance, fundBalances, type MoneyText, type Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { type DistrictRowKey, districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { DevelopmentFund, FundAward, FundRestrictionRow } from './fund.entity';
import { FundEntryRow } from './fund-entry.entity';
import { DEVELOPMENT_FUND, FUND_AWARD, FUND_RESTRICTION, toDevelopmentFund } from './fund.type';
import { FundChanged } from './fund-results';

/** A fund by global id; undefined when it is absent or outside the actor's divisions. */
export function findFund(reads: Reads, id: string): Promise<DevelopmentFund | undefined> {
  return reads.repository(DevelopmentFund).findOne(districtRowKey(DEVELOPMENT_FUND, id));
}

/**
 * A fund to act on, by global id; undefined also where the actor lacks the permission. It is held until the end of
 * the transaction, so that two at once can neither overdraw it nor decide on one application.
 */
export function holdFund(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<DevelopmentFund | undefined> {
  return holdFundByKey(tx, districtRowKey(DEVELOPMENT_FUND, id), permission);
}

/** An application to act on with its fund held, by the application's global id; it is read behind the lock. */
export async function holdAward(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<{ award: FundAward; fund: DevelopmentFund } | undefined> {
  const key = districtRowKey(FUND_AWARD, id);
  const found = await tx.repository(FundAward).findOne(key);
  const fund =
    found && (await holdFundByKey(tx, { districtId: found.districtId, id: found.fundId }, permission));
  if (!fund) return undefined;
  const award = await tx.repository(FundAward).findOne(key);
  return award && { award, fund };
}

/** The fund that a row of it belongs to, held like {@link holdFund}. */
export async function holdFundByKey(
  tx: Transaction,
  key: DistrictRowKey,
  permission: Permission,
): Promise<DevelopmentFund | undefined> {
  const row = await tx.repository(DevelopmentFund).findOne(key);
  if (!row || !(await mayAtDivision(tx, permission, row))) return undefined;
  await tx.sql('select 1 from development_fund where district_id = $1 and id = $2 for update', [
    key.districtId,
    key.id,
  ]);
  return row;
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
  const entries = await reads.repository(FundEntryRow).find({ where: { ...where, withdrawnAt: IsNull() } });
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

/** The balance of one part of a fund that is held. */
export async function readBalance(
  tx: Transaction,
  fund: DevelopmentFund,
  restrictionId: string | null,
): Promise<FundBalance> {
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

/** Something that is done to a fund, with the reason given for it. */
interface FundActing {
  readonly fund: DevelopmentFund;
  readonly act: FundAct;
  readonly why?: string;
}

/** Writes what is done into the audit log. */
export async function recordFundAct(
  tx: Transaction,
  context: RequestContext,
  { fund, act, why }: FundActing,
): Promise<void> {
  await tx.audit({
    districtId: fund.districtId,
    action: `developmentFund.${act}`,
    subject: { type: DEVELOPMENT_FUND, id: fund.id },
    ...(why ? { why: why.slice(0, 200) } : {}),
    requestId: context.requestId,
  });
}

/** The answer of a command on a fund. */
export function changedFund(fund: DevelopmentFund): FundChanged {
  return Object.assign(new FundChanged(), { fund: toDevelopmentFund(fund) });
}

/** Writes into the audit log and answers the fund. */
export async function fundChanged(
  tx: Transaction,
  context: RequestContext,
  acting: FundActing,
): Promise<FundChanged> {
  await recordFundAct(tx, context, acting);
  return changedFund(acting.fund);
}
