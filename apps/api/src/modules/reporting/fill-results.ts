import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { LackingDemand } from './fill.type';
import { FormDemandType } from './form-demand.type';
import {
  FillRowsUnreadable,
  FillValueUnchanged,
  FormLayoutUnreadable,
  refusalTypes,
} from './reporting.errors';

@ObjectType({ description: 'What was filled in is recorded, and what could be answered is answered.' })
@FieldClass('internal')
export class FillRecorded {
  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the fill; null when nothing had to be filled in.',
  })
  fillId: string | null;

  @Field(() => [FormDemandType], {
    description: 'Demands that are answered by it, each in its own layout; at most 60.',
  })
  answered: FormDemandType[];

  @Field(() => [LackingDemand], { description: 'Open demands that still lack something; at most 60.' })
  lacking: LackingDemand[];
}

@ObjectType({ description: 'The correction is made, and is shown to whoever was served the old value.' })
@FieldClass('internal')
export class FillCorrected {
  @Field(() => String, { description: 'The value before; empty for none.' })
  before: string;

  @Field(() => String, { description: 'The value now; empty for none.' })
  after: string;

  @Field(() => [FormDemandType], { description: 'Demands that had been served the old value; at most 60.' })
  reached: FormDemandType[];
}

@ObjectType({ description: 'The corrections are acknowledged.' })
@FieldClass('internal')
export class CorrectionsAcknowledged {
  @Field(() => Int, { description: 'Corrections that nobody had acknowledged before.' })
  count: number;

  @Field(() => FormDemandType, { description: 'The form demand.' })
  demand: FormDemandType;
}

@ObjectType({ description: 'Whoever has not answered has it among the work items of the day.' })
@FieldClass('internal')
export class OutstandingReminded {
  @Field(() => Int, { description: 'Communities that are reminded.' })
  count: number;

  @Field(() => FormDemandType, { description: 'The form demand.' })
  demand: FormDemandType;
}

export const RecordFillResult = commandResult('RecordFillResult', [
  FillRecorded,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  FillRowsUnreadable,
  FormLayoutUnreadable,
]);

export const AnswerFromHeldResult = commandResult('AnswerFromHeldResult', [FillRecorded, NotFound]);

export const CorrectFillResult = commandResult('CorrectFillResult', [
  FillCorrected,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
  FillValueUnchanged,
  ...refusalTypes('fillValueUnreadable'),
]);

export const AcknowledgeCorrectionsResult = commandResult('AcknowledgeCorrectionsResult', [
  CorrectionsAcknowledged,
  InvalidInput,
  NotFound,
]);

export const RemindOutstandingResult = commandResult('RemindOutstandingResult', [
  OutstandingReminded,
  NotFound,
  ...refusalTypes('reminderSentToday', 'reminderNobodyOutstanding', 'formDemandActionNotAllowed'),
]);
