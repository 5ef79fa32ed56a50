import type { DutyStanding, GovernmentDuty } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { GovernmentDutyAct, GovernmentDutyRow } from './government-duty.entity';
import { DutyStandingEnum, GovernmentDutyEnum } from './government-duty.enums';

/** Name in the schema and in global ids. */
export const GOVERNMENT_DUTY = 'GovernmentDuty';

@ObjectType('DutyPeriod', { description: 'A period in which a duty is due once.' })
@FieldClass('internal')
export class DutyPeriodType {
  @Field(() => IsoDate, { description: 'First day.' })
  from: string;

  @Field(() => IsoDate, { description: 'Last day, by which it is due.' })
  to: string;

  @Field(() => DutyStandingEnum, { description: 'How it stands today.' })
  standing: DutyStanding;
}

@ObjectType(GOVERNMENT_DUTY, {
  implements: Node,
  description: 'A duty of a department towards communities (政府职责).',
})
@FieldClass('internal')
export class GovernmentDutyType extends Node {
  row: GovernmentDutyRow;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => GovernmentDutyEnum, { description: 'Which of the five duties it is.' })
  duty: GovernmentDuty;

  @Field(() => String, { description: 'The department.' })
  department: string;

  @Field(() => String, { description: 'What is to be done in every period.' })
  title: string;

  @Field(() => String, { description: 'Law or document on which it rests.' })
  basis: string;

  @Field(() => IsoDate, { description: 'First day of the first period.' })
  startsOn: string;

  @Field(() => Int, { description: 'Months of a period: 1, 3, 6 or 12.' })
  everyMonths: number;

  @Field(() => IsoDate, { nullable: true, description: 'Last day; null for one without an end.' })
  endsOn: string | null;
}

export const GovernmentDutyConnection = connectionType(GovernmentDutyType, GOVERNMENT_DUTY);

/** Gives a row to the schema. */
export function toGovernmentDuty(row: GovernmentDutyRow): GovernmentDutyType {
  return Object.assign(new GovernmentDutyType(), row, {
    row,
    id: toGlobalId(GOVERNMENT_DUTY, row.districtId, row.id),
  });
}

@ObjectType('GovernmentDutyAct', { description: 'Something that a department did for a duty.' })
@FieldClass('internal')
export class GovernmentDutyActType {
  @Field(() => ID, { description: 'Id of the act.' })
  id: string;

  @Field(() => IsoDate, { description: 'Day of it.' })
  occurredOn: string;

  @Field(() => String, { description: 'What was done.' })
  note: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Paper or photograph that shows it, for `GET /attachments/<id>`.',
  })
  evidenceId: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an act to the schema. */
export function toAct(row: GovernmentDutyAct): GovernmentDutyActType {
  return Object.assign(new GovernmentDutyActType(), row, {
    evidenceId: row.evidenceId && toGlobalId('Attachment', row.districtId, row.evidenceId),
  });
}
