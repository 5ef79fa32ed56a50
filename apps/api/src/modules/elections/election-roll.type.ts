import type { CandidateNominator, ElectionObjectionSubject } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { IsoDate } from '../../platform/graphql/scalars';
import { CandidateNominatorEnum, ElectionObjectionSubjectEnum } from './election.enums';
import type { ElectionCandidate, ElectionObjection } from './election-roll.entity';

/** Names in the schema and in global ids. */
export const ELECTION_VOTER = 'ElectionVoter';
export const ELECTION_CANDIDATE = 'ElectionCandidate';
export const ELECTION_OBJECTION = 'ElectionObjection';

@ObjectType(ELECTION_VOTER, {
  description:
    'A voter on an electoral roll (选民). That a paper was given out is known, what it says never.',
})
@FieldClass('internal')
export class ElectionVoterType {
  @Field(() => ID, { description: 'Id to name in commands.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the voter.' })
  version: number;

  @Field(() => Int, { description: 'Number on the roll.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Masked name.' })
  @FieldClass('personal')
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Building and unit.' })
  @FieldClass('personal')
  address: string | null;

  @Field(() => Boolean, { description: 'Whether a paper of the round was given out.' })
  issued: boolean;
}

@ObjectType(ELECTION_CANDIDATE, { description: 'A candidate (候选人), whose name is public by law.' })
@FieldClass('internal')
export class ElectionCandidateType {
  @Field(() => ID, { description: 'Id to name in commands.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the candidate.' })
  version: number;

  @Field(() => Int, { description: 'Number on the paper.' })
  number: number;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => CandidateNominatorEnum, { description: 'Who nominated.' })
  nominator: CandidateNominator;

  @Field(() => String, { nullable: true, description: 'What is told of the candidate.' })
  note: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the candidate was taken off.' })
  withdrawnOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  withdrawalReason: string | null;

  @Field(() => Boolean, { description: 'Whether the candidate stands in the round.' })
  standing: boolean;

  @Field(() => Int, { nullable: true, description: 'Round in which the candidate was elected.' })
  electedRound: number | null;
}

/** Gives a row to the schema; `round` holds the numbers that stand in it, null where that does not matter. */
export function toCandidate(
  row: ElectionCandidate,
  round: ReadonlySet<number> | null,
): ElectionCandidateType {
  return Object.assign(new ElectionCandidateType(), row, {
    id: toGlobalId(ELECTION_CANDIDATE, row.districtId, row.id),
    standing: row.withdrawnOn === null && (round?.has(row.number) ?? true),
  });
}

@ObjectType(ELECTION_OBJECTION, { description: 'An objection (申诉、异议) with its decision.' })
@FieldClass('internal')
export class ElectionObjectionType {
  @Field(() => ID, { description: 'Id to name in commands.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the objection.' })
  version: number;

  @Field(() => ElectionObjectionSubjectEnum, { description: 'What it is against.' })
  subject: ElectionObjectionSubject;

  @Field(() => String, { description: 'What it says.' })
  content: string;

  @Field(() => IsoDate, { description: 'Day on which it was raised.' })
  raisedOn: string;

  @Field(() => IsoDate, { description: 'Last day on which it is to be decided.' })
  dueOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the decision.' })
  decidedOn: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was upheld.' })
  upheld: boolean | null;

  @Field(() => String, { nullable: true, description: 'The decision.' })
  decision: string | null;
}

/** Gives a row to the schema. */
export function toObjection(row: ElectionObjection): ElectionObjectionType {
  return Object.assign(new ElectionObjectionType(), row, {
    id: toGlobalId(ELECTION_OBJECTION, row.districtId, row.id),
  });
}

export const ElectionVoterConnection = connectionType(ElectionVoterType, ELECTION_VOTER);
