import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceCommunityTask } from './advance-task';
import { answerPostponement, changeCommunityTaskDue } from './change-due';
import { correctCommunityTask } from './correct-task';
import { assignCommunityTasks, recordCommunityTasks } from './record-tasks';
import { splitCommunityTask } from './split-task';
import {
  AdvanceCommunityTaskInput,
  AnswerPostponementInput,
  ChangeCommunityTaskDueInput,
  CommunityTaskInput,
  CorrectCommunityTaskInput,
  RecordCommunityTasksInput,
  SplitCommunityTaskInput,
} from './task.inputs';
import {
  AdvanceCommunityTaskResult,
  AnswerPostponementResult,
  AssignCommunityTasksResult,
  ChangeCommunityTaskDueResult,
  CorrectCommunityTaskResult,
  RecordCommunityTasksResult,
  SplitCommunityTaskResult,
} from './task-results';

/** Commands on tasks of communities. */
@Resolver()
export class CommunityTaskCommandResolver {
  @Mutation(() => RecordCommunityTasksResult, {
    description: 'Writes down a task that communities received, and holds it against the list of that day.',
  })
  @Requires('communityTask.handle')
  recordCommunityTasks(
    @Arg('input', () => RecordCommunityTasksInput, { description: 'The task.' })
    input: RecordCommunityTasksInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordCommunityTasks(context, input);
  }

  @Mutation(() => AssignCommunityTasksResult, {
    description: 'Puts a task before communities today, and holds it against their lists.',
  })
  @Requires('communityTask.assign')
  assignCommunityTasks(
    @Arg('input', () => CommunityTaskInput, { description: 'The task.' }) input: CommunityTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return assignCommunityTasks(context, input);
  }

  @Mutation(() => AdvanceCommunityTaskResult, { description: 'Takes a task one step on.' })
  @Requires('communityTask.read')
  advanceCommunityTask(
    @Arg('input', () => AdvanceCommunityTaskInput, { description: 'The step.' })
    input: AdvanceCommunityTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceCommunityTask(context, input);
  }

  @Mutation(() => SplitCommunityTaskResult, {
    description: 'Splits a task of your subdistrict among its communities.',
  })
  @Requires('communityTask.handle')
  splitCommunityTask(
    @Arg('input', () => SplitCommunityTaskInput, { description: 'The parts.' })
    input: SplitCommunityTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return splitCommunityTask(context, input);
  }

  @Mutation(() => ChangeCommunityTaskDueResult, {
    description: 'Names another day by which a task that you put is due.',
  })
  @Requires('communityTask.assign')
  changeCommunityTaskDue(
    @Arg('input', () => ChangeCommunityTaskDueInput, { description: 'The day.' })
    input: ChangeCommunityTaskDueInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changeCommunityTaskDue(context, input);
  }

  @Mutation(() => AnswerPostponementResult, {
    description: 'Agrees to a later due of your task, or does not.',
  })
  @Requires('communityTask.handle')
  answerPostponement(
    @Arg('input', () => AnswerPostponementInput, { description: 'The answer.' })
    input: AnswerPostponementInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerPostponement(context, input);
  }

  @Mutation(() => CorrectCommunityTaskResult, {
    description: 'Corrects the source of your task, or records its time, or that its funds arrived.',
  })
  @Requires('communityTask.handle')
  correctCommunityTask(
    @Arg('input', () => CorrectCommunityTaskInput, { description: 'What is corrected.' })
    input: CorrectCommunityTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return correctCommunityTask(context, input);
  }
}
