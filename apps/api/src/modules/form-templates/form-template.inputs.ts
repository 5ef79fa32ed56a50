import type { FormSubject } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FormSubjectEnum } from './form-template.type';

@InputType({ description: 'A template to record; its file was uploaded before.' })
export class RecordFormTemplateInput {
  @Field(() => ID, { description: 'Global id of the district that prescribes it.' })
  districtId: string;

  @Field(() => String, {
    description:
      'Name of the form, up to 60 characters; no other form of the district that is in use has it.',
  })
  name: string;

  @Field(() => FormSubjectEnum, { description: 'What it is filled for.' })
  subject: FormSubject;

  @Field(() => ID, { description: 'Global id of the Word file (docx) that you uploaded, up to 5 MB.' })
  attachmentId: string;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A template to withdraw.' })
export class WithdrawFormTemplateInput {
  @Field(() => ID, { description: 'Global id of the template.' })
  templateId: string;

  @Field(() => Int, { description: 'Version of the template on which the decision is based.' })
  expectedVersion: number;
}
