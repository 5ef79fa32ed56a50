import { Field, ID, InputType, Int } from 'type-graphql';

const NAME = 'Name, 1 to 30 characters; no two of your own are the same.';
const ADDRESS =
  'Path and search of a page of a place below `/analytics`, at most 500 characters, such as `/places/Division.12/workload?period=2026-Q3`. Other pages, unknown parameters and other hosts are refused.';
const SHARED = 'Whether colleagues who read over the same division find it, under your name.';
const START = 'Whether the analytics opens with it for you; no other view does then.';

@InputType({ description: 'A page to keep as a view of your own.' })
export class SaveViewInput {
  @Field(() => String, { description: NAME })
  name: string;

  @Field(() => String, { description: ADDRESS })
  address: string;

  @Field(() => Boolean, { defaultValue: false, description: SHARED })
  isShared: boolean;

  @Field(() => Boolean, { defaultValue: false, description: START })
  isStart: boolean;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'What to change of a view of your own; what is left out stays.' })
export class ChangeSavedViewInput {
  @Field(() => ID, { description: 'Global id of the view.' })
  viewId: string;

  @Field(() => Int, { description: 'Version on which the change is based.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null;

  @Field(() => String, { nullable: true, description: ADDRESS })
  address?: string | null;

  @Field(() => Boolean, { nullable: true, description: SHARED })
  isShared?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: START })
  isStart?: boolean | null;
}

@InputType({ description: 'The order in which you want your own views.' })
export class OrderSavedViewsInput {
  @Field(() => [ID], {
    description: 'Global ids of your own views in the order wanted, at most 50; those left out come after.',
  })
  viewIds: string[];
}

@InputType({ description: 'A view of your own to delete.' })
export class DeleteSavedViewInput {
  @Field(() => ID, { description: 'Global id of the view.' })
  viewId: string;

  @Field(() => Int, { description: 'Version on which the decision is based.' })
  expectedVersion: number;
}
