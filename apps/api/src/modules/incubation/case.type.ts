import type { IncubationDocument, IncubationStage } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { IncubationCase } from './case.entity';
import { INCUBATION_CASE } from './case-key';
import { IncubationDocumentEnum, IncubationStageEnum } from './incubation.enums';

/** A case as read. */
@ObjectType(INCUBATION_CASE, {
  implements: Node,
  description: 'An incubation case (孵化案例): one organisation from application to the end of follow-up.',
})
@FieldClass('internal')
@Extensions({ read: { entity: IncubationCase } } satisfies TypeReadExtensions)
export class IncubationCaseType extends Node {
  row: IncubationCase;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(INCUBATION_CASE, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the case or anything of it.' })
  version: number;

  @Field(() => String, { description: 'Number that people quote (编号).' })
  number: string;

  @Field(() => String, { description: 'Code of its track in the programme (孵化类型).' })
  track: string;

  @Field(() => Boolean, { description: 'Whether the simplified procedure (简易程序) applies.' })
  simplified: boolean;

  @Field(() => Decimal, { description: 'Yuan that the group asks for.' })
  requestedSum: string;

  @Field(() => String, { description: 'What the group wants to do, in its own words.' })
  summary: string;

  @Field(() => IncubationStageEnum, { description: 'Stage that it is at.' })
  stage: IncubationStage;

  @Field(() => IncubationStageEnum, {
    nullable: true,
    description: 'Stage that rectification leads back to; null outside rectification.',
  })
  resumeStage: IncubationStage | null;

  @Field(() => IsoDate, { description: 'Day on which it came to its stage.' })
  stageEnteredOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Day of application; null while it is a draft.' })
  appliedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of intake (入壳); null before.' })
  admittedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which incubation began; null before.' })
  startedOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day of the term, extension included; null before it began.',
  })
  endsOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which the mid-term review was passed; null before.',
  })
  midtermPassedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of graduation (出壳); null before.' })
  graduatedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which the case ended; null while it runs.' })
  endedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the certificate (出壳证书); null before graduation.',
  })
  certificateNumber: string | null;

  @Field(() => Int, { description: 'How often papers were asked for.' })
  corrections: number;

  @Field(() => Int, { description: 'How often it was extended.' })
  extensions: number;

  @Field(() => [IncubationDocumentEnum], {
    description: 'Papers that the one notice (一次性告知) asked for; at most 29.',
  })
  missingPapers: IncubationDocument[];

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which the hub signed the agreement; null before.',
  })
  hubSignedOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day on which the organisation signed the agreement; null before.',
  })
  organisationSignedOn: string | null;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt: Date;
}

/** Gives a row to the schema. */
export function toIncubationCase(row: IncubationCase): IncubationCaseType {
  return Object.assign(new IncubationCaseType(), {
    ...row,
    row,
    id: toGlobalId(INCUBATION_CASE, row.districtId, row.id),
  });
}

export const IncubationCaseConnection = connectionType(IncubationCaseType, INCUBATION_CASE);
