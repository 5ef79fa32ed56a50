import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { AccountType } from './account.type';
import { ApiKeyType } from './api-key.type';
import { AuthorityLacking, ExclusivePermissions, LastAdministrator, OwnAccount } from './identity.errors';
import { SignInLinkType } from './sign-in-links/sign-in-link.type';
import { Viewer } from './viewer.type';

@ObjectType({ description: 'The account is open.' })
@FieldClass('internal')
export class AccountCreated {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;

  @Field(() => SignInLinkType, {
    nullable: true,
    description:
      'Link by which the person sets a password, to hand over. Shown this once: null when the request is repeated.',
  })
  @FieldClass('sensitive')
  link: SignInLinkType | null;
}

@ObjectType({ description: 'The account is closed and its sessions have ended.' })
@FieldClass('internal')
export class AccountDisabled {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;
}

@ObjectType({ description: 'The password is changed; sessions elsewhere have ended.' })
@FieldClass('internal')
export class PasswordChanged {
  @Field(() => Viewer, { description: 'The person signed in.' })
  viewer: Viewer;
}

@ObjectType({ description: 'The role is held.' })
@FieldClass('internal')
export class RoleGranted {
  @Field(() => AccountType, { description: 'The account with its grants.' })
  account: AccountType;
}

@ObjectType({ description: 'The role is no longer held.' })
@FieldClass('internal')
export class RoleRevoked {
  @Field(() => AccountType, { description: 'The account with its grants.' })
  account: AccountType;
}

@ObjectType({ description: 'The key is issued.' })
@FieldClass('internal')
export class ApiKeyIssued {
  @Field(() => ApiKeyType, { description: 'The key.' })
  apiKey: ApiKeyType;

  @Field(() => String, {
    nullable: true,
    description: 'The whole key. Shown this once: null when the request is repeated.',
  })
  @FieldClass('sensitive')
  secret: string | null;
}

@ObjectType({ description: 'The key is revoked: the next request with it is refused.' })
@FieldClass('internal')
export class ApiKeyRevoked {
  @Field(() => ApiKeyType, { description: 'The key.' })
  apiKey: ApiKeyType;
}

export const CreateAccountResult = commandResult('CreateAccountResult', [
  AccountCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  ExclusivePermissions,
  AuthorityLacking,
  IdempotencyKeyReused,
]);
export const DisableAccountResult = commandResult('DisableAccountResult', [
  AccountDisabled,
  NotFound,
  StaleVersion,
  OwnAccount,
  LastAdministrator,
]);
export const ChangeOwnPasswordResult = commandResult('ChangeOwnPasswordResult', [
  PasswordChanged,
  InvalidInput,
]);
export const GrantRoleResult = commandResult('GrantRoleResult', [
  RoleGranted,
  NotFound,
  DuplicateEntry,
  ExclusivePermissions,
  AuthorityLacking,
  OwnAccount,
]);
export const RevokeRoleResult = commandResult('RevokeRoleResult', [
  RoleRevoked,
  NotFound,
  OwnAccount,
  LastAdministrator,
  AuthorityLacking,
]);
export const IssueApiKeyResult = commandResult('IssueApiKeyResult', [
  ApiKeyIssued,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);
export const RevokeApiKeyResult = commandResult('RevokeApiKeyResult', [ApiKeyRevoked, NotFound]);
