import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { AuditEvent } from '../../platform/audit/audit-event.entity';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime } from '../../platform/graphql/scalars';

@ObjectType('AuditEvent', {
  description:
    'One line of the audit log (操作日志): who did what to which thing, and why. Names of fields, never values.',
})
@FieldClass('internal')
export class AuditEventType {
  /** The row, for the field resolvers. */
  row: AuditEvent;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  id: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  at: Date;

  @Field(() => String, { description: 'What was done, `<thing>.<act>`.' })
  action: string;

  @Field(() => String, {
    description: 'How it ended: done, refused by a rule, or denied for want of a permission.',
  })
  outcome: string;

  @Field(() => String, { description: 'What it was done to: type and id.' })
  subject: string;

  @Field(() => [String], { description: 'Names of the fields that changed; at most 100.' })
  fields: string[];

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason: string | null;
}

/** Gives a row to the schema. */
export function toAuditEvent(row: AuditEvent): AuditEventType {
  return Object.assign(new AuditEventType(), {
    row,
    id: toGlobalId('AuditEvent', row.districtId, row.id),
    at: row.recordedAt,
    action: row.action,
    outcome: row.outcome,
    subject: `${row.subjectType} ${row.subjectId}`,
    fields: [...new Set([...row.fieldsBefore, ...row.fieldsAfter])].slice(0, 100),
    reason: row.why,
  });
}

export const AuditEventConnection = connectionType(AuditEventType, 'AuditEvent');

@InputType({ description: 'What a list of audit events is kept to; everything left out keeps to nothing.' })
export class AuditEventFilter {
  @Field(() => String, { nullable: true, description: 'What was done, spelt exactly, such as `role.grant`.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Global id or account name of the one who did it.' })
  actor?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Not before this.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this.' })
  to?: Date | null;
}
