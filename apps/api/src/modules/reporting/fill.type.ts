import { type Fill, YES } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import { CanonicalElementType } from './canonical-element.type';
import type { CommunityFill } from './fill.entity';
import { FormDemandType } from './form-demand.type';

/** Names in the schema and in global ids. */
export const COMMUNITY_FILL = 'CommunityFill';
export const SERVED_CORRECTION = 'ServedCorrection';

@ObjectType('FillSheetElement', { description: 'An element that a community has to fill in.' })
@FieldClass('internal')
export class FillSheetElement {
  @Field(() => CanonicalElementType, { description: 'The element.' })
  element: CanonicalElementType;

  @Field(() => Int, { description: 'How many open demands lack it.' })
  demandCount: number;

  @Field(() => IsoDate, { nullable: true, description: 'Day of which the prefilled values are.' })
  heldOn: string | null;
}

@ObjectType('FillSheetRow', { description: 'A row of the sheet, prefilled with what is held.' })
@FieldClass('internal')
export class FillSheetRow {
  @Field(() => String, { description: 'Number of the household; empty for the community itself.' })
  household: string;

  @Field(() => String, { description: 'Building; may be empty.' })
  building: string;

  @Field(() => [String], { description: 'Values in the order of the elements; empty where nothing is held.' })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  values: string[];
}

@ObjectType('FillSheet', {
  description:
    'What a community has to fill in once, so that all its open demands are answered: each element a single time.',
})
@FieldClass('internal')
export class FillSheet {
  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => String, { description: 'Name of the community.' })
  divisionName: string;

  @Field(() => [FormDemandType], {
    description: 'Open demands, those that close first before others; at most 60.',
  })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  demands: FormDemandType[];

  @Field(() => [FillSheetElement], {
    description:
      'What they lack; none when everything is held and they only have to be answered. At most 60.',
  })
  @Extensions({ cost: { size: 15 } } satisfies CostExtensions)
  elements: FillSheetElement[];

  @Field(() => [FillSheetRow], {
    description: 'Rows, the one for the community itself last; at most 500. More are only in the workbook.',
  })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  rows: FillSheetRow[];

  @Field(() => Int, { description: 'Households that are known.' })
  householdCount: number;

  @Field(() => String, { description: 'Where the same is to be had as a workbook: a path on this server.' })
  workbookPath: string;
}

@ObjectType('FillValue', { description: 'A value of a fill.' })
@FieldClass('internal')
export class FillValueType {
  @Field(() => CanonicalElementType, { description: 'The element.' })
  element: CanonicalElementType;

  @Field(() => String, { description: 'The value as it is in force; empty for none.' })
  value: string;
}

@ObjectType('CommunityFillRow', { description: 'A row of a fill.' })
@FieldClass('internal')
export class CommunityFillRowType {
  @Field(() => String, { description: 'Number of the household; empty for the community itself.' })
  household: string;

  @Field(() => String, { description: 'Building; may be empty.' })
  building: string;

  @Field(() => [FillValueType], { description: 'Its values, by name of the element; at most 60.' })
  values: FillValueType[];
}

@ObjectType(COMMUNITY_FILL, { description: 'What a community filled in once (一次填报).' })
@FieldClass('internal')
export class CommunityFillType {
  row: CommunityFill;

  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => IsoDate, { description: 'Day on which it was true.' })
  statedOn: string;

  @Field(() => DateTime, { description: 'When it came in.' })
  filledAt: Date;
}

/** Gives a fill to the schema. */
export function toCommunityFill(row: CommunityFill): CommunityFillType {
  const { districtId, statedOn, filledAt } = row;
  const id = toGlobalId(COMMUNITY_FILL, districtId, row.id);
  return Object.assign(new CommunityFillType(), { id, statedOn, filledAt, row });
}

@ObjectType('LackingDemand', { description: 'An open demand that could not be answered yet.' })
@FieldClass('internal')
export class LackingDemand {
  @Field(() => FormDemandType, { description: 'The demand.' })
  demand: FormDemandType;

  @Field(() => [String], { description: 'Names of the elements that it lacks; at most 60.' })
  elements: string[];
}

@ObjectType(SERVED_CORRECTION, {
  description:
    'What a later correction changes in an answer that was served: one cell, with its old and its new value.',
})
@FieldClass('internal')
export class ServedCorrectionType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'Name of the community.' })
  divisionName: string;

  @Field(() => String, { description: 'Number of the household; empty in a coarser grain.' })
  household: string;

  @Field(() => String, { description: 'Building; empty where the grain has none.' })
  building: string;

  @Field(() => CanonicalElementType, { description: 'The element.' })
  element: CanonicalElementType;

  @Field(() => String, { description: 'What was served; empty for nothing.' })
  before: string;

  @Field(() => String, { description: 'What is right; empty for nothing.' })
  after: string;

  @Field(() => String, { description: 'Why it was corrected.' })
  reason: string;

  @Field(() => DateTime, { description: 'When it was corrected.' })
  correctedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the department acknowledged it; null before.' })
  acknowledgedAt: Date | null;
}

@ObjectType('FormProgress', { description: 'How far a demand is answered.' })
@FieldClass('internal')
export class FormProgress {
  @Field(() => Int, { description: 'Communities that are asked.' })
  asked: number;

  @Field(() => Int, { description: 'Communities that have answered.' })
  answered: number;

  @Field(() => [String], {
    description: 'Names of those that have not (未报名单), in official order; at most 300.',
  })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  outstanding: string[];

  @Field(() => IsoDate, { nullable: true, description: 'Day of the last reminder (催办).' })
  lastRemindedOn: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may remind them today.' })
  mayRemind: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may take the filled form away.' })
  mayDownload: boolean;
}

/** A stored value in words that are typed and printed. */
export function shownValue(value: string | null | undefined): string {
  if (value === YES) return '是';
  return value === 'no' ? '否' : (value ?? '');
}

/** The latest fill that states an element, and its values by household. */
export function latestWith(fills: readonly Fill[], code: string) {
  const fill = fills.find(({ rows }) => rows.some(({ values }) => Object.hasOwn(values, code)));
  return (
    fill && {
      statedOn: fill.statedOn,
      byHousehold: new Map(fill.rows.map((row) => [row.household, row.values[code]])),
    }
  );
}
