import type { ConflictStatement } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConflictStatementEnum } from './incubation.enums';

@InputType({ description: 'Points for one item of the score sheet.' })
export class ItemScoreInput {
  @Field(() => String, { description: 'Code of the item.' })
  item: string;

  @Field(() => Int, { description: 'Points, whole.' })
  points: number;
}

@InputType({ description: 'A seat of the panel to fill.' })
export class AssignIncubationAssessorInput {
  @Field(() => ID, { description: 'Global id of the case.' })
  caseId: string;

  @Field(() => Int, { description: 'Version of the case on which the command is based.' })
  expectedVersion: number;

  @Field(() => String, {
    description: 'Which seat, such as 1号评委; up to 20 characters and no person’s name.',
  })
  seat: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the assessor’s account; null for a seat that scores on paper.',
  })
  accountId?: string | null;
}

@InputType({ description: 'What an assessor states about a conflict of interest.' })
export class DeclareIncubationConflictInput {
  @Field(() => ID, { description: 'Global id of the own score sheet.' })
  sheetId: string;

  @Field(() => ConflictStatementEnum, { description: 'The statement: none or conflicted.' })
  conflict: ConflictStatement;

  @Field(() => String, { nullable: true, description: 'What the conflict is, up to 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'The points of an assessor.' })
export class SubmitIncubationScoresInput {
  @Field(() => ID, { description: 'Global id of the own score sheet.' })
  sheetId: string;

  @Field(() => [ItemScoreInput], { description: 'Points for each item; at most 20.' })
  scores: ItemScoreInput[];
}

@InputType({ description: 'The points of a score sheet on paper, as staff enter them with its scan.' })
export class RecordPaperScoresInput {
  @Field(() => ID, { description: 'Global id of the case.' })
  caseId: string;

  @Field(() => Int, { description: 'Version of the case on which the command is based.' })
  expectedVersion: number;

  @Field(() => ID, { description: 'Global id of the score sheet.' })
  sheetId: string;

  @Field(() => ConflictStatementEnum, { description: 'What the assessor stated on the sheet.' })
  conflict: ConflictStatement;

  @Field(() => [ItemScoreInput], { description: 'Points for each item; at most 20; none when conflicted.' })
  scores: ItemScoreInput[];

  @Field(() => ID, { description: 'Global id of the organisation’s document that holds the scan.' })
  scanDocumentId: string;
}
