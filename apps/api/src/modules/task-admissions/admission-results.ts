import type { AdmissionAction, MandateFinding } from '@weizhi/domain';
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import type { CostExtensions } from '../../platform/graphql/cost';
import { IsoDate } from '../../platform/graphql/scalars';
import {
  MandateEditionType,
  MandateFindingEnum,
  MandateItemMatch,
  MandateItemType,
  NoMandateListInForce,
} from '../mandates';
import { AdmissionActionEnum } from './admission.enums';
import {
  AdmissionActionNotAllowed,
  AdmissionDecidedByApplicant,
  AdmissionNotOnList,
  AdmissionRuleBroken,
  AdmissionTooLate,
  AdmissionWithoutBasis,
  AdmissionWithoutFunds,
  HearingNotOpen,
  HearingStillOpen,
} from './admission.errors';
import { TaskAdmissionType } from './admission.type';

@ObjectType('HeldDatum', { description: 'Something that a notice asks for and that is held already.' })
@FieldClass('internal')
export class HeldDatumType {
  @Field(() => String, { description: 'What it is.' })
  name: string;

  @Field(() => String, { description: 'Where it is held.' })
  heldIn: string;
}

@ObjectType({ description: 'What a department is told at once of a notice that it is about to send out.' })
@FieldClass('internal')
export class TaskNoticeAnswer {
  @Field(() => MandateEditionType, { description: 'The edition that was asked: the one of its first day.' })
  edition: MandateEditionType;

  @Field(() => MandateFindingEnum, { description: 'Where it stands against the list.' })
  finding: MandateFinding;

  @Field(() => MandateItemType, {
    nullable: true,
    description: 'The item by which it was found; null when it is in none.',
  })
  item: MandateItemType | null;

  @Field(() => [MandateItemMatch], { description: 'Items that it resembles, most alike first; at most 10.' })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  matches: MandateItemMatch[];

  @Field(() => Int, { description: 'Bodies that it would reach.' })
  reached: number;

  @Field(() => Int, { description: 'Working days of notice that it needs.' })
  leadDays: number;

  @Field(() => IsoDate, { description: 'First day on which it may begin.' })
  earliestOn: string;

  @Field(() => Boolean, {
    description: 'Whether some day of the calendar is not published yet (日历未发布).',
  })
  provisional: boolean;

  @Field(() => [AdmissionActionEnum], { description: 'What may be done with it; at most 4.' })
  @Extensions({ cost: { size: 4 } } satisfies CostExtensions)
  choices: AdmissionAction[];

  @Field(() => [HeldDatumType], {
    nullable: true,
    description: 'What of it is held already; at most 50. Null while nothing here can tell.',
  })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  heldData: HeldDatumType[] | null;
}

@ObjectType({ description: 'It is drawn up and not sent out yet.' })
@FieldClass('internal')
export class TaskAdmissionCreated {
  @Field(() => TaskAdmissionType, { description: 'What was drawn up.' })
  admission: TaskAdmissionType;
}

@ObjectType({ description: 'It is changed.' })
@FieldClass('internal')
export class TaskAdmissionChanged {
  @Field(() => TaskAdmissionType, { description: 'As it is now.' })
  admission: TaskAdmissionType;
}

@ObjectType({ description: 'What the community says is written down.' })
@FieldClass('internal')
export class AdmissionOpinionRecorded {
  @Field(() => TaskAdmissionType, { description: 'What it is about.' })
  admission: TaskAdmissionType;
}

export const CheckTaskNoticeResult = commandResult('CheckTaskNoticeResult', [
  TaskNoticeAnswer,
  InvalidInput,
  NotFound,
  NoMandateListInForce,
]);
export const CreateTaskAdmissionResult = commandResult('CreateTaskAdmissionResult', [
  TaskAdmissionCreated,
  InvalidInput,
  NotFound,
  NoMandateListInForce,
  IdempotencyKeyReused,
]);
export const ReviseTaskAdmissionResult = commandResult('ReviseTaskAdmissionResult', [
  TaskAdmissionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  NoMandateListInForce,
  AdmissionActionNotAllowed,
]);
export const AdvanceTaskAdmissionResult = commandResult('AdvanceTaskAdmissionResult', [
  TaskAdmissionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  NoMandateListInForce,
  AdmissionActionNotAllowed,
  AdmissionWithoutBasis,
  AdmissionWithoutFunds,
  AdmissionTooLate,
  AdmissionNotOnList,
  AdmissionDecidedByApplicant,
  HearingStillOpen,
  AdmissionRuleBroken,
]);
export const RecordAdmissionOpinionResult = commandResult('RecordAdmissionOpinionResult', [
  AdmissionOpinionRecorded,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  HearingNotOpen,
]);
