import { type Permission, PERMISSIONS } from '@weizhi/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { toGlobalId } from '../../platform/graphql/global-id';
import { DateTime } from '../../platform/graphql/scalars';
import type { Locale } from '../../platform/context/locale';
import type { RoleGrant } from './role.entity';

/** Name in global ids. */
export const ROLE_GRANT = 'RoleGrant';

@ObjectType('PermissionInfo', { description: 'A permission with the sentence that administrators read.' })
@FieldClass('internal')
export class PermissionInfo {
  @Field(() => String, { description: 'Code, `<thing>.<act>`.' })
  code: string;

  @Field(() => String, { description: 'What it allows, in the language of the request.' })
  name: string;
}

@ObjectType('Role', { description: 'A role (角色): permissions that are granted together.' })
@FieldClass('internal')
export class RoleType {
  @Field(() => String, { description: 'Stable code of the role.' })
  code: string;

  @Field(() => String, { description: 'Name of the role, in the language of the request.' })
  name: string;

  @Field(() => [PermissionInfo], { description: 'What the role allows; at most 100.' })
  permissions: PermissionInfo[];
}

@ObjectType('RoleGrant', {
  description: 'A role held by an account over a division and everything below it (数据权限).',
})
@FieldClass('internal')
export class RoleGrantType {
  /** The row, for the field resolvers. */
  row: RoleGrant;

  @Field(() => ID, { description: 'Id of the grant, to name when it is revoked.' })
  id: string;

  @Field(() => DateTime, { description: 'Since when the role is held.' })
  grantedAt: Date;
}

/** Gives a grant to the schema. */
export function toRoleGrant(row: RoleGrant): RoleGrantType {
  return Object.assign(new RoleGrantType(), {
    row,
    id: toGlobalId(ROLE_GRANT, null, row.id),
    grantedAt: row.grantedAt,
  });
}

/** The sentence of a permission. */
export function toPermissionInfo(code: Permission, locale: Locale): PermissionInfo {
  return Object.assign(new PermissionInfo(), {
    code,
    name: locale === 'zh-CN' ? PERMISSIONS[code].zh : PERMISSIONS[code].en,
  });
}
