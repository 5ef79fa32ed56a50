import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { PostHoldingType } from '../people';

@ObjectType('PostHolderOnDay', { description: 'Somebody who holds a post on a day.' })
@FieldClass('internal')
export class PostHolderOnDayType {
  @Field(() => PostHoldingType, { description: 'The post.' })
  post: PostHoldingType;

  @Field(() => Boolean, {
    description: 'Whether the person is staff of a residents’ committee (居委会工作人员) on that day.',
  })
  isCommitteeStaff: boolean;
}
