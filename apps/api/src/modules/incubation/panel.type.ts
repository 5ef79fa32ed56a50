import type { ConflictStatement } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Decimal } from '../../platform/graphql/scalars';
import { ConflictStatementEnum } from './incubation.enums';
import { IncubationScoreItemType } from './programme.type';

@ObjectType('IncubationItemScore', { description: 'Points for one item of a score sheet.' })
@FieldClass('internal')
export class ItemScoreType {
  @Field(() => String, { description: 'Code of the item.' })
  item: string;

  @Field(() => Int, { description: 'Points.' })
  points: number;
}

@ObjectType('IncubationSheet', {
  description: 'The score sheet of one seat of the panel. Points stay hidden until all sheets are in.',
})
@FieldClass('internal')
export class IncubationSheetType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'Which seat of the panel.' })
  seat: string;

  @Field(() => Boolean, { description: 'Whether it is scored on paper and entered by staff.' })
  onPaper: boolean;

  @Field(() => ConflictStatementEnum, { description: 'The statement on conflicts of interest.' })
  conflict: ConflictStatement;

  @Field(() => Boolean, { description: 'Whether it was handed in.' })
  submitted: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Sum of the points; null while it is hidden or not handed in.',
  })
  total: number | null;

  @Field(() => [ItemScoreType], { description: 'Points by item, none while they are hidden; at most 20.' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  scores: ItemScoreType[];
}

@ObjectType('IncubationPanel', { description: 'The panel of a case as it stands (评审进度).' })
@FieldClass('internal')
export class IncubationPanelType {
  @Field(() => Int, { description: 'Sheets that were handed in.' })
  received: number;

  @Field(() => Int, { description: 'Assessors without a conflict of interest.' })
  eligible: number;

  @Field(() => Int, { description: 'Fewest sheets that the procedure asks for.' })
  minimum: number;

  @Field(() => Boolean, { description: 'Whether all sheets are in and they are enough.' })
  complete: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Mean with two places; null while the panel is not complete.',
  })
  mean: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Extremes left out of the mean; null while it is not complete.',
  })
  dropped: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the pass line is reached; null while it is not complete.',
  })
  passed: boolean | null;

  @Field(() => Int, { description: 'The pass line.' })
  passLine: number;

  @Field(() => [IncubationSheetType], { description: 'The sheets by seat; at most 50.' })
  sheets: IncubationSheetType[];
}

@ObjectType('IncubationAssignment', {
  description: 'A case that waits for the score of the viewer, or has it.',
})
@FieldClass('internal')
export class IncubationAssignmentType {
  @Field(() => ID, { description: 'Global id of the own score sheet.' })
  sheetId: string;

  @Field(() => String, { description: 'Number of the case.' })
  number: string;

  @Field(() => String, { description: 'Name of the organisation that applies.' })
  organisationName: string;

  @Field(() => String, { description: 'What it wants to do.' })
  summary: string;

  @Field(() => Decimal, { description: 'Yuan that it asks for.' })
  requestedSum: string;

  @Field(() => [String], { description: 'Titles of its papers; at most 50.' })
  papers: string[];

  @Field(() => ConflictStatementEnum, { description: 'The own statement on conflicts of interest.' })
  conflict: ConflictStatement;

  @Field(() => Int, { nullable: true, description: 'Own sum of points; null before.' })
  total: number | null;

  @Field(() => [IncubationScoreItemType], { description: 'Items to score; at most 20.' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  items: IncubationScoreItemType[];
}

@ObjectType('IncubationSheetKept', { description: 'The sheet was kept.' })
@FieldClass('internal')
export class SheetKept {
  @Field(() => ID, { description: 'Global id of the sheet.' })
  sheetId: string;
}
