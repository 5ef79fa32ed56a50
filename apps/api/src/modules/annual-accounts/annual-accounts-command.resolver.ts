import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import {
  CorrectAnnualAccountsInput,
  FileAnnualAccountsInput,
  RecordAnnualAccountsInput,
  ReviseAnnualAccountsInput,
  WithdrawAnnualAccountsInput,
} from './annual-accounts.inputs';
import {
  CorrectAnnualAccountsResult,
  FileAnnualAccountsResult,
  RecordAnnualAccountsResult,
  ReviseAnnualAccountsResult,
  WithdrawAnnualAccountsResult,
} from './annual-accounts-results';
import { correctAnnualAccounts } from './correct-annual-accounts';
import { fileAnnualAccounts } from './file-annual-accounts';
import { recordAnnualAccounts } from './record-annual-accounts';
import { reviseAnnualAccounts } from './revise-annual-accounts';
import { withdrawAnnualAccounts } from './withdraw-annual-accounts';

/** Records, files and corrects accounts of organisations. */
@Resolver()
export class AnnualAccountsCommandResolver {
  @Mutation(() => RecordAnnualAccountsResult, {
    description: 'Records the accounts of an organisation of one year as a draft.',
  })
  @Requires('funding.manage')
  recordAnnualAccounts(
    @Arg('input', () => RecordAnnualAccountsInput, { description: 'The accounts.' })
    input: RecordAnnualAccountsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordAnnualAccounts(context, input);
  }

  @Mutation(() => ReviseAnnualAccountsResult, { description: 'Changes the figures of a draft.' })
  @Requires('funding.manage')
  reviseAnnualAccounts(
    @Arg('input', () => ReviseAnnualAccountsInput, { description: 'The draft and its new figures.' })
    input: ReviseAnnualAccountsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return reviseAnnualAccounts(context, input);
  }

  @Mutation(() => FileAnnualAccountsResult, {
    description: 'Files a draft whose figures agree to the fen; from then on they count.',
  })
  @Requires('funding.manage')
  fileAnnualAccounts(
    @Arg('input', () => FileAnnualAccountsInput, { description: 'The draft.' })
    input: FileAnnualAccountsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return fileAnnualAccounts(context, input);
  }

  @Mutation(() => CorrectAnnualAccountsResult, {
    description: 'Corrects filed accounts, with a reason; what stood before stays in their history.',
  })
  @Requires('funding.manage')
  correctAnnualAccounts(
    @Arg('input', () => CorrectAnnualAccountsInput, { description: 'The accounts and the right figures.' })
    input: CorrectAnnualAccountsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return correctAnnualAccounts(context, input);
  }

  @Mutation(() => WithdrawAnnualAccountsResult, {
    description: 'Withdraws accounts that were recorded by mistake; their year is free again.',
  })
  @Requires('funding.manage')
  withdrawAnnualAccounts(
    @Arg('input', () => WithdrawAnnualAccountsInput, { description: 'The accounts and the reason.' })
    input: WithdrawAnnualAccountsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawAnnualAccounts(context, input);
  }
}
