import {
  availableEditionActions,
  type MandateBody,
  type MandateClass,
  type MandateEditionAction,
  type MandateEditionState,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import { globalIdRead } from '../../platform/read-planner/global-id-read';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { Department } from './department.entity';
import {
  MandateBodyEnum,
  MandateEditionActionEnum,
  MandateEditionStateEnum,
  MandateFindingEnum,
} from './mandate.enums';
import { MandateEdition, type MandateEditionEvent, MandateItemRow } from './mandate-edition.entity';

/** Names in the schema and in global ids. */
export const MANDATE_EDITION = 'MandateEdition';
export const MANDATE_ITEM = 'MandateItem';
export const DEPARTMENT = 'Department';

@ObjectType(DEPARTMENT, {
  implements: Node,
  description: 'A department of the district’s government (部门).',
})
@FieldClass('internal')
@Extensions({ read: { entity: Department } } satisfies TypeReadExtensions)
export class DepartmentType extends Node {
  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({ read: globalIdRead(DEPARTMENT, { district: true }) } satisfies ReadExtensions)
  declare id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

/** Gives a row to the schema. */
export function toDepartment(row: Department): DepartmentType {
  const { districtId, id, name } = row;
  return Object.assign(new DepartmentType(), { id: toGlobalId(DEPARTMENT, districtId, id), name });
}

@ObjectType(MANDATE_EDITION, {
  implements: Node,
  description:
    'An edition (版本) of the mandate list (职责清单) of a body in a division. Two editions of one list are never in force on one day.',
})
@FieldClass('internal')
@Extensions({ read: { entity: MandateEdition } } satisfies TypeReadExtensions)
export class MandateEditionType extends Node {
  row: MandateEdition;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({ read: globalIdRead(MANDATE_EDITION, { district: true }) } satisfies ReadExtensions)
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => String, { description: 'Title, unique in the district, such as 居委会职责清单（2026年版）.' })
  title: string;

  @Field(() => MandateBodyEnum, { description: 'Whose list it is.' })
  body: MandateBody;

  @Field(() => MandateEditionStateEnum, { description: 'Where it stands.' })
  state: MandateEditionState;

  @Field(() => IsoDate, { nullable: true, description: 'First day; null until it is published.' })
  validFrom: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day; null while it is open-ended.' })
  validTo: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document (发文字号) that put it in force; null before that.',
  })
  issuingDocument: string | null;

  @Field(() => DateTime, { description: 'When it was drawn up here.' })
  createdAt: Date;

  @Field(() => [MandateEditionActionEnum], { description: 'What its state allows; at most 3.' })
  @Extensions({
    cost: { size: 3 },
    read: { kind: 'notPlanned', reason: 'the domain’s table of transitions answers it' },
  })
  availableActions: MandateEditionAction[];
}

/** Gives a row to the schema. */
export function toMandateEdition(row: MandateEdition): MandateEditionType {
  const { id: _id, districtId: _districtId, ...columns } = row;
  return Object.assign(new MandateEditionType(), columns, {
    row,
    id: toGlobalId(MANDATE_EDITION, row.districtId, row.id),
    availableActions: availableEditionActions(row.state),
  });
}

export const MandateEditionConnection = connectionType(MandateEditionType, MANDATE_EDITION);

@ObjectType(MANDATE_ITEM, { description: 'An item (清单事项) of an edition of a mandate list.' })
@FieldClass('internal')
@Extensions({ read: { entity: MandateItemRow } } satisfies TypeReadExtensions)
export class MandateItemType {
  row: MandateItemRow;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({ read: globalIdRead(MANDATE_ITEM, { district: true }) } satisfies ReadExtensions)
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => String, { description: 'Code; the same in every edition in which the item is the same.' })
  code: string;

  @Field(() => MandateFindingEnum, { description: 'Its class.' })
  mandateClass: MandateClass;

  @Field(() => String, { description: 'What the duty or the ban is.' })
  name: string;

  @Field(() => [String], { description: 'Words by which notices are told to be about it; at most 20.' })
  @Extensions({ cost: { size: 5 } })
  keywords: string[];

  @Field(() => String, { nullable: true, description: 'Law or document (依据); null where none is needed.' })
  legalBasis: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days of notice that a task under it needs; null where the district’s rule holds.',
  })
  leadDays: number | null;
}

/** Gives a row to the schema. */
export function toMandateItem(row: MandateItemRow): MandateItemType {
  const { id: _id, districtId: _districtId, ...columns } = row;
  return Object.assign(new MandateItemType(), columns, {
    row,
    id: toGlobalId(MANDATE_ITEM, row.districtId, row.id),
  });
}

export const MandateItemConnection = connectionType(MandateItemType, MANDATE_ITEM);

@ObjectType('MandateEditionEvent', {
  description: 'One event in the history of an edition; only ever added.',
})
@FieldClass('internal')
export class MandateEditionEventType {
  @Field(() => ID, { description: 'Id within the edition.' })
  id: string;

  @Field(() => MandateEditionActionEnum, {
    nullable: true,
    description: 'What was done; null where it was drawn up.',
  })
  action: MandateEditionAction | null;

  @Field(() => IsoDate, { description: 'Day from or on which it took effect.' })
  occurredOn: string;

  @Field(() => String, { nullable: true, description: 'What was stated with it.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toMandateEditionEvent(row: MandateEditionEvent): MandateEditionEventType {
  const { id, action, occurredOn, note, recordedAt } = row;
  return Object.assign(new MandateEditionEventType(), {
    ...{ id, occurredOn, note, recordedAt },
    action: action === 'drawUp' ? null : action,
  });
}
