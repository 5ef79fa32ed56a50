import { type NominalReason, type PlaqueAction, type PlaqueState, type PlaqueStatus } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { Plaque, PlaqueEvent, PlaqueEventKind } from './plaque.entity';
import { NominalReasonEnum, PlaqueActionEnum, PlaqueEventKindEnum, PlaqueStatusEnum } from './plaque.enums';

/** Name in the schema and in global ids. */
export const PLAQUE = 'Plaque';

@ObjectType('PlaqueStanding', { description: 'How a plaque stands today.' })
@FieldClass('internal')
export class PlaqueStandingType {
  @Field(() => PlaqueStatusEnum, { description: 'Status.' })
  status: PlaqueStatus;

  @Field(() => [NominalReasonEnum], { description: 'Why it is nominal; at most 2.' })
  nominalReasons: NominalReason[];

  @Field(() => [PlaqueActionEnum], { description: 'What may be done now, by the rules; at most 8.' })
  nextActions: PlaqueAction[];
}

@ObjectType(PLAQUE, { implements: Node, description: 'A plaque (挂牌) of a department at a community.' })
@FieldClass('internal')
export class PlaqueType extends Node {
  row: Plaque;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the plaque.' })
  version: number;

  @Field(() => String, { description: 'What stands on it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The department; null while nobody knows.' })
  department: string | null;

  @Field(() => String, { nullable: true, description: 'Where at the community it hangs.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Law or document that the department names.' })
  basis: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the permit last given.' })
  permitReference: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Its last day; null for one without an end.' })
  permittedUntil: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Since when it hangs.' })
  displayedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day on which something was done under it.' })
  lastUsedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the last check.' })
  checkedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it came down.' })
  removedOn: string | null;

  @Field(() => ID, { nullable: true, description: 'Its newest photograph, for `GET /attachments/<id>`.' })
  photoId: string | null;

  state: PlaqueState;
}

/** Gives a row to the schema. */
export function toPlaque(row: Plaque): PlaqueType {
  return Object.assign(new PlaqueType(), row, {
    row,
    id: toGlobalId(PLAQUE, row.districtId, row.id),
    photoId: row.photoId && toGlobalId('Attachment', row.districtId, row.photoId),
  });
}

export const PlaqueConnection = connectionType(PlaqueType, PLAQUE);

@ObjectType('PlaqueEvent', { description: 'One event in the life of a plaque.' })
@FieldClass('internal')
export class PlaqueEventType {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => PlaqueEventKindEnum, { description: 'What happened.' })
  kind: PlaqueEventKind;

  @Field(() => IsoDate, { description: 'Day of it.' })
  occurredOn: string;

  @Field(() => String, { nullable: true, description: 'Reason or remark.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the permit that was given.' })
  permitReference: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of that permit.' })
  permittedUntil: string | null;

  @Field(() => ID, { nullable: true, description: 'Photograph or paper, for `GET /attachments/<id>`.' })
  attachmentId: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toPlaqueEvent(row: PlaqueEvent): PlaqueEventType {
  return Object.assign(new PlaqueEventType(), row, {
    attachmentId: row.attachmentId && toGlobalId('Attachment', row.districtId, row.attachmentId),
  });
}

@ObjectType('CommunityPlaqueCount', {
  description: 'Plaques of a community: how many hang, in name only, and are permitted.',
})
@FieldClass('internal')
export class CommunityPlaqueCount {
  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => String, { description: 'Its name.' })
  divisionName: string;

  @Field(() => Int, { description: 'Plaques that hang.' })
  displayed: number;

  @Field(() => Int, { description: 'Of them in name only.' })
  nominal: number;

  @Field(() => Int, { description: 'Plaques with a permit in force, whether they hang or not.' })
  permitted: number;
}
