import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceTaskAdmission } from './advance-admission';
import {
  AdvanceTaskAdmissionInput,
  CreateTaskAdmissionInput,
  RecordAdmissionOpinionInput,
  ReviseTaskAdmissionInput,
} from './admission.inputs';
import {
  AdvanceTaskAdmissionResult,
  CreateTaskAdmissionResult,
  RecordAdmissionOpinionResult,
  ReviseTaskAdmissionResult,
} from './admission-results';
import { createTaskAdmission, reviseTaskAdmission } from './draw-up-admission';
import { recordAdmissionOpinion } from './record-opinion';

/** Draws up what departments bring and takes it through hearing and decision. */
@Resolver()
export class AdmissionCommandResolver {
  @Mutation(() => CreateTaskAdmissionResult, {
    description: 'Draws up what a department is about to bring; nobody else sees it yet.',
  })
  @Requires('taskAdmission.apply')
  createTaskAdmission(
    @Arg('input', () => CreateTaskAdmissionInput, { description: 'What it brings.' })
    input: CreateTaskAdmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createTaskAdmission(context, input);
  }

  @Mutation(() => ReviseTaskAdmissionResult, { description: 'Puts a draft, or what was sent back, right.' })
  @Requires('taskAdmission.apply')
  reviseTaskAdmission(
    @Arg('input', () => ReviseTaskAdmissionInput, { description: 'What it brings from now on.' })
    input: ReviseTaskAdmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return reviseTaskAdmission(context, input);
  }

  @Mutation(() => AdvanceTaskAdmissionResult, {
    description: 'Takes it from one state to the next, as the department or as the panel.',
  })
  @Requires('taskAdmission.read')
  advanceTaskAdmission(
    @Arg('input', () => AdvanceTaskAdmissionInput, { description: 'The step.' })
    input: AdvanceTaskAdmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceTaskAdmission(context, input);
  }

  @Mutation(() => RecordAdmissionOpinionResult, {
    description: 'Writes down what a community says in a hearing.',
  })
  @Requires('taskAdmission.answer')
  recordAdmissionOpinion(
    @Arg('input', () => RecordAdmissionOpinionInput, { description: 'What it says.' })
    input: RecordAdmissionOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordAdmissionOpinion(context, input);
  }
}
