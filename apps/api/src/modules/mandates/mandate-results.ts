import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import type { CostExtensions } from '../../platform/graphql/cost';
import {
  MandateActionNotAllowed,
  MandateEditionSettled,
  MandateListFull,
  MandateListsOverlap,
  MandateRuleBroken,
  NoMandateListInForce,
} from './mandate.errors';
import { MandateEditionType, MandateItemType } from './mandate.type';

@ObjectType({ description: 'The edition is drawn up.' })
@FieldClass('internal')
export class MandateEditionCreated {
  @Field(() => MandateEditionType, { description: 'The edition.' })
  edition: MandateEditionType;
}

@ObjectType({ description: 'The edition is changed.' })
@FieldClass('internal')
export class MandateEditionChanged {
  @Field(() => MandateEditionType, { description: 'The edition as it is now.' })
  edition: MandateEditionType;
}

@ObjectType({ description: 'The item is in the draft, or out of it.' })
@FieldClass('internal')
export class MandateItemChanged {
  @Field(() => MandateItemType, { description: 'The item as it is now, or as it was when it was taken out.' })
  item: MandateItemType;
}

@ObjectType({ description: 'An item that a text resembles, and why.' })
@FieldClass('internal')
export class MandateItemMatch {
  @Field(() => MandateItemType, { description: 'The item.' })
  item: MandateItemType;

  @Field(() => Int, { description: 'How much the text resembles it, in thousandths: 0 to 1000.' })
  score: number;

  @Field(() => [String], { description: 'Keywords of the item that stand in the text; at most 20.' })
  @Extensions({ cost: { size: 3 } } satisfies CostExtensions)
  keywordsFound: string[];

  @Field(() => Int, {
    description:
      'Share of the name’s pairs of characters that stand in one clause of the text, in thousandths.',
  })
  nameShare: number;
}

@ObjectType({ description: 'What the list in force says to a text.' })
@FieldClass('internal')
export class MandateSearchAnswer {
  @Field(() => MandateEditionType, {
    description: 'The edition that was asked: the one in force on the day.',
  })
  edition: MandateEditionType;

  @Field(() => [MandateItemMatch], {
    description: 'Items that the text resembles, most alike first; at most 20.',
  })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  matches: MandateItemMatch[];
}

export const SearchMandateItemsResult = commandResult('SearchMandateItemsResult', [
  MandateSearchAnswer,
  InvalidInput,
  NotFound,
  NoMandateListInForce,
]);
export const CreateMandateEditionResult = commandResult('CreateMandateEditionResult', [
  MandateEditionCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  MandateRuleBroken,
  IdempotencyKeyReused,
]);
export const AdvanceMandateEditionResult = commandResult('AdvanceMandateEditionResult', [
  MandateEditionChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  MandateActionNotAllowed,
  MandateListsOverlap,
  MandateRuleBroken,
]);
export const AddMandateItemResult = commandResult('AddMandateItemResult', [
  MandateItemChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  MandateEditionSettled,
  MandateListFull,
  MandateRuleBroken,
  IdempotencyKeyReused,
]);
export const ChangeMandateItemResult = commandResult('ChangeMandateItemResult', [
  MandateItemChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  DuplicateEntry,
  MandateEditionSettled,
  MandateRuleBroken,
]);
export const RemoveMandateItemResult = commandResult('RemoveMandateItemResult', [
  MandateItemChanged,
  NotFound,
  StaleVersion,
  MandateEditionSettled,
]);
