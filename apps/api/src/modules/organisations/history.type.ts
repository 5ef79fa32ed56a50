import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { OrganisationEvent, OrganisationEventKind } from './organisation.entity';

export const OrganisationEventKindEnum = domainEnum<OrganisationEventKind>({
  name: 'OrganisationEventKind',
  description: 'What can happen to an organisation.',
  values: {
    recorded: 'It was recorded here (录入).',
    changed: 'What describes it was changed (修改).',
    statusChanged: 'Its registration status changed (登记备案状态变更).',
    creditFlagged: 'Its credit flag changed (信用标记变更).',
    documentRecorded: 'A document was recorded (登记材料).',
    documentWithdrawn: 'A document was withdrawn (撤回材料).',
    evidenceProposed: 'A document was proposed as evidence (提交佐证).',
    evidenceVerified: 'Evidence was verified (核验通过).',
    evidenceRefused: 'Evidence was refused (核验未通过).',
    evidenceWithdrawn: 'Evidence was withdrawn (撤回佐证).',
    postRecorded: 'Somebody took a post (任职).',
    postEnded: 'Somebody left a post (离任).',
    coverageChanged: 'The communities that it works in changed (服务社区调整).',
    noticeIssued: 'A notice of missing papers was issued (一次性告知).',
    noticeAnswered: 'The papers of a notice are complete (补正完成).',
    mergedInto: 'It was merged into the one that goes on (并入).',
    absorbed: 'One that was recorded twice was merged into it (合并重复).',
    withdrawn: 'It was withdrawn as recorded by mistake (撤销录入).',
  },
});

@ObjectType('OrganisationEvent', { description: 'One event in the history of an organisation.' })
@FieldClass('internal')
export class OrganisationEventType {
  row: OrganisationEvent;

  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => OrganisationEventKindEnum, { description: 'What happened.' })
  kind: OrganisationEventKind;

  @Field(() => IsoDate, { description: 'Day on which it took effect.' })
  occurredOn: string;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the state before, such as `filed`; null where the event has none.',
  })
  fromCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the state after; null where the event has none.',
  })
  toCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, such as the title of a document; null where there is none.',
  })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason is asked for.' })
  reason: string | null;
}

export const OrganisationEventConnection = connectionType(OrganisationEventType, 'OrganisationEvent');

/** Gives a row to the schema. */
export function toOrganisationEvent(row: OrganisationEvent): OrganisationEventType {
  const { id, kind, occurredOn, recordedAt, fromCode, toCode, subject, reason } = row;
  const told = { id, kind, occurredOn, recordedAt, fromCode, toCode, subject, reason };
  return Object.assign(new OrganisationEventType(), { row, ...told });
}
