import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Public, Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { DateTime } from '../../platform/graphql/scalars';
import { DivisionType } from '../divisions';
import { Account } from './account.entity';
import { CreateAccountInput, DisableAccountInput } from './account.inputs';
import { ACCOUNT_ORDERS, narrowAccounts } from './account-list';
import { grantsLoader, lockLoader, secondFactorLoader, signInLinkLoader } from './account.loaders';
import { CreateAccountResult, DisableAccountResult } from './account-results';
import { AccountConnection, AccountFilter, AccountType, toAccount } from './account.type';
import { createAccount } from './create-account';
import { disableAccount } from './disable-account';
import { findManagedAccount } from './find-managed';
import { RoleGrantType, toRoleGrant } from './role.type';
import {
  resetSecondFactor,
  ResetSecondFactorInput,
  ResetSecondFactorResult,
} from './second-factor/reset-second-factor';
import {
  endSessionsOfAccount,
  EndSessionsOfAccountInput,
  EndSessionsOfAccountResult,
} from './sessions/end-sessions-of-account';
import {
  issueSignInLink,
  IssueSignInLinkInput,
  IssueSignInLinkResult,
} from './sign-in-links/issue-sign-in-link';
import {
  setPasswordByLink,
  SetPasswordByLinkInput,
  SetPasswordByLinkResult,
} from './sign-in-links/set-password-by-link';
import { getDivision } from './viewer.resolver';

@ArgsType()
class AccountArguments extends ConnectionArguments {
  @Field(() => AccountFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: AccountFilter | null;
}

/** Reads, opens and closes accounts. */
@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, {
    description: 'The accounts of the divisions that the viewer looks after, by account name.',
  })
  @Requires('account.read')
  accounts(
    @Args(() => AccountArguments) { filter, ...page }: AccountArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AccountType>> {
    return readKeysetPage(context, {
      field: 'Query.accounts',
      entity: Account,
      page,
      orders: ACCOUNT_ORDERS,
      order: 'byIdentifier',
      filter: (query) => {
        narrowAccounts(query, filter ?? {}, context);
      },
      toNode: toAccount,
    });
  }

  @Query(() => AccountType, {
    nullable: true,
    description: 'An account by its id; null when it does not exist or is not looked after by the viewer.',
  })
  @Requires('account.read')
  async account(
    @Arg('id', () => ID, { description: 'Global id of the account.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AccountType | null> {
    const row = await findManagedAccount(context.reads, id, 'account.read');
    return row ? toAccount(row) : null;
  }

  @Mutation(() => CreateAccountResult, { description: 'Opens an account. Roles are granted afterwards.' })
  @Requires('account.manage')
  createAccount(
    @Arg('input', () => CreateAccountInput, { description: 'The account to open.' })
    input: CreateAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createAccount(context, input);
  }

  @Mutation(() => DisableAccountResult, { description: 'Closes an account and ends its sessions.' })
  @Requires('account.manage')
  disableAccount(
    @Arg('input', () => DisableAccountInput, { description: 'The account to close.' })
    input: DisableAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return disableAccount(context, input);
  }

  @Mutation(() => IssueSignInLinkResult, {
    description:
      'Makes a link by which the person sets a password: after it was forgotten, or when an invitation has ended.',
  })
  @Requires('account.manage')
  issueSignInLink(
    @Arg('input', () => IssueSignInLinkInput, { description: 'The account.' })
    input: IssueSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return issueSignInLink(context, input);
  }

  @Mutation(() => ResetSecondFactorResult, {
    description: 'Takes the second factor of somebody off who has lost the device and all recovery codes.',
  })
  @Requires('account.manage')
  resetSecondFactor(
    @Arg('input', () => ResetSecondFactorInput, { description: 'The account, and why.' })
    input: ResetSecondFactorInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return resetSecondFactor(context, input);
  }

  @Mutation(() => EndSessionsOfAccountResult, {
    description: 'Signs the person of an account out everywhere; the account stays open.',
  })
  @Requires('account.manage')
  endSessionsOfAccount(
    @Arg('input', () => EndSessionsOfAccountInput, { description: 'The account.' })
    input: EndSessionsOfAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return endSessionsOfAccount(context, input);
  }

  @Mutation(() => SetPasswordByLinkResult, {
    description: 'Sets the password of an account by the link that was handed over.',
  })
  @Public('whoever holds the link has no password yet, or none any more')
  setPasswordByLink(
    @Arg('input', () => SetPasswordByLinkInput, { description: 'The link and the password.' })
    input: SetPasswordByLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return setPasswordByLink(context, input);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the account has a second factor.' })
  hasSecondFactor(@Root() { row }: AccountType, @Ctx() context: RequestContext): Promise<boolean> {
    return secondFactorLoader(context).load(row.id);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the link to set a password ends that was last made and is not used yet; null when there is none in force.',
  })
  signInLinkUntil(@Root() { row }: AccountType, @Ctx() context: RequestContext): Promise<Date | null> {
    return signInLinkLoader(context).load(row.id);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when sign-in is locked after failed attempts; null when it is not.',
  })
  lockedUntil(@Root() { row }: AccountType, @Ctx() context: RequestContext): Promise<Date | null> {
    return lockLoader(context).load(row.identifierKey);
  }

  @FieldResolver(() => [RoleGrantType], { description: 'The roles held, oldest first; at most 100.' })
  async grants(@Root() { row }: AccountType, @Ctx() context: RequestContext): Promise<RoleGrantType[]> {
    return (await grantsLoader(context).load(row.id)).slice(0, 100).map(toRoleGrant);
  }

  @FieldResolver(() => DivisionType, {
    description: 'The division whose administrators look after the account.',
  })
  @FieldClass('internal')
  division(@Root() { row }: AccountType, @Ctx() context: RequestContext): Promise<DivisionType> {
    return getDivision(context, row.homeDivisionId);
  }
}
