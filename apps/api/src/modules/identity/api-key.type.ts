import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime } from '../../platform/graphql/scalars';
import type { ApiKey } from './api-key.entity';

/** Name in the schema and in global ids. */
export const API_KEY = 'ApiKey';

@ObjectType(API_KEY, {
  description:
    'A key of a third party for the public endpoint (接口密钥). Its secret is shown once, when it is issued.',
})
@FieldClass('internal')
export class ApiKeyType {
  /** The row, for the field resolvers. */
  row: ApiKey;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  id: string;

  @Field(() => String, { description: 'The part of the key that may be shown, to tell keys apart.' })
  prefix: string;

  @Field(() => String, { description: 'What the key is for, as its issuer said.' })
  name: string;

  @Field(() => [String], { description: 'Permissions that the key carries; at most 20.' })
  scopes: string[];

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  expiresAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, to the minute; null when never.',
  })
  lastUsedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is in force.' })
  revokedAt: Date | null;
}

/** Gives a row to the schema. */
export function toApiKey(row: ApiKey): ApiKeyType {
  const { prefix, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  return Object.assign(new ApiKeyType(), {
    row,
    id: toGlobalId(API_KEY, null, row.id),
    prefix,
    name,
    scopes,
    createdAt,
    expiresAt,
    lastUsedAt,
    revokedAt,
  });
}

export const ApiKeyConnection = connectionType(ApiKeyType, API_KEY);
