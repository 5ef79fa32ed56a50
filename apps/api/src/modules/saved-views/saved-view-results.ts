import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { TooManySavedViews } from './saved-view.errors';
import { SavedViewType } from './saved-view.type';

@ObjectType({ description: 'The page is kept as a view.' })
@FieldClass('internal')
export class ViewSaved {
  @Field(() => SavedViewType, { description: 'The view.' })
  view: SavedViewType;
}

@ObjectType({ description: 'The view is changed.' })
@FieldClass('internal')
export class SavedViewChanged {
  @Field(() => SavedViewType, { description: 'The view as it is now.' })
  view: SavedViewType;
}

@ObjectType({ description: 'Your views stand in another order.' })
@FieldClass('internal')
export class SavedViewsOrdered {
  @Field(() => [SavedViewType], { description: 'All your own views as they stand now; at most 50.' })
  views: SavedViewType[];
}

@ObjectType({ description: 'The view is deleted.' })
@FieldClass('internal')
export class SavedViewDeleted {
  @Field(() => ID, { description: 'Global id that the view had.' })
  viewId: string;
}

export const SaveViewResult = commandResult('SaveViewResult', [
  ...[ViewSaved, InvalidInput, NotFound, DuplicateEntry, TooManySavedViews, IdempotencyKeyReused],
]);
export const ChangeSavedViewResult = commandResult('ChangeSavedViewResult', [
  ...[SavedViewChanged, InvalidInput, NotFound, DuplicateEntry, StaleVersion],
]);
export const OrderSavedViewsResult = commandResult('OrderSavedViewsResult', [
  ...[SavedViewsOrdered, InvalidInput, NotFound],
]);
export const DeleteSavedViewResult = commandResult('DeleteSavedViewResult', [
  ...[SavedViewDeleted, NotFound, StaleVersion],
]);
