import { Field, ID, InputType } from 'type-graphql';
import { IsoDate } from '../../platform/graphql/scalars';

@InputType({ description: 'A household of a fill, or a line for the community itself.' })
export class FillRowInput {
  @Field(() => String, {
    description: "Number of the household in the community's own register; empty for the community itself.",
  })
  household: string;

  @Field(() => String, { description: 'Building; may be empty.' })
  building: string;

  @Field(() => [String], {
    description: 'What was typed, in the order of `elementIds`; empty where there is nothing.',
  })
  values: string[];
}

@InputType({
  description:
    'What a community fills in once: rows as they were typed, or a workbook that was downloaded for it.',
})
export class RecordFillInput {
  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;

  @Field(() => IsoDate, { description: 'Day on which it was true: in the last 366 days.' })
  statedOn: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Global ids of the elements, in the order of the columns; at most 60.',
  })
  elementIds?: string[] | null;

  @Field(() => [FillRowInput], {
    nullable: true,
    description: 'The rows; at most 500: more come as a workbook.',
  })
  rows?: FillRowInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the workbook that you uploaded instead, up to 5,000 households.',
  })
  attachmentId?: string | null;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'Demands of a community to answer from what is held already.' })
export class AnswerFromHeldInput {
  @Field(() => ID, { description: 'Global id of the community.' })
  divisionId: string;
}

@InputType({ description: 'A value of a fill to correct.' })
export class CorrectFillInput {
  @Field(() => ID, { description: 'Global id of the fill.' })
  fillId: string;

  @Field(() => String, { description: 'Number of the household; empty for the community itself.' })
  household: string;

  @Field(() => ID, { description: 'Global id of the element.' })
  elementId: string;

  @Field(() => String, { description: 'The right value, as it is typed; empty for none.' })
  value: string;

  @Field(() => String, { description: 'Why, up to 200 characters.' })
  reason: string;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'Corrections that the department has seen.' })
export class AcknowledgeCorrectionsInput {
  @Field(() => ID, { description: 'Global id of the form demand.' })
  demandId: string;

  @Field(() => [ID], { description: 'Global ids of the corrections; at most 200.' })
  correctionIds: string[];
}

@InputType({ description: 'A form demand whose outstanding communities are reminded.' })
export class RemindOutstandingInput {
  @Field(() => ID, { description: 'Global id of the form demand.' })
  demandId: string;
}
