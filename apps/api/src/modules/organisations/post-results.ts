import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { PostHoldingType } from '../people';

@ObjectType({ description: 'The post is recorded.' })
@FieldClass('internal')
export class PostRecorded {
  @Field(() => PostHoldingType, { description: 'The post.' })
  post: PostHoldingType;
}

@ObjectType({ description: 'The post ends on the day given.' })
@FieldClass('internal')
export class PostEnded {
  @Field(() => PostHoldingType, { description: 'The post.' })
  post: PostHoldingType;
}

export const RecordPostResult = commandResult('RecordPostResult', [
  PostRecorded,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const EndPostResult = commandResult('EndPostResult', [
  PostEnded,
  InvalidInput,
  NotFound,
  StaleVersion,
]);
