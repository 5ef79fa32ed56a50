import { ALL_PERMISSIONS } from '@weizhi/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { Account } from './account.entity';

@ObjectType('Viewer', { description: 'The person signed in, with what he or she may do.' })
@FieldClass('internal')
export class Viewer {
  /** The row, for the field resolvers. */
  row: Account;

  @Field(() => ID, { description: 'Global id of the account.' })
  id: string;

  @Field(() => String, { description: 'Name that colleagues see.' })
  @FieldClass('personal')
  displayName: string;

  @Field(() => [String], { description: 'Every permission held anywhere, for menus; at most 100.' })
  permissions: string[];

  @Field(() => Boolean, {
    description: 'Whether the initial password must be changed before anything else can be done.',
  })
  mustChangePassword: boolean;

  @Field(() => Boolean, {
    description:
      'Whether a second factor must be set up before anything else can be done: the installation asks it of whoever holds such permissions.',
  })
  mustSetUpSecondFactor: boolean;
}

/** A role that the viewer holds over a division, in one district. */
@ObjectType('ViewerGrant', {
  description: 'A role that the viewer holds over a division and everything below it, in one district.',
})
@FieldClass('internal')
export class ViewerGrant {
  /** Code of the role, for the field resolvers. */
  roleCode: string;

  /** Internal id of the division, for the field resolvers. */
  divisionId: string;

  @Field(() => [String], { description: 'What the role allows there; at most 100.' })
  permissions: string[];

  @Field(() => ID, { description: 'Global id of the district (tenant) in which it holds.' })
  districtId: string;

  @Field(() => Boolean, { description: 'Whether the whole district is covered.' })
  wholeDistrict: boolean;
}

type ViewerContext = Pick<RequestContext, 'actor' | 'session'>;

/** Makes the viewer of an account as it acts now. */
export function toViewer(row: Account, { actor, session }: ViewerContext): Viewer {
  const permissions = new Set(actor.grants.flatMap((grant) => [...grant.permissions]));
  return Object.assign(new Viewer(), {
    row,
    id: toGlobalId('Account', null, row.id),
    displayName: row.displayName,
    mustChangePassword: row.mustChangePassword,
    mustSetUpSecondFactor: session?.mustSetUpSecondFactor ?? false,
    permissions: ALL_PERMISSIONS.filter((permission) => permissions.has(permission)),
  });
}
