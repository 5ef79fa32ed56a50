import type { Result } from '@weizhi/domain';
import { Arg, type ClassType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { Requires } from '../../../platform/access/requires';
import type { RequestContext } from '../../../platform/context/request-context';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import { divisionLoader } from '../division.loaders';
import { DivisionType, toDivision } from '../division.type';
import { mergeDivisions } from './merge-divisions';
import { renameDivision } from './rename-division';
import { EffectiveDateNotPermitted, ReorganisationNotPossible } from './reorganisation.errors';
import {
  MergeDivisionsInput,
  RenameDivisionInput,
  ReparentDivisionInput,
  SplitDivisionInput,
} from './reorganisation.inputs';
import type { Reorganised } from './reorganise';
import { reparentDivision } from './reparent-division';
import { splitDivision } from './split-division';

@ObjectType({ description: 'The divisions are reorganised, with their history kept.' })
@FieldClass('public')
export class DivisionsReorganised {
  @Field(() => [DivisionType], {
    description: 'The division, or the divisions that come out of it; at most 50.',
  })
  divisions: DivisionType[];
}

const MEMBERS: readonly ClassType[] = [
  DivisionsReorganised,
  InvalidInput,
  NotFound,
  StaleVersion,
  EffectiveDateNotPermitted,
  ReorganisationNotPossible,
  IdempotencyKeyReused,
];
const RenameDivisionResult = commandResult('RenameDivisionResult', MEMBERS);
const ReparentDivisionResult = commandResult('ReparentDivisionResult', MEMBERS);
const MergeDivisionsResult = commandResult('MergeDivisionsResult', MEMBERS);
const SplitDivisionResult = commandResult('SplitDivisionResult', MEMBERS);

/** Reorganises divisions. */
@Resolver()
export class ReorganisationResolver {
  @Mutation(() => RenameDivisionResult, {
    description: 'Gives a division another name or code from a day on (更名).',
  })
  @Requires('division.manage')
  renameDivision(
    @Arg('input', () => RenameDivisionInput, { description: 'What is wanted.' }) input: RenameDivisionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, renameDivision(context, input));
  }

  @Mutation(() => ReparentDivisionResult, {
    description: 'Puts a division below another parent from a day on (改隶).',
  })
  @Requires('division.manage')
  reparentDivision(
    @Arg('input', () => ReparentDivisionInput, { description: 'What is wanted.' })
    input: ReparentDivisionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, reparentDivision(context, input));
  }

  @Mutation(() => MergeDivisionsResult, { description: 'Merges divisions from a day on (合并).' })
  @Requires('division.manage')
  mergeDivisions(
    @Arg('input', () => MergeDivisionsInput, { description: 'What is wanted.' }) input: MergeDivisionsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, mergeDivisions(context, input));
  }

  @Mutation(() => SplitDivisionResult, { description: 'Splits a division from a day on (拆分).' })
  @Requires('division.manage')
  splitDivision(
    @Arg('input', () => SplitDivisionInput, { description: 'What is wanted.' }) input: SplitDivisionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, splitDivision(context, input));
  }
}

async function answer(
  context: RequestContext,
  command: Promise<Result<Reorganised, object>>,
): Promise<object> {
  const result = await command;
  if (!result.ok) return result.refusal;
  const rows = await divisionLoader(context).loadMany([...result.value.divisionIds]);
  const divisions = rows.flatMap((row) => (row && !(row instanceof Error) ? [toDivision(row)] : []));
  return Object.assign(new DivisionsReorganised(), { divisions });
}
