import type {
  IncubationAction,
  IncubationDocument,
  IncubationStage,
  TerminationGround,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { HandOverOutcome } from './care.entity';
import type { ObjectionDecision } from './review.entity';
import {
  HandOverOutcomeEnum,
  IncubationActionEnum,
  IncubationDocumentEnum,
  IncubationStageEnum,
  ObjectionDecisionEnum,
  TerminationGroundEnum,
} from './incubation.enums';

/** Orders of a list of cases. */
export enum IncubationCaseOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  STAGE_ENTERED_ON_ASC = 'STAGE_ENTERED_ON_ASC',
  NUMBER_DESC = 'NUMBER_DESC',
}

registerEnumType(IncubationCaseOrder, {
  name: 'IncubationCaseOrder',
  description: 'Order of a list of incubation cases.',
  valuesConfig: {
    UPDATED_AT_DESC: { description: 'Last changed first.' },
    STAGE_ENTERED_ON_ASC: { description: 'Longest at their stage first.' },
    NUMBER_DESC: { description: 'By number, newest first.' },
  },
});

@InputType({ description: 'What a list of cases is kept to; parts that are left out do not narrow it.' })
export class IncubationCaseFilter {
  @Field(() => ID, { nullable: true, description: 'Only cases of this division and what lies below it.' })
  divisionId?: string | null;

  @Field(() => [IncubationStageEnum], { nullable: true, description: 'Stages; at most 19.' })
  stages?: IncubationStage[] | null;

  @Field(() => String, { nullable: true, description: 'Code of a track.' })
  track?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only cases of this organisation.' })
  organisationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the number or of the organisation’s name, taken literally.',
  })
  search?: string | null;
}

@ArgsType()
export class IncubationCaseListArguments extends ConnectionArguments {
  @Field(() => IncubationCaseFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: IncubationCaseFilter | null;

  @Field(() => IncubationCaseOrder, {
    defaultValue: IncubationCaseOrder.UPDATED_AT_DESC,
    description: 'Order of the list.',
  })
  orderBy: IncubationCaseOrder;
}

@ArgsType()
export class IncubationBoardArguments {
  @Field(() => Int, { defaultValue: 5, description: 'Cases for each column, 0 to 20.' })
  perStage: number;

  @Field(() => [IncubationStageEnum], {
    nullable: true,
    description: 'Stages to show, in their order; all when left out.',
  })
  stages?: IncubationStage[] | null;

  @Field(() => IncubationCaseFilter, { nullable: true, description: 'What the board is kept to.' })
  filter?: IncubationCaseFilter | null;
}

@InputType({ description: 'An application to record, as a draft (代录 included).' })
export class CreateIncubationCaseInput {
  @Field(() => ID, { description: 'Global id of the organisation that applies.' })
  organisationId: string;

  @Field(() => ID, { description: 'Global id of the call under which it applies.' })
  callId: string;

  @Field(() => String, { description: 'Code of the track.' })
  track: string;

  @Field(() => Decimal, { description: 'Yuan that it asks for, with at most two places.' })
  requestedSum: string;

  @Field(() => String, { description: 'What it wants to do, up to 2,000 characters.' })
  summary: string;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}

/** What every command on a case names. */
@InputType({ description: 'The case that a command is about.' })
abstract class CaseInput {
  @Field(() => ID, { description: 'Global id of the case.' })
  caseId: string;

  @Field(() => Int, { description: 'Version of the case on which the command is based.' })
  expectedVersion: number;
}

@InputType({ description: 'Changes of an application that is a draft or waits for correction.' })
export class ReviseIncubationApplicationInput extends CaseInput {
  @Field(() => String, { description: 'Code of the track.' })
  track: string;

  @Field(() => Decimal, { description: 'Yuan that it asks for, with at most two places.' })
  requestedSum: string;

  @Field(() => String, { description: 'What it wants to do, up to 2,000 characters.' })
  summary: string;
}

@InputType({ description: 'A step of a case along its stages.' })
export class AdvanceIncubationCaseInput extends CaseInput {
  @Field(() => IncubationActionEnum, { description: 'What is done.' })
  action: IncubationAction;

  @Field(() => String, {
    nullable: true,
    description: 'Why, where the action asks for it; up to 1,000 characters.',
  })
  reason?: string | null;

  @Field(() => Int, { nullable: true, description: 'Months of an extension.' })
  extensionMonths?: number | null;

  @Field(() => TerminationGroundEnum, { nullable: true, description: 'Ground of a termination.' })
  terminationGround?: TerminationGround | null;
}

@InputType({ description: 'A document of the organisation to file as a paper of its case.' })
export class FileIncubationPaperInput extends CaseInput {
  @Field(() => ID, { description: 'Global id of the organisation’s document.' })
  documentId: string;

  @Field(() => IncubationDocumentEnum, { description: 'Which paper it is.' })
  kind: IncubationDocument;
}

@InputType({ description: 'A paper to take out of a case again; the document stays with the organisation.' })
export class WithdrawIncubationPaperInput extends CaseInput {
  @Field(() => ID, { description: 'Global id of the paper.' })
  paperId: string;
}

@InputType({ description: 'A public notice of a case.' })
export class OpenIncubationNoticeInput extends CaseInput {
  @Field(() => IsoDate, { description: 'Day on which it was posted.' })
  openedOn: string;

  @Field(() => Int, { description: 'Working days that it runs.' })
  workingDays: number;

  @Field(() => String, { description: 'Where it was posted, up to 500 characters.' })
  places: string;
}

@InputType({ description: 'An objection to a public notice. It names no person.' })
export class RecordIncubationObjectionInput extends CaseInput {
  @Field(() => IsoDate, { description: 'Day on which it was received.' })
  receivedOn: string;

  @Field(() => String, { description: 'What is objected, up to 2,000 characters.' })
  content: string;
}

@InputType({ description: 'A decision on an objection.' })
export class DecideIncubationObjectionInput extends CaseInput {
  @Field(() => ID, { description: 'Global id of the objection.' })
  objectionId: string;

  @Field(() => ObjectionDecisionEnum, { description: 'The decision.' })
  decision: ObjectionDecision;

  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason: string;
}

@InputType({ description: 'The days on which the parties signed the agreement.' })
export class SignIncubationAgreementInput extends CaseInput {
  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which the hub organisation signed; null when it has not.',
  })
  hubSignedOn?: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which the applicant signed; null when it has not.',
  })
  organisationSignedOn?: string | null;
}

@InputType({ description: 'An item of the development plan.' })
export class AddIncubationPlanItemInput extends CaseInput {
  @Field(() => String, { description: 'Element or field that it is about, up to 50 characters.' })
  element: string;

  @Field(() => String, { description: 'What is to be reached, up to 500 characters.' })
  goal: string;

  @Field(() => IsoDate, { description: 'Day by which it is to be reached.' })
  dueOn: string;
}

@InputType({ description: 'An item of the development plan that was reached.' })
export class CompleteIncubationPlanItemInput extends CaseInput {
  @Field(() => ID, { description: 'Global id of the item.' })
  planItemId: string;

  @Field(() => IsoDate, { description: 'Day on which it was reached.' })
  doneOn: string;

  @Field(() => String, { nullable: true, description: 'How it shows, up to 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'Something that the group hands over when it leaves.' })
export class ListIncubationHandOverInput extends CaseInput {
  @Field(() => String, { description: 'What it is, up to 200 characters.' })
  name: string;

  @Field(() => Int, { description: 'How many, at least 1.' })
  quantity: number;
}

@InputType({ description: 'How something on the hand-over list was settled.' })
export class SettleIncubationHandOverInput extends CaseInput {
  @Field(() => ID, { description: 'Global id of the item on the list.' })
  handOverItemId: string;

  @Field(() => HandOverOutcomeEnum, { description: 'Returned or missing.' })
  outcome: HandOverOutcome;

  @Field(() => IsoDate, { description: 'Day on which it was settled.' })
  settledOn: string;

  @Field(() => String, { nullable: true, description: 'What is to be said about it, up to 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'A follow-up visit that was made.' })
export class RecordIncubationVisitInput extends CaseInput {
  @Field(() => ID, { description: 'Global id of the visit.' })
  visitId: string;

  @Field(() => IsoDate, { description: 'Day on which it was made.' })
  visitedOn: string;

  @Field(() => Boolean, { description: 'Whether the organisation was found at work.' })
  active: boolean;

  @Field(() => String, { description: 'What was found, up to 2,000 characters.' })
  finding: string;
}
