import type { ExpiryKind, IsoDate as Day } from '@weizhi/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import type { ExpiryQuestion } from './expiry-question';

export const ExpiryKindEnum = domainEnum<ExpiryKind>({
  name: 'ExpiryKind',
  description: 'What of an organisation or a task ends on a day unless somebody renews it (到期事项).',
  values: {
    elementEvidence: 'A document that is evidence of an element (要素佐证材料).',
    committeeTerm: 'The term of an owners’ committee (业委会任期).',
    electedTerm: 'The term of whom residents elected (选举产生的任期).',
    incubationAgreement: 'The term of an incubation (孵化服务协议).',
    serviceContract: 'A contract for services (购买服务合同).',
    taskAdmission: 'The admission of a task (任务准入).',
  },
});

@InputType({ description: 'Of which place, and how far ahead, what expires is wanted.' })
export class ExpiryFilter {
  @Field(() => ID, { description: 'The place.' })
  divisionId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose records are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;

  @Field(() => Int, { defaultValue: 90, description: 'Days ahead, 1 to 365.' })
  days: number;

  @Field(() => [ExpiryKindEnum], { nullable: true, description: 'Kinds wanted; all when left out.' })
  kinds?: ExpiryKind[] | null;
}

@ObjectType('Expiry', { description: 'Something that ends on a day unless somebody renews it.' })
@FieldClass('internal')
export class ExpiryType {
  /** Internal id of the division. */
  divisionId: string;

  @Field(() => ID, { description: 'Stable while it lasts.' })
  key: string;

  @Field(() => ExpiryKindEnum, { description: 'What ends.' })
  kind: ExpiryKind;

  @Field(() => String, { description: 'Whose it is: an organisation, an estate, or the task.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'More of it: the elements, the number or the title; null where the name says all.',
  })
  detail: string | null;

  @Field(() => IsoDate, { description: 'Last day.' })
  expiresOn: Day;

  @Field(() => Int, { description: 'Days left, today not counted.' })
  daysLeft: number;

  @Field(() => String, { description: 'Path of its record inside the admin console.' })
  path: string;
}

@ObjectType('ExpiryCount', { description: 'How many things of a kind expire.' })
@FieldClass('internal')
export class ExpiryCountType {
  @Field(() => ExpiryKindEnum, { description: 'What ends.' })
  kind: ExpiryKind;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, whole; null where they are not told to you or not of this place, which is not 0.',
  })
  count: number | null;

  @Field(() => Boolean, {
    description:
      'Whether such records are of a whole district and told there only, so that this place has no count.',
  })
  ofWholeDistrict: boolean;

  @Field(() => Boolean, { description: 'Whether there are more than are listed: at most 500 of a kind.' })
  more: boolean;
}

@ObjectType('ExpiryList', { description: 'What expires in a place within some days, soonest first.' })
@FieldClass('internal')
export class ExpiryListType {
  question: ExpiryQuestion;

  @Field(() => IsoDate, { description: 'First day that was looked at: today.' })
  from: Day;

  @Field(() => IsoDate, { description: 'Last day that was looked at.' })
  to: Day;
}
