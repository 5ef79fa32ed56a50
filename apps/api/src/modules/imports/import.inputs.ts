import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ImportMode, RowOutcome } from '../../platform/imports';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { ImportModeEnum, ImportRowOutcomeEnum } from './import.type';

const BATCH = 'Global id of the batch.';
const VERSION = 'Version of the batch on which the decision is based.';

@InputType({ description: 'Which rows of a batch are listed.' })
export class ImportRowFilter {
  @Field(() => [ImportRowOutcomeEnum], {
    nullable: true,
    description: 'Only rows with these outcomes; at most 7.',
  })
  outcomes?: RowOutcome[] | null;
}

@ArgsType()
export class ImportRowArguments extends ConnectionArguments {
  @Field(() => ImportRowFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: ImportRowFilter | null;
}

@InputType({ description: 'Which column a header is to be taken for.' })
export class ImportColumnInput {
  @Field(() => String, { description: 'Header as the batch shows it.' })
  header: string;

  @Field(() => String, { nullable: true, description: 'Key of the column; null to leave the header out.' })
  key?: string | null;
}

@InputType({ description: 'How the headers of a batch correspond to columns.' })
export class MapImportColumnsInput {
  @Field(() => ID, { description: BATCH })
  batchId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => [ImportColumnInput], { description: 'The headers; those left out are not read. At most 500.' })
  columns: ImportColumnInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'Kept map whose listed rules (replacements and so on) are to hold.',
  })
  mapId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year of dates that name only month and day, 1900 to 2199.',
  })
  defaultYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name under which the map is kept for the next ledger, up to 100 characters.',
  })
  saveAs?: string | null;
}

@InputType({ description: 'A batch to act on.' })
export class ImportBatchInput {
  @Field(() => ID, { description: BATCH })
  batchId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;
}

@InputType({ description: 'A batch to write.' })
export class CommitImportInput extends ImportBatchInput {
  @Field(() => ImportModeEnum, { description: 'What happens when some rows are rejected.' })
  mode: ImportMode;

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'An import to undo.' })
export class UndoImportInput extends ImportBatchInput {
  @Field(() => String, { description: 'Why, for the audit log; 1 to 200 characters.' })
  reason: string;
}
