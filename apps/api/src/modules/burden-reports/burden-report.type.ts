import type { BurdenReportAction, BurdenReportState, BurdenRuling, BurdenSubject } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { BurdenReport } from './burden-report.entity';
import {
  BurdenReportActionEnum,
  BurdenReportStateEnum,
  BurdenRulingEnum,
  BurdenSubjectEnum,
} from './burden-report.enums';

/** Name in the schema and in global ids. */
export const BURDEN_REPORT = 'BurdenReport';

@ObjectType({ description: 'What a burden report is about.' })
@FieldClass('internal')
export class BurdenAbout {
  @Field(() => ID, { description: 'Global id of the task admission, form demand, inspection or plaque.' })
  id: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the department it comes from; null where nobody knows.',
  })
  department: string | null;
}

@ObjectType(BURDEN_REPORT, {
  implements: Node,
  description:
    'A burden report (负担反映) of a committee about a department. Only whoever filed it and the panel see it; who filed it is shown to nobody.',
})
@FieldClass('internal')
export class BurdenReportType extends Node {
  row: BurdenReport;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => BurdenSubjectEnum, { description: 'What it is about.' })
  subject: BurdenSubject;

  @Field(() => String, { description: 'What it is.' })
  content: string;

  @Field(() => Int, { description: 'Hours that it took all staff together.' })
  hours: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Paper or photograph that shows it, for `GET /attachments/<id>`.',
  })
  evidenceId: string | null;

  @Field(() => BurdenReportStateEnum, { description: 'Where it stands.' })
  state: BurdenReportState;

  @Field(() => String, { nullable: true, description: 'Why the panel ruled so; null while it did not.' })
  rulingReason: string | null;

  @Field(() => DateTime, { description: 'When it came in.' })
  filedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ruled on or withdrawn.' })
  endedAt: Date | null;
}

export const BurdenReportConnection = connectionType(BurdenReportType, BURDEN_REPORT);

/** Gives a row to the schema. */
export function toBurdenReport(row: BurdenReport): BurdenReportType {
  const { districtId, id, version, subject, content, hours, state, rulingReason, filedAt, endedAt } = row;
  return Object.assign(new BurdenReportType(), {
    ...{ row, version, subject, content, hours, state, rulingReason, filedAt, endedAt },
    id: toGlobalId(BURDEN_REPORT, districtId, id),
    evidenceId: row.evidenceId && toGlobalId('Attachment', districtId, row.evidenceId),
  });
}

@ObjectType('BurdenPoolSubject', { description: 'Pooled burden reports about one subject.' })
@FieldClass('internal')
export class BurdenPoolSubjectType {
  @Field(() => BurdenSubjectEnum, { description: 'The subject.' })
  key: BurdenSubject;

  @Field(() => Int, { description: 'How many reports.' })
  reports: number;
}

@ObjectType('BurdenPoolRuling', { description: 'Pooled burden reports of which the same became.' })
@FieldClass('internal')
export class BurdenPoolRulingType {
  @Field(() => BurdenRulingEnum, { description: 'What became of them.' })
  key: BurdenRuling;

  @Field(() => Int, { description: 'How many reports.' })
  reports: number;
}

@ObjectType('BurdenPool', {
  description:
    'Burden reports about a department in a settled quarter, from three communities at least (负担反映汇总). It never changes. Parts that would tell of fewer communities are left out.',
})
@FieldClass('internal')
export class BurdenPoolType {
  @Field(() => String, { description: 'The department.' })
  department: string;

  @Field(() => IsoDate, { description: 'First day of the quarter.' })
  from: string;

  @Field(() => IsoDate, { description: 'Last day of the quarter.' })
  to: string;

  @Field(() => Int, { description: 'How many reports.' })
  reports: number;

  @Field(() => Int, { description: 'From how many communities.' })
  communities: number;

  @Field(() => Int, { description: 'Hours that they told of, all together.' })
  hours: number;

  @Field(() => [BurdenPoolSubjectType], { description: 'What they are about; at most 8.' })
  subjects: BurdenPoolSubjectType[];

  @Field(() => [BurdenPoolRulingType], { description: 'What became of them; at most 3.' })
  rulings: BurdenPoolRulingType[];
}

@ObjectType('BurdenReportEvent', { description: 'Something that happened to a burden report.' })
@FieldClass('internal')
export class BurdenReportEventType {
  @Field(() => BurdenReportActionEnum, {
    nullable: true,
    description: 'What was done; null for the filing itself.',
  })
  action: BurdenReportAction | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When.' })
  recordedAt: Date;
}
