import {
  advancedContract,
  CONTRACT_END_ACTIONS,
  checkClawback,
  type ContractAction,
  type ContractFacts,
  type ContractRefusal,
  type ContractState,
  fenOfMoney,
  type MilestoneKind,
  moneyOfFen,
  type MoneyText,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { enumName } from '../../platform/graphql/domain-enum';
import { FundingContract } from './contract.entity';
import { dayOf, recordContractEvent } from './contract-event';
import { readContractFacts, type RecordedFacts } from './contract-facts';
import type { AdvanceFundingContractInput } from './contract.inputs';
import { FundingContractAdvanced } from './contract-results';
import { toFundingContract } from './contract.type';
import { holdContract } from './find-contract';
import { ClawbackExceedsPaid, ContractActionNotAllowed, ContractFactMissing, worded } from './funding.errors';
import { FundingInstalment, FundingMilestone } from './instalment.entity';
import { optionalProblems, positiveMoney, textOrNull } from './read-text';
import { signatoryOf } from './supplier-position';

/** Actions that need a supplier who may contract on that day. */
const NEEDS_SUPPLIER: ReadonlySet<ContractAction> = new Set(['passEligibilityCheck', 'sign']);
/** Milestones that an act passes by itself. */
const PASSES: Readonly<Partial<Record<ContractAction, MilestoneKind>>> = {
  sign: 'signing',
  evaluate: 'performance',
};

/** Takes a funded project to its next state. */
export function advanceFundingContract(
  context: RequestContext,
  input: AdvanceFundingContractInput,
): Promise<object> {
  const problems = problemsOf(input, dayOf(context.clock.now()));
  if (problems.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors: problems }));
  return context.transaction((tx) => advance(tx, context, input));
}

interface Step {
  readonly contract: FundingContract;
  readonly input: AdvanceFundingContractInput;
  readonly recorded: RecordedFacts;
  readonly to: ContractState;
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  input: AdvanceFundingContractInput,
): Promise<object> {
  const contract = await holdContract(tx, input.contractId, 'funding.manage');
  if (!contract) return new NotFound({ subject: 'contractId' });
  if (contract.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: contract.version });
  // A signature may be recorded later than it was given: what counts is the day of signing.
  const day = (input.action === 'sign' ? input.signedOn : null) ?? dayOf(context.clock.now());
  const recorded = await readContractFacts(tx, contract, day);
  const next = await nextState(tx, contract, { input, recorded });
  if (!next.ok) return next.refusal;
  const excess = clawbackRefusal(contract, input, recorded);
  if (excess) return excess;
  return save(tx, context, { contract, input, recorded, to: next.value });
}

/** The domain's answer; where the supplier is what is missing, the refusal says what it lacks. */
async function nextState(
  tx: Transaction,
  contract: FundingContract,
  { input, recorded }: Pick<Step, 'input' | 'recorded'>,
): Promise<Result<ContractState, object>> {
  const signatory = NEEDS_SUPPLIER.has(input.action) ? await signatoryOf(tx, contract) : undefined;
  const supplierEligible = signatory?.ok === true;
  const facts = { ...recorded.facts, ...statedFacts(input), supplierEligible };
  const next = advancedContract(contract.state, input.action, facts);
  if (next.ok) return next;
  const lacksSupplier =
    next.refusal.code === 'contractFactMissing' && next.refusal.contractFact === 'supplierEligible';
  return lacksSupplier && signatory && !signatory.ok ? signatory : refused(refusalOf(next.refusal));
}

async function save(tx: Transaction, context: RequestContext, step: Step): Promise<object> {
  const { contract, input, to } = step;
  const { districtId, id } = contract;
  const outcome = await tx
    .repository(FundingContract)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      ...CHANGES[input.action]?.(input, contract),
      state: to,
      updatedAt: context.clock.now(),
    });
  if (outcome !== 'updated') return staleVersion(tx, FundingContract, { districtId, id });
  await followUp(tx, context, step);
  await recordContractEvent(tx, context, {
    contract,
    kind: 'advanced',
    action: input.action,
    fromCode: contract.state,
    toCode: to,
    note: textOrNull(input.reason ?? input.minutes ?? input.evaluation),
    ...(input.action === 'sign' && input.signedOn ? { occurredOn: input.signedOn } : {}),
    ...(input.action === 'clawBack' && input.clawbackAmount ? { amount: input.clawbackAmount } : {}),
  });
  const row = await tx.repository(FundingContract).findOne({ districtId, id });
  return Object.assign(new FundingContractAdvanced(), { contract: toFundingContract(row ?? contract) });
}

/** What an act does beside the state: milestones that it passes, instalments that it cancels. */
async function followUp(
  tx: Transaction,
  context: RequestContext,
  { contract, input, recorded }: Step,
): Promise<void> {
  const passes = PASSES[input.action];
  for (const milestone of recorded.milestones.filter(
    ({ kind, outcome }) => kind === passes && outcome === 'pending',
  )) {
    await tx
      .repository(FundingMilestone)
      .updateVersioned({ districtId: contract.districtId, id: milestone.id }, milestone.version, {
        outcome: 'passed',
        evaluatedOn: input.signedOn ?? dayOf(context.clock.now()),
      });
  }
  if (!CONTRACT_END_ACTIONS.includes(input.action)) return;
  const open = recorded.instalments.filter(({ state }) => state === 'planned' || state === 'approved');
  for (const instalment of open) {
    await tx
      .repository(FundingInstalment)
      .updateVersioned({ districtId: contract.districtId, id: instalment.id }, instalment.version, {
        state: 'cancelled',
      });
  }
}

function statedFacts(input: AdvanceFundingContractInput): ContractFacts {
  const stated = {
    reason: input.reason,
    minutes: input.minutes,
    noticeEndsOn: input.noticeEndsOn,
    signedOn: input.signedOn,
    rectifyBy: input.rectifyBy,
    evaluation: input.evaluation,
    clawbackAmount: input.clawbackAmount,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, fact]) => fact != null));
}

type Changes = (input: AdvanceFundingContractInput, contract: FundingContract) => Partial<FundingContract>;

/** What an act writes beside the state. */
const CHANGES: Readonly<Partial<Record<ContractAction, Changes>>> = {
  approve: ({ noticeEndsOn }) => ({ noticeEndsOn: noticeEndsOn ?? null }),
  sign: ({ signedOn }) => ({ signedOn: signedOn ?? null }),
  requireRectification: ({ rectifyBy }) => ({ rectifyBy: rectifyBy ?? null }),
  completeRectification: () => ({ rectifyBy: null }),
  evaluate: ({ evaluation }) => ({ evaluation: textOrNull(evaluation) }),
  clawBack: ({ clawbackAmount }, contract) => {
    const more = positiveMoney(clawbackAmount ?? '');
    const before = fenOfMoney(contract.clawedBackAmount as MoneyText);
    return { clawedBackAmount: moneyOfFen(before + (more ? fenOfMoney(more) : 0n)) };
  },
};

function clawbackRefusal(
  contract: FundingContract,
  { action, clawbackAmount }: AdvanceFundingContractInput,
  { payments }: RecordedFacts,
): object | undefined {
  if (action !== 'clawBack') return undefined;
  const amount = positiveMoney(clawbackAmount ?? '');
  if (amount === undefined)
    return new InvalidInput({ fieldErrors: [fieldError('clawbackAmount', 'MALFORMED')] });
  const paid = payments.reduce((sum, payment) => sum + fenOfMoney(payment.amount as MoneyText), 0n);
  const answer = checkClawback(amount, moneyOfFen(paid - fenOfMoney(contract.clawedBackAmount as MoneyText)));
  if (answer.ok || answer.refusal.code !== 'clawbackExceedsPaid') return undefined;
  return new ClawbackExceedsPaid({ ...worded(answer.refusal), paid: answer.refusal.paid });
}

function refusalOf(refusal: ContractRefusal): object {
  return refusal.code === 'contractActionNotAllowed'
    ? new ContractActionNotAllowed({ ...worded(refusal), allowed: refusal.allowedContractActions })
    : new ContractFactMissing({ ...worded(refusal), fact: enumName(refusal.contractFact) });
}

function problemsOf(input: AdvanceFundingContractInput, today: string): FieldError[] {
  const problems = optionalProblems([
    { path: 'reason', text: input.reason, maximum: 500 },
    { path: 'minutes', text: input.minutes, maximum: 500 },
    { path: 'evaluation', text: input.evaluation, maximum: 500 },
  ]);
  if (input.signedOn && input.signedOn > today) problems.push(fieldError('signedOn', 'DATE_ORDER'));
  if (input.noticeEndsOn && input.noticeEndsOn < today)
    problems.push(fieldError('noticeEndsOn', 'DATE_ORDER'));
  if (input.rectifyBy && input.rectifyBy < today) problems.push(fieldError('rectifyBy', 'DATE_ORDER'));
  return problems;
}
