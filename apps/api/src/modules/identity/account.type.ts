import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime } from '../../platform/graphql/scalars';
import type { Account } from './account.entity';

/** Name in the schema and in global ids. */
export const ACCOUNT = 'Account';

@ObjectType(ACCOUNT, {
  implements: Node,
  description: 'An account (账号) of a person who works with the console.',
})
@FieldClass('internal')
export class AccountType extends Node {
  /** The row, for the field resolvers. */
  row: Account;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the account.' })
  version: number;

  @Field(() => String, { description: 'What the person types at sign-in.' })
  @FieldClass('personal')
  identifier: string;

  @Field(() => String, { description: 'Name that colleagues see.' })
  @FieldClass('personal')
  displayName: string;

  @Field(() => Boolean, { description: 'Whether the account is closed: nobody can sign in with it.' })
  disabled: boolean;

  @Field(() => Boolean, {
    description: 'Whether the password is one that the installation handed out and must be changed.',
  })
  mustChangePassword: boolean;

  @Field(() => Boolean, {
    description: 'Whether the person has set a password; false before an invitation is used.',
  })
  hasPassword: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the person last signed in; null when never.' })
  lastSignedInAt: Date | null;
}

/** Gives a row to the schema. */
export function toAccount(row: Account): AccountType {
  return Object.assign(new AccountType(), {
    row,
    id: toGlobalId(ACCOUNT, null, row.id),
    version: row.version,
    identifier: row.identifier,
    displayName: row.displayName,
    disabled: row.disabledAt !== null,
    mustChangePassword: row.mustChangePassword,
    hasPassword: row.passwordHash !== null,
    lastSignedInAt: row.lastSignedInAt,
  });
}

export const AccountConnection = connectionType(AccountType, ACCOUNT);

/** What a list of accounts is kept to. */
@InputType({ description: 'What a list of accounts is kept to; everything left out keeps to nothing.' })
export class AccountFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the account name or of the display name, taken literally.',
  })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only closed accounts; false: only open ones.' })
  disabled?: boolean | null;
}
