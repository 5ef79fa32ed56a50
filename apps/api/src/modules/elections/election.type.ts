import {
  availableElectionActions,
  type BallotMethod,
  type ElectionAction,
  type ElectionBody,
  type ElectionRoute,
  type ElectionState,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { IsoDate } from '../../platform/graphql/scalars';
import { BallotMethodEnum } from '../ballots';
import type { Election } from './election.entity';
import { ElectionActionEnum, ElectionBodyEnum, ElectionRouteEnum, ElectionStateEnum } from './election.enums';
import { ELECTION, lastQuorum, opensEarliestOn } from './election-rows';

@ObjectType(ELECTION, {
  implements: Node,
  description: 'An election or recommendation (选举、推荐) of whom residents put in office.',
})
@FieldClass('internal')
export class ElectionType extends Node {
  row: Election;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the election.' })
  version: number;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => ElectionBodyEnum, { description: 'Whom it puts in office.' })
  body: ElectionBody;

  @Field(() => String, {
    nullable: true,
    description: 'The part of the place that elects (选区), such as a building; null for the whole place.',
  })
  constituency: string | null;

  @Field(() => ElectionRouteEnum, { description: 'How it is decided.' })
  route: ElectionRoute;

  @Field(() => BallotMethodEnum, { description: 'How papers are filled.' })
  method: BallotMethod;

  @Field(() => Int, { description: 'How many are to be elected.' })
  seats: number;

  @Field(() => IsoDate, {
    description: 'The day of the election (选举日): voters are 18 on it, voting opens on it at the earliest.',
  })
  electionDay: string;

  @Field(() => ElectionStateEnum, { description: 'State.' })
  state: ElectionState;

  @Field(() => [ElectionActionEnum], { description: 'What may be done now, by the rules; at most 14.' })
  nextActions: ElectionAction[];

  @Field(() => Int, { description: 'The round, from 1; each run-off and each repeated vote is one more.' })
  round: number;

  @Field(() => String, { description: 'Legal basis of its rules, in Chinese.' })
  legalBasis: string;

  @Field(() => Int, { description: 'Days for which the roll is public before voting.' })
  rollNoticeDays: number;

  @Field(() => Int, { description: 'Days in which objections are taken after each publication.' })
  objectionDays: number;

  @Field(() => Int, { description: 'Years of a term.' })
  termYears: number;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the roll was made public.' })
  rollPublishedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Where the roll was posted.' })
  rollPostedAt: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the candidates were made public.' })
  candidatesPublishedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Where the candidates were posted.' })
  candidatesPostedAt: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description:
      'First day on which voting may open, or the recommendation be made; null before the candidates are public.',
  })
  opensEarliestOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which voting opened first.' })
  openedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of voting in the round.' })
  closesOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why voting ended before its last day.' })
  closingReason: string | null;

  @Field(() => Int, { nullable: true, description: 'Residents at the meeting that recommended.' })
  attendance: number | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the result was made public.' })
  publicisedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Where the result was posted.' })
  resultPostedAt: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'First day of the term.' })
  termBeginsOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the term.' })
  termEndsOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up or is void.' })
  endReason: string | null;
}

/** Gives a row to the schema. */
export function toElection(row: Election): ElectionType {
  const { state, route, rules, results } = row;
  const { rollNoticeDays, objectionDays, termYears, ballot } = rules;
  return Object.assign(new ElectionType(), row, {
    row,
    id: toGlobalId(ELECTION, row.districtId, row.id),
    nextActions: [...availableElectionActions({ state, route, quorumReached: lastQuorum(results) })],
    ...{ rollNoticeDays, objectionDays, termYears, legalBasis: ballot.legalBasis.zh },
    opensEarliestOn: opensEarliestOn(row),
  });
}

export const ElectionConnection = connectionType(ElectionType, ELECTION);
