import type { ElectionAction, ElectionOutcome } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DateTime, Decimal } from '../../platform/graphql/scalars';
import { ElectionActionEnum } from './election.enums';

@ObjectType('ElectionStanding', { description: 'What a candidate got in a round.' })
@FieldClass('internal')
export class ElectionStandingType {
  @Field(() => Int, { description: 'Number of the candidate.' })
  number: number;

  @Field(() => Int, { description: 'Papers for the candidate.' })
  support: number;

  @Field(() => Int, { description: 'Points, where an order or points are given; else the papers.' })
  points: number;

  @Field(() => Int, { description: 'Papers against, where each is put by itself; else 0.' })
  against: number;

  @Field(() => Boolean, { description: 'Whether the support reaches the demand of the round.' })
  reachesMajority: boolean;

  @Field(() => Boolean, { description: 'Whether the candidate has a seat.' })
  elected: boolean;

  @Field(() => Boolean, {
    description: 'Whether the last seat lies between equal ones, so that none of them has it.',
  })
  tied: boolean;
}

@ObjectType('ElectionOutcome', { description: 'The result of a round, in whole numbers.' })
@FieldClass('internal')
export class ElectionOutcomeType {
  @Field(() => Int, { description: 'The round, from 1.' })
  round: number;

  @Field(() => Int, { description: 'Voters on the roll.' })
  rollCount: number;

  @Field(() => Int, { description: 'Papers that came back.' })
  returned: number;

  @Field(() => Int, { description: 'Papers of them that are spoilt.' })
  spoilt: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Papers that came back over voters on the roll; null without a roll.',
  })
  turnout: string | null;

  @Field(() => Boolean, { description: 'Whether enough took part.' })
  quorumReached: boolean;

  @Field(() => Int, { description: 'Seats that the round filled.' })
  filledSeats: number;

  @Field(() => [ElectionStandingType], { description: 'The candidates, by number; at most 50.' })
  standings: ElectionStandingType[];
}

/** Gives the results of the rounds to the schema. */
export function toOutcomes(results: readonly ElectionOutcome[]): ElectionOutcomeType[] {
  return results.map((result, index) =>
    Object.assign(new ElectionOutcomeType(), result, {
      round: index + 1,
      turnout: result.rollCount === 0 ? null : (result.returned / result.rollCount).toFixed(4),
      standings: result.standings.map((each) =>
        Object.assign(new ElectionStandingType(), each, { number: Number(each.candidate) }),
      ),
    }),
  );
}

@ObjectType('ElectionEvent', { description: 'Something that was done with an election.' })
@FieldClass('internal')
export class ElectionEventType {
  @Field(() => ElectionActionEnum, { nullable: true, description: 'What; null when it was drawn up.' })
  action: ElectionAction | null;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was stated.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When.' })
  recordedAt: Date;
}
