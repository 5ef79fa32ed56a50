import type { AttachmentKey, AttachmentOwner } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { FundingExpense } from './budget.entity';
import type { AttachVoucherInput } from './budget.inputs';
import { VoucherAttached } from './budget-results';
import { FUNDING_EXPENSE } from './budget.type';
import type { FundingContract } from './contract.entity';
import { recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdRowOfContract } from './find-contract';
import { FundingPayment } from './instalment.entity';
import { FUNDING_PAYMENT } from './instalment.type';
import { PromiseEvidence } from './promise.entity';
import { findVoucher } from './record-expense';

/** Attaches the voucher of an expense; a better scan takes the place of an earlier one. */
export function attachExpenseVoucher(context: RequestContext, input: AttachVoucherInput): Promise<object> {
  return context.transaction(async (tx) => {
    const key = districtRowKey(FUNDING_EXPENSE, input.recordId);
    const held = await holdRowOfContract(tx, FundingExpense, { key, permission: 'funding.manage' });
    if (!held || held.row.withdrawnAt !== null) return new NotFound({ subject: 'recordId' });
    const { row: expense, contract } = held;
    const voucher = await findVoucher(tx, key.districtId, input.attachmentId);
    if (!voucher) return new NotFound({ subject: 'attachmentId' });
    await tx.repository(FundingExpense).update(key, { voucherId: voucher.id });
    return attached(tx, context, { contract, subject: expense.purpose });
  });
}

/** Attaches the voucher of a payment. */
export function attachPaymentVoucher(context: RequestContext, input: AttachVoucherInput): Promise<object> {
  return context.transaction(async (tx) => {
    const key = districtRowKey(FUNDING_PAYMENT, input.recordId);
    const held = await holdRowOfContract(tx, FundingPayment, { key, permission: 'funding.pay' });
    if (!held) return new NotFound({ subject: 'recordId' });
    const { row: payment, contract } = held;
    const voucher = await findVoucher(tx, key.districtId, input.attachmentId);
    if (!voucher) return new NotFound({ subject: 'attachmentId' });
    await tx.repository(FundingPayment).update(key, { voucherId: voucher.id });
    return attached(tx, context, { contract, subject: payment.reference });
  });
}

async function attached(
  tx: Transaction,
  context: RequestContext,
  { contract, subject }: { readonly contract: FundingContract; readonly subject: string },
): Promise<object> {
  await recordContractEvent(tx, context, { contract, kind: 'voucherAttached', subject });
  return Object.assign(new VoucherAttached(), { contract: toFundingContract(contract) });
}

async function isVoucher(reads: Reads, { districtId, id }: AttachmentKey): Promise<boolean> {
  const where = { districtId, voucherId: id };
  if ((await reads.repository(FundingPayment).count(where)) > 0) return true;
  if ((await reads.repository(FundingExpense).count(where)) > 0) return true;
  return (await reads.repository(PromiseEvidence).count({ districtId, attachmentId: id })) > 0;
}

/** A voucher is as visible as the expense or payment that it belongs to, and evidence as its promise. */
export const expenseVoucherOwner: AttachmentOwner = { uploadedWith: 'funding.manage', mayRead: isVoucher };

/** Whoever pays uploads vouchers too. */
export const paymentVoucherOwner: AttachmentOwner = { uploadedWith: 'funding.pay', mayRead: isVoucher };
