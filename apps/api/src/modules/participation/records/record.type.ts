import {
  type CorrectableField,
  type DemocraticStage,
  type ParticipantCapacity,
  type ParticipationChannel,
  type ParticipationEvidence,
  type ParticipationForm,
  type ParticipationInitiator,
  type ParticipationMechanism,
  participationOrigin,
  type ParticipationOrigin,
  type ParticipationRecordStanding,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { connectionType } from '../../../platform/graphql/connection';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { Node } from '../../../platform/graphql/node';
import { DateTime, IsoDate } from '../../../platform/graphql/scalars';
import type { Participation, ParticipationEvent } from '../participation.entity';
import {
  DemocraticStageEnum,
  ParticipantCapacityEnum,
  ParticipationChannelEnum,
  ParticipationEvidenceEnum,
  ParticipationFormEnum,
  ParticipationInitiatorEnum,
  ParticipationMechanismEnum,
  ParticipationOriginEnum,
  ParticipationRecordEventKindEnum,
  ParticipationRecordFieldEnum,
  ParticipationRecordStandingEnum,
} from './record.enums';

/** Name in the schema and in global ids. */
export const PARTICIPATION_RECORD = 'ParticipationRecord';

@ObjectType(PARTICIPATION_RECORD, {
  implements: Node,
  description:
    'A record of participation (参与记录): somebody took part in something on a day. Persons stand under pseudonyms.',
})
@FieldClass('internal')
export class ParticipationRecordType extends Node {
  row: Participation;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the record.' })
  version: number;

  @Field(() => IsoDate, { description: 'Day on which it happened.' })
  happenedOn: string;

  @Field(() => ParticipationMechanismEnum, { description: 'By what somebody took part.' })
  mechanism: ParticipationMechanism;

  @Field(() => DemocraticStageEnum, {
    nullable: true,
    description: 'The democratic stage; null for what belongs to none of the five.',
  })
  stage: DemocraticStage | null;

  @Field(() => ParticipantCapacityEnum, { description: 'In what capacity, on the day.' })
  capacity: ParticipantCapacity;

  @Field(() => ParticipationChannelEnum, { description: 'By which way.' })
  channel: ParticipationChannel;

  @Field(() => ParticipationFormEnum, { description: 'In person or through a representative.' })
  form: ParticipationForm;

  @Field(() => Int, { description: 'Depth, from 1 informed to 5 led.' })
  depth: number;

  @Field(() => Int, { description: 'Minutes, 0 to 1440; 0 where they are not known.' })
  minutes: number;

  @Field(() => ParticipationInitiatorEnum, { description: 'Who had the idea.' })
  initiator: ParticipationInitiator;

  @Field(() => ParticipationEvidenceEnum, { description: 'What shows it.' })
  evidence: ParticipationEvidence;

  @Field(() => ParticipationOriginEnum, { description: 'Where it is from.' })
  origin: ParticipationOrigin;

  @Field(() => String, {
    nullable: true,
    description:
      'What was taken part in, as its sheet calls it; null where `activity` or `election` says it.',
  })
  occasionName: string | null;

  @Field(() => ID, { nullable: true, description: 'Task of the community that it was done for.' })
  taskId: string | null;

  @Field(() => ParticipationRecordStandingEnum, { description: 'How it stands.' })
  standing: ParticipationRecordStanding;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** Sheets and demonstrations name an occasion behind its place; of others the origin knows the name. */
const NAMED_OCCASION = /^(?:sheet|demonstration):[^:]*:(.+)$/su;

/** Gives a row to the schema. */
export function toRecord(row: Participation): ParticipationRecordType {
  const { districtId, taskId, occasion, sourceModule } = row;
  return Object.assign(new ParticipationRecordType(), row, {
    row,
    id: toGlobalId(PARTICIPATION_RECORD, districtId, row.id),
    happenedOn: row.occurredOn,
    origin: participationOrigin(sourceModule),
    occasionName: NAMED_OCCASION.exec(occasion)?.[1] ?? null,
    taskId: taskId === null ? null : toGlobalId('CommunityTask', districtId, taskId),
    standing: standingOf(row),
  });
}

/** What changes a record takes its version on. */
function standingOf({ withdrawnAt, version }: Participation): ParticipationRecordStanding {
  if (withdrawnAt !== null) return 'withdrawn';
  return version > 1 ? 'corrected' : 'asRecorded';
}

/** The row of what a record came of, such as an activity; null for records of something else. */
export function occasionRow(
  { districtId, occasion }: Participation,
  kind: string,
): { readonly districtId: string; readonly id: string } | null {
  const [own, id = ''] = occasion.split(':');
  return own === kind && id.length === 36 ? { districtId, id } : null;
}

export const ParticipationRecordConnection = connectionType(ParticipationRecordType, PARTICIPATION_RECORD);

@ObjectType('ParticipationRecordParticipant', {
  description: 'The resident of a record, under a pseudonym.',
})
@FieldClass('internal')
export class ParticipationRecordParticipant {
  @Field(() => String, { description: 'Pseudonym of the resident.' })
  pseudonym: string;

  @FieldClass('personal')
  @Field(() => String, { nullable: true, description: 'Name with all but its first character hidden.' })
  nameMasked: string | null;
}

@ObjectType('ParticipationRecordImport', { description: 'The row of a ledger that a record is from.' })
@FieldClass('internal')
export class ParticipationRecordImport {
  @Field(() => ID, { description: 'Global id of the batch.' })
  batchId: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the row in the file; null where it is not kept.',
  })
  rowNumber: number | null;
}

@ObjectType('ParticipationRecordChange', { description: 'Something that a correction changed.' })
@FieldClass('internal')
export class ParticipationRecordChange {
  @Field(() => ParticipationRecordFieldEnum, { description: 'What.' })
  field: CorrectableField;

  @Field(() => String, {
    nullable: true,
    description:
      'What it said before: a day, a number, a name of a place, or a value of the enum of the field.',
  })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it said then, as `before`.' })
  after: string | null;
}

@ObjectType('ParticipationRecordEvent', { description: 'What was done to a record after it was made.' })
@FieldClass('internal')
export class ParticipationRecordEventType {
  row: ParticipationEvent;

  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => ParticipationRecordEventKindEnum, { description: 'What was done.' })
  kind: ParticipationEvent['kind'];

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => [ParticipationRecordChange], { description: 'What it changed; at most 10.' })
  changes: ParticipationRecordChange[];

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}
