import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { commandCancel, commandCheck, commandCommit, commandMapping, commandUndo } from './import-commands';
import { CommitImportInput, ImportBatchInput, MapImportColumnsInput, UndoImportInput } from './import.inputs';
import {
  CancelImportResult,
  CheckImportResult,
  CommitImportResult,
  MapImportColumnsResult,
  UndoImportResult,
} from './import-results';

/** Commands on batches; files come in over `POST /uploads/imports`. */
@Resolver()
export class ImportCommandResolver {
  @Mutation(() => MapImportColumnsResult, {
    description: 'Says which header of the file is which column, and may keep that for the next ledger.',
  })
  @Requires('import.manage')
  mapImportColumns(
    @Arg('input', () => MapImportColumnsInput, { description: 'The batch and its columns.' })
    input: MapImportColumnsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return commandMapping(context, input);
  }

  @Mutation(() => CheckImportResult, { description: 'Starts the dry run (试导入), which writes nothing.' })
  @Requires('import.manage')
  checkImport(
    @Arg('input', () => ImportBatchInput, { description: 'The batch to check.' }) input: ImportBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return commandCheck(context, input);
  }

  @Mutation(() => CommitImportResult, { description: 'Starts to write what the dry run found fit.' })
  @Requires('import.manage')
  commitImport(
    @Arg('input', () => CommitImportInput, { description: 'The batch to write.' }) input: CommitImportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return commandCommit(context, input);
  }

  @Mutation(() => CancelImportResult, {
    description: 'Ends an import; one that runs ends after the rows it is at.',
  })
  @Requires('import.manage')
  cancelImport(
    @Arg('input', () => ImportBatchInput, { description: 'The batch to end.' }) input: ImportBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return commandCancel(context, input);
  }

  @Mutation(() => UndoImportResult, {
    description: 'Withdraws what an import brought in, within 24 hours and while nothing depends on it.',
  })
  @Requires('import.manage')
  undoImport(
    @Arg('input', () => UndoImportInput, { description: 'The batch to undo, and why.' })
    input: UndoImportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return commandUndo(context, input);
  }
}
