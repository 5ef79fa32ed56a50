import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { advanceIncubationStage } from './advance-incubation-stage';
import { createIncubationCase } from './create-incubation-case';
import { listHandOver, settleHandOver } from './hand-over';
import { fileIncubationPaper, withdrawIncubationPaper } from './papers';
import { addPlanItem, completePlanItem } from './plan-items';
import { decideObjection, openPublicNotice, recordObjection } from './public-notice';
import { recordVisit } from './record-visit';
import { reviseApplication } from './revise-application';
import { signAgreement } from './sign-agreement';
import {
  AddIncubationPlanItemInput,
  AdvanceIncubationCaseInput,
  CompleteIncubationPlanItemInput,
  CreateIncubationCaseInput,
  DecideIncubationObjectionInput,
  FileIncubationPaperInput,
  ListIncubationHandOverInput,
  OpenIncubationNoticeInput,
  RecordIncubationObjectionInput,
  RecordIncubationVisitInput,
  ReviseIncubationApplicationInput,
  SettleIncubationHandOverInput,
  SignIncubationAgreementInput,
  WithdrawIncubationPaperInput,
} from './case.inputs';
import { IncubationCaseChanged } from './change-case';
import { refusalTypes, STEP_RULES } from './incubation.errors';

const CHANGED = [IncubationCaseChanged, InvalidInput, NotFound, StaleVersion] as const;
const CreateIncubationCaseResult = commandResult('CreateIncubationCaseResult', [
  IncubationCaseChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
const ReviseIncubationApplicationResult = commandResult('ReviseIncubationApplicationResult', [...CHANGED]);
const AdvanceIncubationCaseResult = commandResult('AdvanceIncubationCaseResult', [
  ...CHANGED,
  ...refusalTypes(...STEP_RULES),
]);
const FileIncubationPaperResult = commandResult('FileIncubationPaperResult', [...CHANGED]);
const WithdrawIncubationPaperResult = commandResult('WithdrawIncubationPaperResult', [
  ...CHANGED,
  ...refusalTypes('incubationCaseEnded'),
]);
const OpenIncubationNoticeResult = commandResult('OpenIncubationNoticeResult', [
  ...CHANGED,
  DuplicateEntry,
  ...refusalTypes('incubationActionNotAllowed', 'publicNoticeBadLength'),
]);
const RecordIncubationObjectionResult = commandResult('RecordIncubationObjectionResult', [
  ...CHANGED,
  ...refusalTypes('incubationActionNotAllowed', 'publicNoticeAbsent'),
]);
const DecideIncubationObjectionResult = commandResult('DecideIncubationObjectionResult', [...CHANGED]);
const SignIncubationAgreementResult = commandResult('SignIncubationAgreementResult', [
  ...CHANGED,
  ...refusalTypes('incubationActionNotAllowed'),
]);
const AddIncubationPlanItemResult = commandResult('AddIncubationPlanItemResult', [
  ...CHANGED,
  ...refusalTypes('incubationCaseEnded'),
]);
const CompleteIncubationPlanItemResult = commandResult('CompleteIncubationPlanItemResult', [
  ...CHANGED,
  ...refusalTypes('incubationCaseEnded'),
]);
const ListIncubationHandOverResult = commandResult('ListIncubationHandOverResult', [...CHANGED]);
const SettleIncubationHandOverResult = commandResult('SettleIncubationHandOverResult', [...CHANGED]);
const RecordIncubationVisitResult = commandResult('RecordIncubationVisitResult', [...CHANGED]);

/** Commands on cases, one for each thing that staff do. */
@Resolver()
export class IncubationCommandResolver {
  @Mutation(() => CreateIncubationCaseResult, {
    description: 'Records an application as a draft; staff may do so on behalf of the group (代录).',
  })
  @Requires('incubation.manage')
  createIncubationCase(
    @Arg('input', () => CreateIncubationCaseInput, { description: 'What is asked for.' })
    input: CreateIncubationCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createIncubationCase(context, input);
  }

  @Mutation(() => ReviseIncubationApplicationResult, {
    description: 'Changes an application while it is a draft or waits for correction.',
  })
  @Requires('incubation.manage')
  reviseIncubationApplication(
    @Arg('input', () => ReviseIncubationApplicationInput, { description: 'What is asked for.' })
    input: ReviseIncubationApplicationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return reviseApplication(context, input);
  }

  @Mutation(() => AdvanceIncubationCaseResult, {
    description: 'Takes a case one step along its stages, if the rules of its programme let it.',
  })
  @Requires('incubation.manage')
  advanceIncubationCase(
    @Arg('input', () => AdvanceIncubationCaseInput, { description: 'What is asked for.' })
    input: AdvanceIncubationCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceIncubationStage(context, input);
  }

  @Mutation(() => FileIncubationPaperResult, {
    description: 'Files a document of the organisation as a paper of its case.',
  })
  @Requires('incubation.manage')
  fileIncubationPaper(
    @Arg('input', () => FileIncubationPaperInput, { description: 'What is asked for.' })
    input: FileIncubationPaperInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return fileIncubationPaper(context, input);
  }

  @Mutation(() => WithdrawIncubationPaperResult, { description: 'Takes a paper out of a case again.' })
  @Requires('incubation.manage')
  withdrawIncubationPaper(
    @Arg('input', () => WithdrawIncubationPaperInput, { description: 'What is asked for.' })
    input: WithdrawIncubationPaperInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawIncubationPaper(context, input);
  }

  @Mutation(() => OpenIncubationNoticeResult, { description: 'Records the public notice (公示) of a case.' })
  @Requires('incubation.manage')
  openIncubationNotice(
    @Arg('input', () => OpenIncubationNoticeInput, { description: 'What is asked for.' })
    input: OpenIncubationNoticeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return openPublicNotice(context, input);
  }

  @Mutation(() => RecordIncubationObjectionResult, {
    description: 'Records an objection (异议) to the notice.',
  })
  @Requires('incubation.manage')
  recordIncubationObjection(
    @Arg('input', () => RecordIncubationObjectionInput, { description: 'What is asked for.' })
    input: RecordIncubationObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordObjection(context, input);
  }

  @Mutation(() => DecideIncubationObjectionResult, { description: 'Decides on an objection, once.' })
  @Requires('incubation.manage')
  decideIncubationObjection(
    @Arg('input', () => DecideIncubationObjectionInput, { description: 'What is asked for.' })
    input: DecideIncubationObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return decideObjection(context, input);
  }

  @Mutation(() => SignIncubationAgreementResult, {
    description: 'Records on which days the parties signed the agreement (孵化协议).',
  })
  @Requires('incubation.manage')
  signIncubationAgreement(
    @Arg('input', () => SignIncubationAgreementInput, { description: 'What is asked for.' })
    input: SignIncubationAgreementInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return signAgreement(context, input);
  }

  @Mutation(() => AddIncubationPlanItemResult, {
    description: 'Adds an item to the development plan (培育方案).',
  })
  @Requires('incubation.mentor')
  addIncubationPlanItem(
    @Arg('input', () => AddIncubationPlanItemInput, { description: 'What is asked for.' })
    input: AddIncubationPlanItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return addPlanItem(context, input);
  }

  @Mutation(() => CompleteIncubationPlanItemResult, { description: 'Marks an item of the plan as reached.' })
  @Requires('incubation.mentor')
  completeIncubationPlanItem(
    @Arg('input', () => CompleteIncubationPlanItemInput, { description: 'What is asked for.' })
    input: CompleteIncubationPlanItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return completePlanItem(context, input);
  }

  @Mutation(() => ListIncubationHandOverResult, {
    description: 'Puts something on the hand-over list (交接清单).',
  })
  @Requires('incubation.manage')
  listIncubationHandOver(
    @Arg('input', () => ListIncubationHandOverInput, { description: 'What is asked for.' })
    input: ListIncubationHandOverInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return listHandOver(context, input);
  }

  @Mutation(() => SettleIncubationHandOverResult, { description: 'Settles something on the hand-over list.' })
  @Requires('incubation.manage')
  settleIncubationHandOver(
    @Arg('input', () => SettleIncubationHandOverInput, { description: 'What is asked for.' })
    input: SettleIncubationHandOverInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return settleHandOver(context, input);
  }

  @Mutation(() => RecordIncubationVisitResult, {
    description: 'Records a visit (回访) of the follow-up year.',
  })
  @Requires('incubation.mentor')
  recordIncubationVisit(
    @Arg('input', () => RecordIncubationVisitInput, { description: 'What is asked for.' })
    input: RecordIncubationVisitInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordVisit(context, input);
  }
}
