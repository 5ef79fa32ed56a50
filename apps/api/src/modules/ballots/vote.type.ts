import {
  areaText,
  availableVoteActions,
  type BallotMethod,
  type BallotThreshold,
  earliestVoteOpening,
  isoDate,
  type OwnersDecision,
  type VoteAction,
  type VoteState,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { RollEntry, StoredQuestion, Vote } from './vote.entity';
import {
  BallotMethodEnum,
  BallotThresholdEnum,
  OwnersDecisionEnum,
  VoteActionEnum,
  VoteStateEnum,
} from './vote.enums';

/** Names in the schema and in global ids. */
export const VOTE = 'Vote';
export const ROLL_ENTRY = 'RollEntry';

@ObjectType('VoteOption', { description: 'Something that voters may choose.' })
@FieldClass('public')
export class VoteOption {
  @Field(() => String, { description: 'Code within the question.' })
  code: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;
}

@ObjectType('VoteQuestion', { description: 'A question of a vote (表决事项).' })
@FieldClass('public')
export class VoteQuestion {
  @Field(() => String, { description: 'Code within the vote, such as `1`.' })
  code: string;

  @Field(() => String, { description: 'What is decided.' })
  title: string;

  @Field(() => OwnersDecisionEnum, {
    nullable: true,
    description: 'The item of the law that it decides; null for votes that are not of owners.',
  })
  decision: OwnersDecision | null;

  @Field(() => BallotMethodEnum, { description: 'How it is put.' })
  method: BallotMethod;

  @Field(() => BallotThresholdEnum, { description: 'The demand that support has to meet.' })
  threshold: BallotThreshold;

  @Field(() => [VoteOption], { description: 'What may be chosen; none for a proposal; at most 50.' })
  options: VoteOption[];

  @Field(() => Int, { description: 'How many options can win.' })
  seats: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Most options, or points, of one ballot; null without limit.',
  })
  limit: number | null;
}

@ObjectType(VOTE, { implements: Node, description: 'A vote (表决): questions put to a roll of voters.' })
@FieldClass('internal')
export class VoteType extends Node {
  row: Vote;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the vote.' })
  version: number;

  @Field(() => String, { description: 'What the vote is called.' })
  title: string;

  @Field(() => VoteStateEnum, { description: 'State.' })
  state: VoteState;

  @Field(() => [VoteActionEnum], { description: 'What may be done now, by the rules; at most 7.' })
  nextActions: VoteAction[];

  @Field(() => String, { description: 'Code of the rule set, such as `CN-CIVIL-278`.' })
  ruleSetCode: string;

  @Field(() => String, { description: 'Version of the rule set: the day from which it holds.' })
  ruleSetVersion: string;

  @Field(() => String, { description: 'Legal basis of the rule set, in Chinese.' })
  legalBasis: string;

  @Field(() => Int, { description: 'Days for which the rules are public before voting opens.' })
  noticeDays: number;

  @Field(() => [VoteQuestion], { description: 'The questions, in order; at most 20.' })
  questions: VoteQuestion[];

  @Field(() => IsoDate, { nullable: true, description: "Day on which the residents' committee was told." })
  residentsCommitteeToldOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the rules were made public.' })
  rulesPublishedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Where the rules were posted.' })
  rulesPostedAt: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day on which voting may open; null before the rules are public.',
  })
  opensEarliestOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which voting opened and the roll was frozen.',
  })
  openedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of voting.' })
  closesOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which voting was closed.' })
  closedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed before its day.' })
  closingReason: string | null;

  @Field(() => Int, { nullable: true, description: 'Voters on the frozen roll; null before.' })
  rollHeads: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Square metres on the frozen roll; null before.' })
  rollArea: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the result was made public.' })
  resultPostedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Where the result was posted.' })
  resultPostedAt: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the result was filed.' })
  filedOn: string | null;

  @Field(() => String, { nullable: true, description: 'With whom it was filed.' })
  filedWith: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up.' })
  cancelReason: string | null;
}

/** Gives a row to the schema. */
export function toVote(row: Vote): VoteType {
  const { ruleSet } = row;
  return Object.assign(new VoteType(), row, {
    row,
    id: toGlobalId(VOTE, row.districtId, row.id),
    nextActions: [...availableVoteActions(row.state)],
    ruleSetCode: ruleSet.code,
    ruleSetVersion: ruleSet.version,
    legalBasis: ruleSet.legalBasis.zh,
    noticeDays: ruleSet.noticeDays,
    questions: row.questions.map(toQuestion),
    opensEarliestOn:
      row.rulesPublishedOn && earliestVoteOpening(isoDate(row.rulesPublishedOn), ruleSet.noticeDays),
    rollArea: row.rollArea && areaText(BigInt(row.rollArea)),
  });
}

function toQuestion(question: StoredQuestion): VoteQuestion {
  return Object.assign(new VoteQuestion(), question, {
    options: question.options.map((option) => Object.assign(new VoteOption(), option)),
  });
}

@ObjectType(ROLL_ENTRY, {
  description:
    'A voter on a frozen roll (冻结名册). What a ballot says is shown nowhere, only that it came in.',
})
@FieldClass('internal')
export class RollEntryType {
  row: RollEntry;

  @Field(() => ID, { description: 'Id to name when a ballot is entered.' })
  id: string;

  @Field(() => Int, { description: 'Number on the ballot.' })
  number: number;

  @Field(() => String, { description: 'Masked name of the voter.' })
  @FieldClass('personal')
  voter: string;

  @Field(() => String, { description: 'What the voter votes for, such as the numbers of the units.' })
  @FieldClass('personal')
  holdings: string;

  @Field(() => Int, { description: 'Heads.' })
  heads: number;

  @Field(() => Decimal, { description: 'Exclusive area in square metres.' })
  area: string;
}

/** Gives a row to the schema. */
export function toRollEntry(row: RollEntry): RollEntryType {
  return Object.assign(new RollEntryType(), {
    row,
    id: toGlobalId(ROLL_ENTRY, row.districtId, row.id),
    number: row.number,
    voter: row.voterMasked,
    holdings: row.holdings,
    heads: row.heads,
    area: areaText(BigInt(row.area)),
  });
}

export const RollEntryConnection = connectionType(RollEntryType, ROLL_ENTRY);
