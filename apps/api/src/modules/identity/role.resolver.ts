import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { DivisionType } from '../divisions';
import { GrantRoleInput, RevokeRoleInput } from './account.inputs';
import { accountLoader } from './account.loaders';
import { GrantRoleResult, RevokeRoleResult } from './account-results';
import { grantRole } from './grant-role';
import { revokeRole } from './revoke-role';
import { Role } from './role.entity';
import { RoleGrantType, RoleType } from './role.type';
import { getDivision, getRole } from './viewer.resolver';

/** Reads roles, grants and revokes them. */
@Resolver(() => RoleGrantType)
export class RoleResolver {
  @Query(() => [RoleType], { description: 'The roles in force; at most 100.' })
  @Requires('account.read')
  async roles(@Ctx() context: RequestContext): Promise<RoleType[]> {
    const rows = await context.reads
      .repository(Role)
      .find({ order: { position: 'ASC', code: 'ASC' }, take: 100 });
    return Promise.all(rows.map((row) => getRole(context, row.code)));
  }

  @Mutation(() => GrantRoleResult, { description: 'Grants a role over a division and everything below it.' })
  @Requires('role.grant')
  grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'The role to grant.' }) input: GrantRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return grantRole(context, input);
  }

  @Mutation(() => RevokeRoleResult, {
    description: 'Revokes a grant; the account loses it with its next request.',
  })
  @Requires('role.grant')
  revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'The grant to revoke.' }) input: RevokeRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return revokeRole(context, input);
  }

  @FieldResolver(() => RoleType, { description: 'The role.' })
  role(@Root() { row }: RoleGrantType, @Ctx() context: RequestContext): Promise<RoleType> {
    return getRole(context, row.roleCode);
  }

  @FieldResolver(() => DivisionType, { description: 'The division.' })
  division(@Root() { row }: RoleGrantType, @Ctx() context: RequestContext): Promise<DivisionType> {
    return getDivision(context, row.divisionId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the account that granted it; null when the installation did.',
  })
  @FieldClass('personal')
  async grantedBy(@Root() { row }: RoleGrantType, @Ctx() context: RequestContext): Promise<string | null> {
    return row.grantedBy === null
      ? null
      : ((await accountLoader(context).load(row.grantedBy))?.displayName ?? null);
  }
}
