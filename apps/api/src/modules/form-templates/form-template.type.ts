import type { FormSubject } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime } from '../../platform/graphql/scalars';
import type { FormTemplate } from './form-template.entity';

/** Name in the schema and in global ids. */
export const FORM_TEMPLATE = 'FormTemplate';

export const FormSubjectEnum = domainEnum<FormSubject>({
  name: 'FormSubject',
  description: 'What a form (文书) is filled for.',
  values: {
    organisation: 'A social organisation (社会组织).',
    incubationCase: 'An incubation case and its organisation (孵化个案).',
  },
});

@ObjectType(FORM_TEMPLATE, {
  description:
    'A template (文书模板) that a district prescribes: a Word file whose placeholders are filled from what is recorded.',
})
@FieldClass('internal')
export class FormTemplateType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => ID, { description: 'Global id of the district that prescribes it.' })
  districtId: string;

  @Field(() => String, { description: 'Name of the form.' })
  name: string;

  @Field(() => FormSubjectEnum, { description: 'What it is filled for.' })
  subject: FormSubject;

  @Field(() => [String], { description: 'Names that stand in it, each once; at most 50.' })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  placeholders: string[];

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  recordedAt: Date;

  @Field(() => String, { description: 'Where the template itself is to be had: a path on this server.' })
  filePath: string;

  @Field(() => String, {
    description:
      'Where it is filled: a path on this server, to which `?of=` and the global id of an organisation or a case are added.',
  })
  fillPath: string;
}

/** Gives a row to the schema. */
export function toFormTemplate(row: FormTemplate): FormTemplateType {
  const { districtId, version, name, subject, placeholders, recordedAt } = row;
  const id = toGlobalId(FORM_TEMPLATE, districtId, row.id);
  return Object.assign(new FormTemplateType(), {
    ...{ id, version, name, subject, placeholders, recordedAt },
    districtId: toGlobalId('District', null, districtId),
    filePath: `/attachments/${toGlobalId('Attachment', districtId, row.attachmentId)}`,
    fillPath: `/form-templates/${id}/filled`,
  });
}
