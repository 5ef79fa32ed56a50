import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';

@RefusalType({
  code: 'EXCLUSIVE_PERMISSIONS',
  description:
    'Returned when the account would hold two permissions that are kept apart, such as applying for a task and deciding on it.',
  zh: '该账号将同时持有须分离的权限（{conflictText}），请改授其他账号。',
  en: 'The account would hold permissions that must be kept apart ({conflictText}). Grant the role to another account.',
})
export class ExclusivePermissions extends Refusal<{ conflicts: readonly string[]; conflictText: string }> {
  @Field(() => [String], { description: 'The pairs, each as `<one> / <other>`; at most 20.' })
  conflicts: string[];

  conflictText: string;
}

@RefusalType({
  code: 'AUTHORITY_LACKING',
  description:
    'Returned when you would hand on a governing permission that you do not hold over that division.',
  zh: '您在该区划不持有此角色所含的管理权限，不能授予；请由持有该权限的管理员办理。',
  en: 'You do not hold the governing permissions of this role over that division, so you cannot grant it.',
})
export class AuthorityLacking extends Refusal<{ permissions: readonly string[] }> {
  @Field(() => [String], { description: 'The permissions that you lack there; at most 20.' })
  permissions: string[];
}

@RefusalType({
  code: 'OWN_ACCOUNT',
  description:
    'Returned when the command would change your own account in a way that somebody else must decide.',
  zh: '不能对自己的账号进行此操作，请由另一位管理员办理。',
  en: 'You cannot do this to your own account. Ask another administrator.',
})
export class OwnAccount extends Refusal {}

@RefusalType({
  code: 'LAST_ADMINISTRATOR',
  description: 'Returned when nobody would be left who may grant roles over that division.',
  zh: '这是该区划最后一位可授权的管理员，请先授权另一位管理员。',
  en: 'Nobody else may grant roles over that division. Appoint another administrator first.',
})
export class LastAdministrator extends Refusal {}
