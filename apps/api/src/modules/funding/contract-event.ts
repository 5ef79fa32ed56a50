import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { type ContractEventKind, type FundingContract, FundingContractEvent } from './contract.entity';

/** What happened to a contract, beside when and by whom. */
export interface ContractHappening {
  readonly kind: ContractEventKind;
  readonly occurredOn?: string;
  readonly action?: string;
  readonly fromCode?: string;
  readonly toCode?: string;
  readonly subject?: string;
  readonly note?: string | null;
  readonly amount?: string;
}

/** Adds to the history of a contract and to the audit log, in the transaction of the act. */
export async function recordContractEvent(
  tx: Transaction,
  context: Pick<RequestContext, 'clock' | 'requestId'>,
  {
    contract,
    ...happening
  }: ContractHappening & { readonly contract: Pick<FundingContract, 'districtId' | 'id' | 'divisionId'> },
): Promise<void> {
  const { kind, note } = happening;
  await tx
    .repository(FundingContractEvent)
    .insert(contractEvent(tx, context.clock.now(), { contract, ...happening }));
  await tx.audit({
    districtId: contract.districtId,
    action: `fundingContract.${kind}`,
    subject: { type: 'FundingContract', id: contract.id },
    ...(note ? { why: note.slice(0, 200) } : {}),
    requestId: context.requestId,
  });
}

/** An event of the history of a contract. */
export function contractEvent(
  tx: Pick<Transaction, 'actor'>,
  now: Date,
  {
    contract,
    ...happening
  }: ContractHappening & { readonly contract: Pick<FundingContract, 'districtId' | 'id' | 'divisionId'> },
): NewRow<FundingContractEvent> {
  const { kind, note, occurredOn = dayOf(now), ...facts } = happening;
  return {
    districtId: contract.districtId,
    contractId: contract.id,
    divisionId: contract.divisionId,
    kind,
    ...facts,
    note: note ?? null,
    occurredOn,
    recordedAt: now,
    recordedBy: tx.actor.id,
  };
}

/** The civil day of an instant in Shanghai. */
export function dayOf(instant: Date): string {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
