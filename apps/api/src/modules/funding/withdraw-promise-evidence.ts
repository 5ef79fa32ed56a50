import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdRowOfContract } from './find-contract';
import { PromiseEvidence } from './promise.entity';
import type { WithdrawPromiseEvidenceInput } from './promise.inputs';
import { PromiseEvidenceWithdrawn } from './promise-results';
import { PROMISE_EVIDENCE } from './promise.type';
import { requiredProblems } from './read-text';

/** Withdraws evidence that was recorded by mistake. It stays, and shows nothing more. */
export async function withdrawPromiseEvidence(
  context: RequestContext,
  input: WithdrawPromiseEvidenceInput,
): Promise<object> {
  const problems = requiredProblems([{ path: 'reason', text: input.reason, maximum: 200 }]);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => withdraw(tx, context, input));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  input: WithdrawPromiseEvidenceInput,
): Promise<object> {
  const key = districtRowKey(PROMISE_EVIDENCE, input.evidenceId);
  const held = await holdRowOfContract(tx, PromiseEvidence, { key, permission: 'funding.manage' });
  if (!held || held.row.withdrawnAt !== null) return new NotFound({ subject: 'evidenceId' });
  const { row: evidence, contract } = held;
  await tx.repository(PromiseEvidence).update(key, { withdrawnAt: context.clock.now() });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'evidenceWithdrawn',
    subject: evidence.title,
    note: input.reason.trim(),
  });
  return Object.assign(new PromiseEvidenceWithdrawn(), { contract: toFundingContract(contract) });
}
