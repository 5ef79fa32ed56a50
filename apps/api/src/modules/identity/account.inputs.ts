import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../platform/graphql/scalars';

const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';

@InputType({ description: 'An account to open.' })
export class CreateAccountInput {
  @Field(() => String, {
    description:
      'What the person will type at sign-in: 3 to 64 letters, digits or `. _ - @`. Cannot be changed later.',
  })
  identifier: string;

  @Field(() => String, { description: 'Name that colleagues see, up to 50 characters.' })
  displayName: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Division whose administrators look after the account; may be left out by whoever administers one division only.',
  })
  divisionId?: string | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An account to close.' })
export class DisableAccountInput {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;

  @Field(() => Int, { description: 'Version of the account on which the decision is based.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'Why, for the audit log; up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A new password for the person signed in.' })
export class ChangeOwnPasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword: string;

  @Field(() => String, { description: 'The new password: 12 to 128 characters of any kind.' })
  newPassword: string;
}

@InputType({ description: 'A role to grant.' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;

  @Field(() => String, { description: 'Code of the role.' })
  role: string;

  @Field(() => ID, {
    description: 'Global id of the division over which, with everything below it, the role is held.',
  })
  divisionId: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A grant to revoke.' })
export class RevokeRoleInput {
  @Field(() => ID, { description: 'Id of the grant.' })
  grantId: string;

  @Field(() => String, { nullable: true, description: 'Why, for the audit log; up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A key to issue.' })
export class IssueApiKeyInput {
  @Field(() => String, { description: 'What the key is for, up to 100 characters.' })
  name: string;

  @Field(() => ID, {
    description: 'Global id of the division to which, with everything below it, the key is bound.',
  })
  divisionId: string;

  @Field(() => [String], {
    description: 'Permissions that the key carries, spelt exactly; 1 to 20 of those that keys may carry.',
  })
  scopes: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the key ends: within a year, and in a year when left out.',
  })
  expiresAt?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Global id of the key.' })
  apiKeyId: string;
}
