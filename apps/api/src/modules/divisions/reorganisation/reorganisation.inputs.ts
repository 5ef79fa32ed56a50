import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../../platform/graphql/scalars';

/** What every reorganisation says. */
@InputType({ description: 'What every reorganisation says.' })
abstract class Reorganisation {
  @Field(() => IsoDate, {
    description: 'Day on which it takes effect: not in the future, and after the last change.',
  })
  effectiveOn: string;

  @Field(() => String, {
    description: 'Why, such as the number of the document that orders it (批复文号); 2 to 500 characters.',
  })
  reason: string;

  @Field(() => String, {
    description: 'Key under which a repetition of this request is recognised, 8 to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'Another name or official code for a division (更名).' })
export class RenameDivisionInput extends Reorganisation {
  @Field(() => ID, { description: 'The division.' })
  divisionId: string;

  @Field(() => Int, { description: 'Version on which the change is based.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Name from that day on, 2 to 60 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Official code from that day on; the present one stays when left out.',
  })
  code?: string | null;
}

@InputType({ description: 'Another parent for a division (改隶).' })
export class ReparentDivisionInput extends Reorganisation {
  @Field(() => ID, { description: 'The division.' })
  divisionId: string;

  @Field(() => Int, { description: 'Version on which the change is based.' })
  expectedVersion: number;

  @Field(() => ID, { description: 'The division above from that day on.' })
  parentId: string;
}

@InputType({
  description: 'A division that takes part in a merger, with the version on which the change is based.',
})
export class MergedDivisionInput {
  @Field(() => ID, { description: 'The division.' })
  divisionId: string;

  @Field(() => Int, { description: 'Version on which the change is based.' })
  expectedVersion: number;
}

@InputType({ description: 'Several divisions become one (合并).' })
export class MergeDivisionsInput extends Reorganisation {
  @Field(() => [MergedDivisionInput], { description: 'The divisions that merge, 2 to 50.' })
  divisions: MergedDivisionInput[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The one of them that lives on under its own id; a new division succeeds them all when left out.',
  })
  continuingId?: string | null;

  @Field(() => String, { description: 'Name of the merged division, 2 to 60 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its official code; null while none has been given.' })
  code?: string | null;
}

@InputType({ description: 'One part of a division that is split.' })
export class SplitPartInput {
  @Field(() => String, { description: 'Name of the part, 2 to 60 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its official code; null while none has been given.' })
  code?: string | null;

  @Field(() => [ID], {
    description:
      'What it takes over: divisions directly below, and estates directly in the division; at most 500.',
  })
  takesOver: string[];
}

@InputType({ description: 'One division becomes several (拆分).' })
export class SplitDivisionInput extends Reorganisation {
  @Field(() => ID, { description: 'The division.' })
  divisionId: string;

  @Field(() => Int, { description: 'Version on which the change is based.' })
  expectedVersion: number;

  @Field(() => [SplitPartInput], { description: 'The parts, 2 to 50.' })
  parts: SplitPartInput[];
}
