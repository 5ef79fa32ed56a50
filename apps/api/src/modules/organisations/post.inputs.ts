import type { PostKind } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';
import { PersonInput, PostKindEnum } from '../people';
import { IDEMPOTENCY } from './organisation.inputs';

@InputType({ description: 'A post that somebody takes in an organisation.' })
export class RecordPostInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => PersonInput, { description: 'Who takes it.' })
  person: PersonInput;

  @Field(() => PostKindEnum, {
    description: 'What they are; posts of a residents’ committee are recorded there.',
  })
  kind: PostKind;

  @Field(() => IsoDate, { description: 'First day, not in the future.' })
  heldFrom: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day after the term; left out when none is set.',
  })
  heldTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the person is also an employed worker or elected member of the community’s residents’ committee.',
  })
  committeeStaff?: boolean | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A post that ends.' })
export class EndPostInput {
  @Field(() => ID, { description: 'Global id of the post.' })
  postId: string;

  @Field(() => Int, { description: 'Version of the post on which the decision is based.' })
  expectedVersion: number;

  @Field(() => IsoDate, { description: 'First day on which it is held no more; after its first day.' })
  heldTo: string;
}
