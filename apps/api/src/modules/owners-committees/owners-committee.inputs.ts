import type { CommitteeAction, CommitteeStep, OwnersCommitteeStatus } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { VoteQuestionInput } from '../ballots';
import { CommitteeActionEnum, CommitteeStepEnum, OwnersCommitteeStatusEnum } from './owners-committee.enums';

const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';
const VERSION = 'Version of the committee on which the decision is based.';

@InputType({ description: 'What a list of estates is kept to; parts that are left out do not narrow it.' })
export class CommitteeEstateFilter {
  @Field(() => ID, { nullable: true, description: 'Only estates of this division and what lies below it.' })
  divisionId?: string | null;

  @Field(() => [OwnersCommitteeStatusEnum], {
    nullable: true,
    description: 'Statuses of the committee as of today; at most 9.',
  })
  statuses?: OwnersCommitteeStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of the estate, taken literally.' })
  search?: string | null;
}

@ArgsType()
export class CommitteeEstateArguments extends ConnectionArguments {
  @Field(() => CommitteeEstateFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: CommitteeEstateFilter | null;
}

@InputType({ description: 'A committee that exists already, to be entered.' })
export class RegisterOwnersCommitteeInput {
  @Field(() => ID, { description: 'Global id of the estate.' })
  estateId: string;

  @Field(() => IsoDate, { description: 'Day of the election.' })
  electedOn: string;

  @Field(() => IsoDate, { description: 'Last day of the term.' })
  termEnd: string;

  @Field(() => Int, { description: 'Seats: an odd number.' })
  seats: number;

  @Field(() => Int, { description: 'Members in office today.' })
  membersInOffice: number;

  @Field(() => IsoDate, { nullable: true, description: 'Day of its last meeting; null when nobody knows.' })
  lastMeetingOn?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was filed.' })
  filedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Filing number, up to 60 characters.' })
  filingNumber?: string | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An application for a first assembly.' })
export class BeginCommitteeFormationInput {
  @Field(() => ID, { description: 'Global id of the estate.' })
  estateId: string;

  @Field(() => IsoDate, { description: 'Day of the application.' })
  appliedOn: string;

  @Field(() => Decimal, { description: 'Exclusive area of the estate in square metres.' })
  totalArea: string;

  @Field(() => Int, { description: 'Owners of the estate.' })
  totalOwners: number;

  @Field(() => Decimal, { description: 'Exclusive area that is handed over, in square metres.' })
  handedOverArea: string;

  @Field(() => Int, { description: 'Owners who apply together.' })
  applicantOwners: number;

  @Field(() => Decimal, { description: 'Exclusive area of those who apply, in square metres.' })
  applicantArea: string;

  @Field(() => Boolean, { description: 'Whether the developer applies.' })
  byDeveloper: boolean;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A step of a committee from one status to the next.' })
export class AdvanceOwnersCommitteeInput {
  @Field(() => ID, { description: 'Global id of the committee.' })
  committeeId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => CommitteeActionEnum, { description: 'What to do.' })
  action: CommitteeAction;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the election.' })
  electedOn?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the new term.' })
  termEnd?: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats: an odd number.' })
  seats?: number | null;

  @Field(() => Int, { nullable: true, description: 'Members elected.' })
  membersInOffice?: number | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the filing.' })
  filedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Filing number, up to 60 characters.' })
  filingNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the procedure is given up, up to 200 characters.',
  })
  abandonReason?: string | null;
}

@InputType({ description: 'A step of the procedure that was done.' })
export class RecordCommitteeStepInput {
  @Field(() => ID, { description: 'Global id of the committee.' })
  committeeId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => CommitteeStepEnum, { description: 'Which step.' })
  step: CommitteeStep;

  @Field(() => IsoDate, { description: 'Day on which it was done.' })
  doneOn: string;

  @Field(() => String, { nullable: true, description: 'A note, up to 200 characters.' })
  note?: string | null;
}

@InputType({ description: 'What is known anew of a committee in office.' })
export class UpdateOwnersCommitteeInput {
  @Field(() => ID, { description: 'Global id of the committee.' })
  committeeId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => IsoDate, { nullable: true, description: 'Day of a meeting that it held.' })
  meetingOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Members in office from now on.' })
  membersInOffice?: number | null;

  @Field(() => String, { nullable: true, description: 'A note or reason, up to 200 characters.' })
  note?: string | null;
}

@InputType({ description: 'A vote of the owners of an estate to draw up.' })
export class CreateOwnersVoteInput {
  @Field(() => ID, { description: 'Global id of the estate.' })
  estateId: string;

  @Field(() => String, { description: 'What the vote is called, up to 100 characters.' })
  title: string;

  @Field(() => [VoteQuestionInput], { description: 'The questions, 1 to 20.' })
  questions: VoteQuestionInput[];

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}
