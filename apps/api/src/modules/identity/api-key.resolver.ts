import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { DivisionType } from '../divisions';
import { IssueApiKeyInput, RevokeApiKeyInput } from './account.inputs';
import { IssueApiKeyResult, RevokeApiKeyResult } from './account-results';
import { ApiKey } from './api-key.entity';
import { ApiKeyConnection, ApiKeyType, toApiKey } from './api-key.type';
import { rootDivisions, withinRoots } from './authority';
import { issueApiKey } from './issue-api-key';
import { revokeApiKey } from './revoke-api-key';
import { getDivision } from './viewer.resolver';

const ORDERS: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};

/** Reads, issues and revokes the keys of third parties. */
@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, {
    description: 'The keys bound to divisions that the viewer looks after, newest first, revoked ones too.',
  })
  @Requires('apiKey.manage')
  apiKeys(
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ApiKeyType>> {
    return readKeysetPage(context, {
      field: 'Query.apiKeys',
      entity: ApiKey,
      page,
      orders: ORDERS,
      order: 'newest',
      filter: (query) =>
        void query.andWhere(withinRoots('row.division_id'), {
          roots: rootDivisions(context.actor, 'apiKey.manage'),
        }),
      toNode: toApiKey,
    });
  }

  @Mutation(() => IssueApiKeyResult, { description: 'Issues a key for the public endpoint.' })
  @Requires('apiKey.manage')
  issueApiKey(
    @Arg('input', () => IssueApiKeyInput, { description: 'The key to issue.' }) input: IssueApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return issueApiKey(context, input);
  }

  @Mutation(() => RevokeApiKeyResult, { description: 'Revokes a key at once.' })
  @Requires('apiKey.manage')
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key to revoke.' }) input: RevokeApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return revokeApiKey(context, input);
  }

  @FieldResolver(() => DivisionType, {
    description: 'The division to which, with everything below it, the key is bound.',
  })
  division(@Root() { row }: ApiKeyType, @Ctx() context: RequestContext): Promise<DivisionType> {
    return getDivision(context, row.divisionId);
  }
}
