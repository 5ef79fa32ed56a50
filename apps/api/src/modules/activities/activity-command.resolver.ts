import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceActivity } from './advance-activity';
import {
  AdvanceActivityInput,
  CreateActivityInput,
  RecordAttendanceInput,
  SignUpInput,
  WithdrawAttendanceInput,
} from './activity.inputs';
import {
  AdvanceActivityResult,
  CreateActivityResult,
  RecordAttendanceResult,
  SignUpResult,
  WithdrawAttendanceResult,
} from './activity-results';
import { createActivity } from './create-activity';
import { recordAttendance } from './record-attendance';
import { signUp } from './sign-up';
import { withdrawAttendance } from './withdraw-attendance';

/** Commands on activities. */
@Resolver()
export class ActivityCommandResolver {
  @Mutation(() => CreateActivityResult, { description: 'Records an activity of a community.' })
  @Requires('participation.record')
  createActivity(
    @Arg('input', () => CreateActivityInput, { description: 'The activity.' }) input: CreateActivityInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createActivity(context, input);
  }

  @Mutation(() => AdvanceActivityResult, { description: 'Takes an activity one step on.' })
  @Requires('participation.record')
  advanceActivity(
    @Arg('input', () => AdvanceActivityInput, { description: 'The step.' }) input: AdvanceActivityInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceActivity(context, input);
  }

  @Mutation(() => SignUpResult, { description: 'Signs a resident up for an activity.' })
  @Requires('participation.record')
  signUpForActivity(
    @Arg('input', () => SignUpInput, { description: 'The resident.' }) input: SignUpInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return signUp(context, input);
  }

  @Mutation(() => RecordAttendanceResult, {
    description: 'Records that somebody attended, by their one-time code or by the sheet.',
  })
  @Requires('participation.record')
  recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'Who attended, and how long.' })
    input: RecordAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordAttendance(context, input);
  }

  @Mutation(() => WithdrawAttendanceResult, {
    description: 'Takes attendance back that was recorded by mistake.',
  })
  @Requires('participation.record')
  withdrawAttendance(
    @Arg('input', () => WithdrawAttendanceInput, { description: 'Whose attendance, and why.' })
    input: WithdrawAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawAttendance(context, input);
  }
}
