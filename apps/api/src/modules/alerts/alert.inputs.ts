import type { AlertKind, AlertLevel, AlertState, MandateBody } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { MandateBodyEnum } from '../mandates';
import { AlertKindEnum, AlertLevelEnum, AlertStateEnum } from './alert.enums';

@InputType({ description: 'What a list of alerts is kept to; parts that are left out do not narrow it.' })
export class AlertFilter {
  @Field(() => ID, { description: 'The place.' })
  divisionId: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the places below it are listed too.' })
  below: boolean;

  @Field(() => [AlertLevelEnum], { nullable: true, description: 'Levels; at most 3.' })
  levels?: AlertLevel[] | null;

  @Field(() => [AlertKindEnum], { nullable: true, description: 'Kinds; at most 4.' })
  kinds?: AlertKind[] | null;

  @Field(() => IsoDate, { nullable: true, description: 'Opened on this day or later.' })
  openedFrom?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Opened on this day or before.' })
  openedTo?: string | null;

  @Field(() => [AlertStateEnum], {
    nullable: true,
    description: 'States; those that stand when left out; at most 4.',
  })
  states?: AlertState[] | null;
}

@ArgsType()
export class AlertListArguments extends ConnectionArguments {
  @Field(() => AlertFilter, { description: 'What the list is kept to.' })
  filter: AlertFilter;
}

@InputType({ description: 'An alert to have seen to (督办): it puts a task before one body, today.' })
export class SuperviseAlertInput {
  @Field(() => ID, { description: 'Global id of the alert.' })
  alertId: string;

  @Field(() => Int, { description: 'Version of the alert on which the change is based.' })
  expectedVersion: number;

  @Field(() => MandateBodyEnum, {
    description:
      'The body that is to see to it; for a town, a township or a development zone what governs it stands in the place of the subdistrict office. What goes to a residents’ committee is held against the mandate list and counts as its burden.',
  })
  body: MandateBody;

  @Field(() => ID, {
    nullable: true,
    description: 'The division of that body, within the place of the alert or above it; found when left out.',
  })
  divisionId?: string | null;

  @Field(() => String, { description: 'The department that has it seen to, up to 60 characters.' })
  department: string;

  @Field(() => String, { description: 'What is asked for, up to 2000 characters.' })
  request: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the item of the mandate list under which it falls.',
  })
  itemCode?: string | null;

  @Field(() => IsoDate, { description: 'Day by which it is due; not in the past.' })
  dueOn: string;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'The explanation of an alert.' })
export class ExplainAlertInput {
  @Field(() => ID, { description: 'Global id of the alert.' })
  alertId: string;

  @Field(() => Int, { description: 'Version of the alert on which the change is based.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Cause and what is done about it, up to 1000 characters.' })
  explanation: string;
}
