import type { PostKind } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { IsoDate } from '../../platform/graphql/scalars';
import type { PostHolding } from './person.entity';

/** Name in global ids. */
export const POST = 'PostHolding';

export const PostKindEnum = domainEnum<PostKind>({
  name: 'PostKind',
  description: 'Posts (职务) that a person can hold in an organisation or a residents’ committee.',
  values: {
    legalRepresentative: 'Legal representative (法定代表人).',
    chair: 'Chair, or who is responsible (理事长, 负责人).',
    councilMember: 'Member of the council (理事).',
    supervisor: 'Supervisor (监事).',
    financeOfficer: 'Finance officer (财务人员).',
    secretary: 'Secretary (秘书长).',
    coreMember: 'Core member (骨干成员).',
    member: 'Member (成员).',
    committeeMember: 'Elected member of a residents’ committee (居委会成员).',
    communityWorker: 'Employed worker of a community (社区工作者).',
  },
});

@ObjectType('PostHolding', { description: 'A post that a person holds from one day to another.' })
@FieldClass('internal')
export class PostHoldingType {
  row: PostHolding;

  @Field(() => ID, { description: 'Global id of the post.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the post.' })
  version: number;

  @Field(() => PostKindEnum, { description: 'What the person is.' })
  kind: PostKind;

  @Field(() => IsoDate, { description: 'First day.' })
  heldFrom: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day on which it is held no more; null while it lasts.',
  })
  heldTo: string | null;
}

/** Gives a row to the schema. */
export function toPost(row: PostHolding): PostHoldingType {
  const { version, postKind: kind, heldFrom, heldTo } = row;
  return Object.assign(new PostHoldingType(), {
    row,
    id: toGlobalId(POST, row.districtId, row.id),
    ...{ version, kind, heldFrom, heldTo },
  });
}
