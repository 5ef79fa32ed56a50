import { type ContractState, type MilestoneKind, PAYING_CONTRACT_STATES } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { dayOf, recordContractEvent } from './contract-event';
import { MilestoneEvaluated } from './contract-results';
import { toFundingContract } from './contract.type';
import { holdMilestone } from './find-contract';
import { MilestoneClosed } from './funding.errors';
import { FundingMilestone } from './instalment.entity';
import type { EvaluateMilestoneInput } from './instalment.inputs';
import { requiredProblems } from './read-text';

/** Milestones that signing and the performance evaluation pass by themselves. */
const PASSED_BY_AN_ACT: ReadonlySet<MilestoneKind> = new Set(['signing', 'performance']);
/** States in which work is under way and can be looked at; rectification ends with looking again. */
const UNDER_WAY: ReadonlySet<ContractState> = new Set([...PAYING_CONTRACT_STATES, 'rectifying']);

/** Records what the evaluation of a milestone found. One that failed may be evaluated again; one that passed stays. */
export async function evaluateMilestone(
  context: RequestContext,
  input: EvaluateMilestoneInput,
): Promise<object> {
  const problems = requiredProblems([{ path: 'note', text: input.note, maximum: 500 }]);
  if (input.outcome === 'pending') problems.push(fieldError('outcome', 'UNKNOWN_VALUE'));
  if (input.evaluatedOn > dayOf(context.clock.now())) problems.push(fieldError('evaluatedOn', 'DATE_ORDER'));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => evaluate(tx, context, input));
}

async function evaluate(
  tx: Transaction,
  context: RequestContext,
  input: EvaluateMilestoneInput,
): Promise<object> {
  const found = await holdMilestone(tx, input.milestoneId, 'funding.manage');
  if (!found) return new NotFound({ subject: 'milestoneId' });
  const { milestone, contract } = found;
  if (milestone.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: milestone.version });
  const isOpen =
    milestone.outcome !== 'passed' && !PASSED_BY_AN_ACT.has(milestone.kind) && UNDER_WAY.has(contract.state);
  if (!isOpen) return new MilestoneClosed({});
  if (contract.signedOn !== null && input.evaluatedOn < contract.signedOn)
    return new InvalidInput({ fieldErrors: [fieldError('evaluatedOn', 'DATE_ORDER')] });
  const outcome = await tx
    .repository(FundingMilestone)
    .updateVersioned({ districtId: milestone.districtId, id: milestone.id }, input.expectedVersion, {
      outcome: input.outcome,
      evaluatedOn: input.evaluatedOn,
      note: input.note.trim(),
    });
  if (outcome !== 'updated')
    return staleVersion(tx, FundingMilestone, { districtId: milestone.districtId, id: milestone.id });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'milestoneEvaluated',
    subject: milestone.title,
    fromCode: milestone.outcome,
    toCode: input.outcome,
    note: input.note.trim(),
    occurredOn: input.evaluatedOn,
  });
  return Object.assign(new MilestoneEvaluated(), { contract: toFundingContract(contract) });
}
