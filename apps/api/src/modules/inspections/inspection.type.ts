import {
  availableInspectionActions,
  type InspectionAction,
  type InspectionState,
  type InspectionSubject,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { Inspection, InspectionEventKind, InspectionFinding } from './inspection.entity';
import {
  InspectionActionEnum,
  InspectionEventKindEnum,
  InspectionStateEnum,
  InspectionSubjectEnum,
} from './inspection.enums';

/** Name in the schema and in global ids. */
export const INSPECTION = 'Inspection';

/** Name of a finding in the schema and in global ids. */
export const INSPECTION_FINDING = 'InspectionFinding';

@ObjectType(INSPECTION, {
  implements: Node,
  description: 'An inspection (检查) of a department at a community.',
})
@FieldClass('internal')
export class InspectionType extends Node {
  row: Inspection;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the inspection.' })
  version: number;

  @Field(() => String, { description: 'The department.' })
  department: string;

  @Field(() => InspectionSubjectEnum, { description: 'What is inspected.' })
  subject: InspectionSubject;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'Law or document on which it rests.' })
  basis: string;

  @Field(() => IsoDate, { description: 'Day on which the community was told.' })
  noticeOn: string;

  @Field(() => IsoDate, { description: 'First day.' })
  startsOn: string;

  @Field(() => IsoDate, { description: 'Last day.' })
  endsOn: string;

  @Field(() => InspectionStateEnum, { description: 'State.' })
  state: InspectionState;

  @Field(() => [InspectionActionEnum], { description: 'What may be done now, by the rules; at most 6.' })
  nextActions: InspectionAction[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it is held although another department inspects the same.',
  })
  duplicateAnswer: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes that it took staff of the community; null until they say.',
  })
  staffMinutes: number | null;

  @Field(() => Boolean, { description: 'Whether it is held together with another department’s.' })
  joint: boolean;
}

/** Gives a row to the schema. */
export function toInspection(row: Inspection): InspectionType {
  return Object.assign(new InspectionType(), row, {
    row,
    id: toGlobalId(INSPECTION, row.districtId, row.id),
    nextActions: [...availableInspectionActions(row.state)],
    joint: row.jointId !== null,
  });
}

export const InspectionConnection = connectionType(InspectionType, INSPECTION);

@ObjectType(INSPECTION_FINDING, { description: 'Something that an inspection found (检查发现的问题).' })
@FieldClass('internal')
export class InspectionFindingType {
  @Field(() => ID, { description: 'Global id of the finding.' })
  id: string;

  @Field(() => String, { description: 'What was found.' })
  text: string;

  @Field(() => IsoDate, { description: 'By when it is to be put right.' })
  dueOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'When it was put right.' })
  rectifiedOn: string | null;

  @Field(() => Boolean, { description: 'Whether it is not put right and its day has passed.' })
  overdue: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Photograph or paper that shows it, for `GET /attachments/<id>`.',
  })
  evidenceId: string | null;
}

/** Gives a finding to the schema. */
export function toFinding(row: InspectionFinding, today: string): InspectionFindingType {
  return Object.assign(new InspectionFindingType(), row, {
    id: toGlobalId(INSPECTION_FINDING, row.districtId, row.id),
    overdue: row.rectifiedOn === null && row.dueOn < today,
    evidenceId: row.evidenceId && toGlobalId('Attachment', row.districtId, row.evidenceId),
  });
}

@ObjectType('InspectionEvent', { description: 'One event in the life of an inspection.' })
@FieldClass('internal')
export class InspectionEventType {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => InspectionEventKindEnum, { description: 'What happened.' })
  kind: InspectionEventKind;

  @Field(() => String, { nullable: true, description: 'Reason or remark.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

@ObjectType('InspectionConflicts', {
  description: 'What an inspection that is being announced would meet and repeat.',
})
@FieldClass('internal')
export class InspectionConflicts {
  @Field(() => Int, { description: 'At how many communities it would be.' })
  communities: number;

  @Field(() => [InspectionType], {
    description: 'Inspections of other departments at one of the communities on one of the days; at most 50.',
  })
  meets: InspectionType[];

  @Field(() => [InspectionType], {
    description: 'Inspections of the same subject by other departments within 90 days; at most 50.',
  })
  repeats: InspectionType[];
}

@ObjectType('InspectionDay', { description: 'A day on which a community is inspected.' })
@FieldClass('internal')
export class InspectionDay {
  @Field(() => IsoDate, { description: 'The day.' })
  day: string;

  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => String, { description: 'Its name.' })
  divisionName: string;

  @Field(() => Boolean, { description: 'Whether two departments come that do not come together.' })
  overlapping: boolean;

  @Field(() => [InspectionType], { description: 'The inspections; at most 50.' })
  inspections: InspectionType[];
}
