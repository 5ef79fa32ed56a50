import { isPermission } from '@weizhi/domain';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Public } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { districtsOf } from '../../platform/database/data-scope';
import { District, divisionLoader, DistrictType, DivisionType, toDistrict, toDivision } from '../divisions';
import { ChangeOwnPasswordInput } from './account.inputs';
import { accountLoader, roleLoader } from './account.loaders';
import { ChangeOwnPasswordResult } from './account-results';
import { changeOwnPassword } from './change-own-password';
import { RoleType, toPermissionInfo } from './role.type';
import { toViewer, Viewer, ViewerGrant } from './viewer.type';

/** Says who is signed in, and lets them change their password. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'The person signed in; null when nobody is.' })
  @Public('answers only about the caller')
  async viewer(@Ctx() context: RequestContext): Promise<Viewer | null> {
    const row = context.session && (await accountLoader(context).load(context.session.accountId));
    return row ? toViewer(row, context) : null;
  }

  @Mutation(() => ChangeOwnPasswordResult, { description: 'Changes the password of the person signed in.' })
  @Public('changes only the caller’s own password, for which the present one is asked')
  changeOwnPassword(
    @Arg('input', () => ChangeOwnPasswordInput, { description: 'The present and the new password.' })
    input: ChangeOwnPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changeOwnPassword(context, input);
  }

  @FieldResolver(() => [ViewerGrant], {
    description: 'The roles held, each over a division in one district; at most 500.',
  })
  grants(@Ctx() context: RequestContext): ViewerGrant[] {
    return context.actor.grants.slice(0, 500).map((grant) =>
      Object.assign(new ViewerGrant(), {
        roleCode: grant.role,
        divisionId: grant.divisionId,
        permissions: [...grant.permissions],
        districtId: toGlobalId('District', null, grant.districtId),
        wholeDistrict: grant.wholeDistrict,
      }),
    );
  }

  @FieldResolver(() => [DistrictType], {
    description: 'The districts in which any role is held; at most 100.',
  })
  @FieldClass('public')
  async districts(@Ctx() context: RequestContext): Promise<DistrictType[]> {
    const ids = districtsOf(context.actor);
    const rows = await context.reads
      .repository(District)
      .query('row')
      .andWhere('row.id = any(:ids)', { ids })
      .orderBy('row.id')
      .limit(100)
      .getMany();
    return rows.map(toDistrict);
  }
}

/** Reads the role and division of a viewer's grant. */
@Resolver(() => ViewerGrant)
export class ViewerGrantResolver {
  @FieldResolver(() => RoleType, { description: 'The role.' })
  role(@Root() grant: ViewerGrant, @Ctx() context: RequestContext): Promise<RoleType> {
    return getRole(context, grant.roleCode);
  }

  @FieldResolver(() => DivisionType, { description: 'The division.' })
  division(@Root() grant: ViewerGrant, @Ctx() context: RequestContext): Promise<DivisionType> {
    return getDivision(context, grant.divisionId);
  }
}

/** The role of a code in the language of the request. Thrown when there is none, which a foreign key forbids. */
export async function getRole(context: RequestContext, code: string): Promise<RoleType> {
  const found = await roleLoader(context).load(code);
  if (!found) throw new Error(`There is no role ${code}`);
  const { role, permissions } = found;
  const name = context.locale === 'zh-CN' ? role.nameZh : role.nameEn;
  const known = permissions
    .filter(isPermission)
    .map((permission) => toPermissionInfo(permission, context.locale));
  return Object.assign(new RoleType(), { code, name, permissions: known });
}

/** The division of an id. Thrown when there is none, which a foreign key forbids. */
export async function getDivision(context: RequestContext, id: string): Promise<DivisionType> {
  const row = await divisionLoader(context).load(id);
  if (!row) throw new Error(`There is no division ${id}`);
  return toDivision(row);
}
