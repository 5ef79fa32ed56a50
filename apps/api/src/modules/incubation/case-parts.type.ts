import type {
  CriterionStanding,
  ExitCriterion,
  IncubationAction,
  IncubationDocument,
  IncubationDue,
  IncubationStage,
  IncubationStatement,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { HandOverOutcome } from './care.entity';
import { IncubationCaseType } from './case.type';
import {
  CriterionStateEnum,
  ExitCriterionEnum,
  HandOverOutcomeEnum,
  IncubationActionEnum,
  IncubationDocumentEnum,
  IncubationDueEnum,
  IncubationStageEnum,
  IncubationStatementEnum,
  ObjectionDecisionEnum,
} from './incubation.enums';
import type { ObjectionDecision } from './review.entity';

const few = Extensions({ cost: { size: 5 } } satisfies CostExtensions);

@ObjectType('IncubationBlocker', { description: 'What still stands in the way of an action.' })
@FieldClass('internal')
export class IncubationBlockerType {
  @Field(() => String, { description: 'Code of the rule, in capitals.' })
  code: string;

  @Field(() => String, { description: 'What is wrong and how to put it right.' })
  message: string;
}

@ObjectType('AvailableIncubationAction', {
  description: 'An action that the stage allows, with what it asks for and what still stands in its way.',
})
@FieldClass('internal')
export class AvailableIncubationActionType {
  @Field(() => IncubationActionEnum, { description: 'The action.' })
  action: IncubationAction;

  @Field(() => [IncubationStatementEnum], { description: 'What must be stated with it; at most 3.' })
  needs: (keyof IncubationStatement)[];

  @Field(() => [IncubationDocumentEnum], { description: 'Papers that it asks for; at most 29.' })
  papers: IncubationDocument[];

  @Field(() => [IncubationDocumentEnum], { description: 'Those of them that are not filed; at most 29.' })
  missingPapers: IncubationDocument[];

  @Field(() => [IncubationBlockerType], { description: 'What stands in its way today; at most 10.' })
  @few
  blockers: IncubationBlockerType[];
}

@ObjectType('IncubationEvent', { description: 'Something that happened to a case.' })
@FieldClass('internal')
export class IncubationEventType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'What was done: an action or a record.' })
  action: string;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  label: string;

  @Field(() => IncubationStageEnum, { description: 'Stage before.' })
  fromStage: IncubationStage;

  @Field(() => IncubationStageEnum, { description: 'Stage after.' })
  toStage: IncubationStage;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The reason that was given; null when none was asked for.',
  })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it was about; null when there is no more to say.',
  })
  detail: string | null;
}

@ObjectType('IncubationPaper', { description: 'A document filed as a paper of the case (材料).' })
@FieldClass('internal')
export class IncubationPaperType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => IncubationDocumentEnum, { description: 'Which paper it is.' })
  kind: IncubationDocument;

  @Field(() => String, { description: 'Title of the document.' })
  title: string;

  @Field(() => ID, { description: 'Global id of the document.' })
  documentId: string;

  @Field(() => ID, { description: 'Global id of its file.' })
  attachmentId: string;

  @Field(() => DateTime, { description: 'When it was filed.' })
  filedAt: Date;
}

@ObjectType('IncubationCriterion', { description: 'An exit criterion as it stands today.' })
@FieldClass('internal')
export class IncubationCriterionType {
  @Field(() => ExitCriterionEnum, { description: 'The criterion.' })
  criterion: ExitCriterion;

  @Field(() => Boolean, { description: 'Whether graduation needs it.' })
  mandatory: boolean;

  @Field(() => CriterionStateEnum, { description: 'How it stands.' })
  state: CriterionStanding['state'];

  @Field(() => String, { nullable: true, description: 'The document that proves it or stands in the way.' })
  document: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which that document holds; null without end.',
  })
  validTo: string | null;
}

@ObjectType('IncubationObjection', { description: 'An objection to the notice.' })
@FieldClass('internal')
export class IncubationObjectionType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => IsoDate, { description: 'Day on which it was received.' })
  receivedOn: string;

  @Field(() => String, { description: 'What is objected.' })
  content: string;

  @Field(() => ObjectionDecisionEnum, { nullable: true, description: 'The decision; null while it is open.' })
  decision: ObjectionDecision | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the decision; null while it is open.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision; null while it is open.' })
  reason: string | null;
}

@ObjectType('IncubationNotice', { description: 'The public notice of a case (公示).' })
@FieldClass('internal')
export class IncubationNoticeType {
  @Field(() => IsoDate, { description: 'Day on which it was posted.' })
  openedOn: string;

  @Field(() => IsoDate, { description: 'Its last day.' })
  closesOn: string;

  @Field(() => String, { description: 'Where it was posted.' })
  places: string;

  @Field(() => Boolean, { description: 'Whether its end rests on a calendar that is not published yet.' })
  provisional: boolean;

  @Field(() => [IncubationObjectionType], { description: 'Objections, first come first; at most 50.' })
  objections: IncubationObjectionType[];
}

@ObjectType('IncubationPlanItem', { description: 'An item of the development plan (培育方案).' })
@FieldClass('internal')
export class IncubationPlanItemType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'Element or field that it is about.' })
  element: string;

  @Field(() => String, { description: 'What is to be reached.' })
  goal: string;

  @Field(() => IsoDate, { description: 'Day by which.' })
  dueOn: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which it was reached; null while it is open.',
  })
  doneOn: string | null;

  @Field(() => String, { nullable: true, description: 'How it shows; null when nothing was said.' })
  note: string | null;
}

@ObjectType('IncubationHandOverItem', { description: 'Something on the hand-over list (交接清单).' })
@FieldClass('internal')
export class IncubationHandOverItemType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'What it is.' })
  name: string;

  @Field(() => Int, { description: 'How many.' })
  quantity: number;

  @Field(() => HandOverOutcomeEnum, {
    nullable: true,
    description: 'How it was settled; null while it is open.',
  })
  outcome: HandOverOutcome | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which it was settled; null while it is open.',
  })
  settledOn: string | null;

  @Field(() => String, { nullable: true, description: 'What was said about it; null when nothing.' })
  note: string | null;
}

@ObjectType('IncubationVisit', { description: 'A visit of the follow-up year (回访).' })
@FieldClass('internal')
export class IncubationVisitType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Int, { description: 'Which visit, from 1.' })
  ordinal: number;

  @Field(() => IsoDate, { description: 'Day by which it is due.' })
  dueOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was made; null before.' })
  visitedOn: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the organisation was found at work; null before.',
  })
  active: boolean | null;

  @Field(() => String, { nullable: true, description: 'What was found; null before.' })
  finding: string | null;
}

@ObjectType('IncubationDueItem', { description: 'Something that a case owes by a day.' })
@FieldClass('internal')
export class IncubationDueItemType {
  @Field(() => IncubationDueEnum, { description: 'What is due.' })
  due: IncubationDue;

  @Field(() => IsoDate, { description: 'Its last day.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Whether the day rests on a calendar that is not published yet.' })
  provisional: boolean;

  @Field(() => IncubationCaseType, { description: 'The case.' })
  case: IncubationCaseType;
}

@ObjectType('IncubationStageColumn', { description: 'A column of the board: a stage with its cases.' })
@FieldClass('internal')
export class IncubationStageColumnType {
  @Field(() => IncubationStageEnum, { description: 'The stage.' })
  stage: IncubationStage;

  @Field(() => Int, { description: 'How many cases are at it.' })
  count: number;

  @Field(() => [IncubationCaseType], { description: 'Those that are longest at it; at most 20.' })
  cases: IncubationCaseType[];
}
