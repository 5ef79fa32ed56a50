import {
  areaText,
  availableCommitteeActions,
  type CommitteeAction,
  type CommitteeProcedure,
  type CommitteeStep,
  type CommitteeStepStanding,
  type IsoDate as DomainDate,
  type LapseReason,
  type OwnersCommitteeRules,
  type OwnersCommitteeStatus,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import { committeeRules, committeeRulesOfToday, standingOf, today } from './committee-standing';
import type { CommitteeEventKind, OwnersCommittee } from './owners-committee.entity';
import {
  CommitteeActionEnum,
  CommitteeEventKindEnum,
  CommitteeProcedureEnum,
  CommitteeStepEnum,
  LapseReasonEnum,
  OwnersCommitteeStatusEnum,
  StepStandingEnum,
} from './owners-committee.enums';
import type { PropertyUnit } from './property-unit.entity';

/** Names in the schema and in global ids. */
export const OWNERS_COMMITTEE = 'OwnersCommittee';
export const PROPERTY_UNIT = 'PropertyUnit';

@ObjectType(OWNERS_COMMITTEE, {
  implements: Node,
  description: "The owners' committee (业主委员会) of an estate.",
})
@FieldClass('internal')
export class OwnersCommitteeType extends Node {
  row: OwnersCommittee;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the committee.' })
  version: number;

  @Field(() => OwnersCommitteeStatusEnum, { description: 'Status as of today.' })
  status: OwnersCommitteeStatus;

  @Field(() => [LapseReasonEnum], {
    description: 'Every reason for which it exists in name only; none when it does not; at most 3.',
  })
  lapseReasons: LapseReason[];

  @Field(() => [CommitteeActionEnum], { description: 'What may be done now, by the rules; at most 7.' })
  nextActions: CommitteeAction[];

  @Field(() => CommitteeProcedureEnum, {
    nullable: true,
    description: 'The procedure under way, or the last one; null when there was none here.',
  })
  procedure: CommitteeProcedure | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the election of who is in office.' })
  electedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the term.' })
  termEnd: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of its last meeting that is known.' })
  lastMeetingOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats.' })
  seats: number | null;

  @Field(() => Int, { nullable: true, description: 'Members in office.' })
  membersInOffice: number | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was filed.' })
  filedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Filing number (备案号).' })
  filingNumber: string | null;
}

/** Gives a row to the schema, as it stands today by the rules of its district. */
export async function committeeOfToday(
  context: RequestContext,
  row: OwnersCommittee,
): Promise<OwnersCommitteeType> {
  return toOwnersCommittee(row, today(context.clock), await committeeRulesOfToday(context, row));
}

/** The same within a command, whose transaction alone sees what it wrote. */
export async function committeeJustChanged(
  tx: Transaction,
  context: RequestContext,
  row: OwnersCommittee,
): Promise<OwnersCommitteeType> {
  const day = today(context.clock);
  return toOwnersCommittee(row, day, await committeeRules(tx, row, day));
}

function toOwnersCommittee(
  row: OwnersCommittee,
  day: DomainDate,
  rules: OwnersCommitteeRules,
): OwnersCommitteeType {
  const { status, lapseReasons } = standingOf(row, day, rules);
  return Object.assign(new OwnersCommitteeType(), row, {
    row,
    id: toGlobalId(OWNERS_COMMITTEE, row.districtId, row.id),
    status,
    lapseReasons: [...lapseReasons],
    nextActions: [...availableCommitteeActions(status)],
  });
}

@ObjectType('OwnersCommitteeStep', { description: 'A step of the procedure with its clock.' })
@FieldClass('internal')
export class OwnersCommitteeStepType {
  @Field(() => CommitteeStepEnum, { description: 'Which step.' })
  step: CommitteeStep;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was done; null while it is not.' })
  doneOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day by which it is due; null while no clock runs.' })
  dueOn: string | null;

  @Field(() => Boolean, {
    description: 'Whether the due day rests on days whose calendar is not published yet.',
  })
  provisional: boolean;

  @Field(() => StepStandingEnum, { description: 'Where it stands.' })
  standing: CommitteeStepStanding['standing'];
}

@ObjectType('OwnersCommitteeEvent', { description: 'One event in the history of a committee.' })
@FieldClass('internal')
export class OwnersCommitteeEventType {
  @Field(() => CommitteeEventKindEnum, { description: 'What happened.' })
  kind: CommitteeEventKind;

  @Field(() => IsoDate, { description: 'Day on which it happened.' })
  occurredOn: string;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the action or step, or the number of members.',
  })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'The reason or note given.' })
  reason: string | null;
}

@ObjectType('OwnersRegister', { description: 'What the register of units of an estate adds up to.' })
@FieldClass('internal')
export class OwnersRegister {
  @Field(() => Int, { description: 'Units (专有部分).' })
  units: number;

  @Field(() => Int, { description: 'Owners: each counts once, and the developer once for all it holds.' })
  owners: number;

  @Field(() => Decimal, { description: 'Exclusive area in square metres.' })
  area: string;

  @Field(() => Int, { description: 'Units that the developer still holds.' })
  developerUnits: number;
}

@ObjectType(PROPERTY_UNIT, { description: 'A unit (专有部分) of an estate with its owner, masked.' })
@FieldClass('internal')
export class PropertyUnitType {
  @Field(() => ID, { description: 'Id of the unit.' })
  id: string;

  @Field(() => String, { description: 'Building and unit, such as `3幢101`.' })
  @FieldClass('personal')
  unitNumber: string;

  @Field(() => Decimal, { description: 'Exclusive area in square metres.' })
  area: string;

  @Field(() => String, { nullable: true, description: 'Masked name of the owner; null for the developer.' })
  @FieldClass('personal')
  owner: string | null;

  @Field(() => String, { nullable: true, description: 'Masked telephone of the owner; null when not known.' })
  @FieldClass('personal')
  phone: string | null;
}

/** Gives a row to the schema. */
export function toPropertyUnit(row: PropertyUnit): PropertyUnitType {
  return Object.assign(new PropertyUnitType(), {
    id: toGlobalId(PROPERTY_UNIT, row.districtId, row.id),
    unitNumber: row.unitNumber,
    area: areaText(BigInt(row.area)),
    owner: row.ownerNameMasked,
    phone: row.ownerPhoneMasked,
  });
}

export const PropertyUnitConnection = connectionType(PropertyUnitType, PROPERTY_UNIT);
