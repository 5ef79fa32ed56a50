import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { listAssignments, toAssignment } from './assignments.reads';
import { refusalTypes } from './incubation.errors';
import { IncubationAssessorType, listAssessors } from './assessors.reads';
import { IncubationAssignmentType } from './panel.type';
import { IncubationCall, IncubationProgramme } from './programme.entity';
import { AdoptIncubationProgrammeInput, OpenIncubationCallInput } from './programme.inputs';
import { adoptProgramme, IncubationCallOpened, IncubationProgrammeAdopted, openCall } from './programmes';
import { IncubationCallType, IncubationProgrammeType, toCall, toProgramme } from './programme.type';

const AdoptIncubationProgrammeResult = commandResult('AdoptIncubationProgrammeResult', [
  IncubationProgrammeAdopted,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  ...refusalTypes('programmeRulesBroken'),
]);
const OpenIncubationCallResult = commandResult('OpenIncubationCallResult', [
  IncubationCallOpened,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);

/** Programmes, calls, and who scores what. */
@Resolver(() => IncubationCallType)
export class IncubationProgrammeResolver {
  @Query(() => [IncubationProgrammeType], {
    description: 'Programmes of your districts in all their editions, newest first; at most 50.',
  })
  @Requires('incubation.read')
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  async incubationProgrammes(@Ctx() context: RequestContext): Promise<IncubationProgrammeType[]> {
    const rows = await context.reads
      .repository(IncubationProgramme)
      .find({ order: { adoptedOn: 'DESC', edition: 'DESC', id: 'ASC' }, take: 50 });
    return rows.map(toProgramme);
  }

  @Query(() => [IncubationCallType], { description: 'Calls of your districts, latest first; at most 50.' })
  @Requires('incubation.read')
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  async incubationCalls(@Ctx() context: RequestContext): Promise<IncubationCallType[]> {
    const rows = await context.reads
      .repository(IncubationCall)
      .find({ order: { opensOn: 'DESC', id: 'ASC' }, take: 50 });
    return rows.map(toCall);
  }

  @Query(() => [IncubationAssessorType], {
    description: 'Accounts that may score cases in the divisions that you manage; at most 100.',
  })
  @Requires('incubation.manage')
  incubationAssessors(@Ctx() context: RequestContext): Promise<IncubationAssessorType[]> {
    return listAssessors(context);
  }

  @Query(() => [IncubationAssignmentType], {
    description: 'Cases under review that are assigned to the viewer, longest waiting first; at most 100.',
  })
  @Requires('incubation.assess')
  async incubationAssignments(@Ctx() context: RequestContext): Promise<IncubationAssignmentType[]> {
    return (await listAssignments(context.reads, context.actor.id)).map(toAssignment);
  }

  @FieldResolver(() => IncubationProgrammeType, { description: 'The programme under which groups apply.' })
  @FieldClass('internal')
  async programme(
    @Root() { row }: IncubationCallType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationProgrammeType> {
    const key = { districtId: row.districtId, id: row.programmeId };
    const programme = await context.reads.repository(IncubationProgramme).findOne(key);
    if (!programme)
      throw new Error(
        `A call is of a programme that is absent: ${toGlobalId('IncubationCall', row.districtId, row.id)}`,
      );
    return toProgramme(programme);
  }

  @Mutation(() => AdoptIncubationProgrammeResult, {
    description: 'Adopts the rules of a programme as a new edition; cases that run keep theirs.',
  })
  @Requires('incubation.manage')
  adoptIncubationProgramme(
    @Arg('input', () => AdoptIncubationProgrammeInput, { description: 'The programme.' })
    input: AdoptIncubationProgrammeInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return adoptProgramme(context, input);
  }

  @Mutation(() => OpenIncubationCallResult, { description: 'Opens a call (征集) under a programme.' })
  @Requires('incubation.manage')
  openIncubationCall(
    @Arg('input', () => OpenIncubationCallInput, { description: 'The call.' }) input: OpenIncubationCallInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return openCall(context, input);
  }
}
