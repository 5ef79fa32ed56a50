import { addMonths, trackCommitteeSteps } from '@weizhi/domain';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import { readCalendar } from '../../platform/calendar';
import type { RequestContext } from '../../platform/context/request-context';
import { EstateObject, toEstate } from '../divisions';
import { advanceOwnersCommittee } from './advance-committee';
import { beginCommitteeFormation } from './begin-formation';
import { today, trackerRules } from './committee-standing';
import { trackerOf } from './committee-tracker.reads';
import { createOwnersVote } from './create-owners-vote';
import { findCommittee } from './find-committee';
import { OwnersCommitteeEvent } from './owners-committee.entity';
import {
  AdvanceOwnersCommitteeInput,
  BeginCommitteeFormationInput,
  CreateOwnersVoteInput,
  RecordCommitteeStepInput,
  RegisterOwnersCommitteeInput,
  UpdateOwnersCommitteeInput,
} from './owners-committee.inputs';
import { estateLoader } from './owners-committee.loaders';
import {
  AdvanceOwnersCommitteeResult,
  BeginCommitteeFormationResult,
  CreateOwnersVoteResult,
  RecordCommitteeStepResult,
  RegisterOwnersCommitteeResult,
  UpdateOwnersCommitteeResult,
} from './owners-committee-results';
import {
  OwnersCommitteeEventType,
  OwnersCommitteeStepType,
  OwnersCommitteeType,
  committeeOfToday,
} from './owners-committee.type';
import { recordCommitteeStep } from './record-committee-step';
import { registerOwnersCommittee } from './register-committee';
import { updateOwnersCommittee } from './update-committee';

const MOST_EVENTS = 200;

/** Reads owners' committees and takes them through formation, election and re-election. */
@Resolver(() => OwnersCommitteeType)
export class OwnersCommitteeResolver {
  @Query(() => OwnersCommitteeType, {
    nullable: true,
    description:
      "An owners' committee by its id; null when it does not exist or lies outside your divisions.",
  })
  @Requires('ownersCommittee.read')
  async ownersCommittee(
    @Arg('id', () => ID, { description: 'Global id of the committee.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteeType | null> {
    const row = await findCommittee(context.reads, id);
    return row ? committeeOfToday(context, row) : null;
  }

  @Mutation(() => RegisterOwnersCommitteeResult, { description: 'Enters a committee that exists already.' })
  @Requires('ownersCommittee.manage')
  registerOwnersCommittee(
    @Arg('input', () => RegisterOwnersCommitteeInput, { description: 'The committee.' })
    input: RegisterOwnersCommitteeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return registerOwnersCommittee(context, input);
  }

  @Mutation(() => BeginCommitteeFormationResult, {
    description: 'Begins to form a committee where there is none, after an application.',
  })
  @Requires('ownersCommittee.manage')
  beginCommitteeFormation(
    @Arg('input', () => BeginCommitteeFormationInput, { description: 'The application.' })
    input: BeginCommitteeFormationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return beginCommitteeFormation(context, input);
  }

  @Mutation(() => AdvanceOwnersCommitteeResult, {
    description: 'Takes a committee from one status to the next.',
  })
  @Requires('ownersCommittee.manage')
  advanceOwnersCommittee(
    @Arg('input', () => AdvanceOwnersCommitteeInput, { description: 'What to do.' })
    input: AdvanceOwnersCommitteeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceOwnersCommittee(context, input);
  }

  @Mutation(() => RecordCommitteeStepResult, { description: 'Records a step of the procedure under way.' })
  @Requires('ownersCommittee.manage')
  recordCommitteeStep(
    @Arg('input', () => RecordCommitteeStepInput, { description: 'The step.' })
    input: RecordCommitteeStepInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordCommitteeStep(context, input);
  }

  @Mutation(() => UpdateOwnersCommitteeResult, {
    description: 'Records a meeting of a committee, or how many members are in office.',
  })
  @Requires('ownersCommittee.manage')
  updateOwnersCommittee(
    @Arg('input', () => UpdateOwnersCommitteeInput, { description: 'What is known anew.' })
    input: UpdateOwnersCommitteeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return updateOwnersCommittee(context, input);
  }

  @Mutation(() => CreateOwnersVoteResult, { description: 'Draws up a vote of the owners of an estate.' })
  @Requires('ownersCommittee.manage')
  createOwnersVote(
    @Arg('input', () => CreateOwnersVoteInput, { description: 'The vote.' }) input: CreateOwnersVoteInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createOwnersVote(context, input);
  }

  @FieldResolver(() => EstateObject, {
    nullable: true,
    description: 'The estate; null outside your divisions.',
  })
  async estate(
    @Root() { row }: OwnersCommitteeType,
    @Ctx() context: RequestContext,
  ): Promise<EstateObject | null> {
    const estate = await estateLoader(context).load(row.estateId);
    return estate ? toEstate(estate) : null;
  }

  @FieldResolver(() => [OwnersCommitteeStepType], {
    description: 'The steps of the procedure with their due days, in order; at most 12.',
  })
  async steps(
    @Root() { row }: OwnersCommitteeType,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteeStepType[]> {
    const tracker = await trackerOf(context.reads, row);
    if (!tracker) return [];
    const day = today(context.clock);
    const span = { from: addMonths(day, -24), to: addMonths(day, 24) };
    const calendar = await readCalendar(context.reads, span);
    const rules = await trackerRules(context.reads, row, { tracker, today: day });
    return trackCommitteeSteps(tracker, rules, { today: day, calendar }).map((step) =>
      Object.assign(new OwnersCommitteeStepType(), step),
    );
  }

  @FieldResolver(() => [OwnersCommitteeEventType], {
    description: 'The history, newest first; at most 200.',
  })
  async events(
    @Root() { row }: OwnersCommitteeType,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteeEventType[]> {
    const rows = await context.reads.repository(OwnersCommitteeEvent).find({
      where: { districtId: row.districtId, committeeId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: MOST_EVENTS,
    });
    return rows.map((event) => Object.assign(new OwnersCommitteeEventType(), event));
  }
}
