import {
  availableFormDemandActions,
  currentFormDemandState,
  type DerivationMeans,
  type FormDemandAction,
  type FormDemandState,
  type FormFieldRole,
  isoDate,
  type IsoDate,
  type OverlapStanding,
  type ReportingGrain,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate as IsoDateScalar } from '../../platform/graphql/scalars';
import { CanonicalElementType } from './canonical-element.type';
import type { FormDemand, FormDemandEvent } from './form-demand.entity';
import {
  DerivationMeansEnum,
  FormDemandStateEnum,
  FormFieldRoleEnum,
  OverlapStandingEnum,
  ReportingGrainEnum,
} from './reporting.enums';

/** Name in the schema and in global ids. */
export const FORM_DEMAND = 'FormDemand';

@ObjectType('FormField', { description: 'A column of a demanded form (表项).' })
@FieldClass('internal')
export class FormFieldType {
  @Field(() => Int, { description: 'Column in the form, from 1.' })
  position: number;

  @Field(() => String, { description: 'Words over the column (表头).' })
  heading: string;

  @Field(() => FormFieldRoleEnum, {
    nullable: true,
    description: 'What it holds; null while mapped to nothing.',
  })
  role: FormFieldRole | null;

  @Field(() => CanonicalElementType, { nullable: true, description: 'The element that it holds.' })
  element: CanonicalElementType | null;

  @Field(() => OverlapStandingEnum, {
    nullable: true,
    description: 'How it stood when the overlap was checked; null before, and for columns without element.',
  })
  standing: OverlapStanding | null;

  @Field(() => String, { nullable: true, description: 'Form by which it was collected already.' })
  heldForm: string | null;

  @Field(() => IsoDateScalar, { nullable: true, description: 'Day of which that form holds it.' })
  heldOn: string | null;
}

@ObjectType('FormOverlapItem', { description: 'What is collected already of one element.' })
@FieldClass('internal')
export class FormOverlapItem {
  @Field(() => CanonicalElementType, { description: 'The element.' })
  element: CanonicalElementType;

  @Field(() => OverlapStandingEnum, { description: 'How it stands.' })
  standing: OverlapStanding;

  @Field(() => String, { nullable: true, description: 'Form that holds it or asks for it.' })
  form: string | null;

  @Field(() => IsoDateScalar, { nullable: true, description: 'Day of which it is held.' })
  heldOn: string | null;

  @Field(() => DerivationMeansEnum, {
    nullable: true,
    description: 'How it is to be had in the grain that is asked for.',
  })
  means: DerivationMeans | null;
}

@ObjectType('FormDemandEvent', { description: 'A step in the life of a form demand.' })
@FieldClass('internal')
export class FormDemandEventType {
  @Field(() => String, {
    description: 'What was done: `propose`, or an action of a form demand in its own spelling.',
  })
  action: string;

  @Field(() => String, { nullable: true, description: 'Reason that was given.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toDemandEvent({ action, reason, recordedAt }: FormDemandEvent): FormDemandEventType {
  return Object.assign(new FormDemandEventType(), { action, reason, recordedAt });
}

@ObjectType(FORM_DEMAND, {
  implements: Node,
  description:
    'A form demand (报表申请): the form that a department wants filled in, from the mapping of its fields to the last answer.',
})
@FieldClass('internal')
export class FormDemandType extends Node {
  row: FormDemand;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => String, { description: 'The department.' })
  department: string;

  @Field(() => String, { description: 'Title of the form.' })
  title: string;

  @Field(() => ReportingGrainEnum, { description: 'Grain in which it is wanted.' })
  grain: ReportingGrain;

  @Field(() => IsoDateScalar, { description: 'Day of which the figures are wanted.' })
  asOf: string;

  @Field(() => Int, { description: 'Days before or after it of which values may be.' })
  toleranceDays: number;

  @Field(() => FormDemandStateEnum, { description: 'State today.' })
  state: FormDemandState;

  @Field(() => IsoDateScalar, { nullable: true, description: 'First day of the period.' })
  opensOn: string | null;

  @Field(() => IsoDateScalar, { nullable: true, description: 'Last day of the period.' })
  closesOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or withdrawn.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "Where the department's own workbook is to be had: a path on this server.",
  })
  layoutPath: string | null;

  @Field(() => String, {
    description:
      'Where the filled form is to be had, in its own layout: a path on this server; with `?of=` and the global id of a division only for that.',
  })
  workbookPath: string;
}

export const FormDemandConnection = connectionType(FormDemandType, FORM_DEMAND);

/** The state of a row on a day. */
export function stateOf(row: FormDemand, today: IsoDate): FormDemandState {
  return currentFormDemandState(positionOf(row, today));
}

/** A row as the rules know it. */
export function positionOf({ state, opensOn, closesOn }: FormDemand, today: IsoDate) {
  return { state, opensOn: dayOrNull(opensOn), closesOn: dayOrNull(closesOn), today };
}

/** What may be done next, by whom. */
export function actionsOf(
  row: FormDemand,
  may: { readonly propose: boolean; readonly decide: boolean; readonly today: IsoDate },
): FormDemandAction[] {
  const decides: readonly FormDemandAction[] = ['approve', 'reject'];
  const proposes: readonly FormDemandAction[] = ['mapFields', 'checkOverlap', 'accept', 'withdraw'];
  return availableFormDemandActions(stateOf(row, may.today)).filter(
    (action) => (may.decide && decides.includes(action)) || (may.propose && proposes.includes(action)),
  );
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/** Gives a row to the schema, as it stands on a day. */
export function toFormDemand(row: FormDemand, today: IsoDate): FormDemandType {
  const id = toGlobalId(FORM_DEMAND, row.districtId, row.id);
  const { version, department, title, grain, asOf, toleranceDays, opensOn, closesOn, reason, proposedAt } =
    row;
  return Object.assign(new FormDemandType(), {
    ...{ id, version, department, title, grain, asOf, toleranceDays, opensOn, closesOn, reason, proposedAt },
    districtId: toGlobalId('District', null, row.districtId),
    state: stateOf(row, today),
    layoutPath:
      row.attachmentId && `/attachments/${toGlobalId('Attachment', row.districtId, row.attachmentId)}`,
    workbookPath: `/form-demands/${id}/workbook`,
    row,
  });
}
