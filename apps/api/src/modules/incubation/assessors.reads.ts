import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';

@ObjectType('IncubationAssessor', { description: 'An account that may score incubation cases (评审专家).' })
@FieldClass('internal')
export class IncubationAssessorType {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;

  @Field(() => String, { description: 'Name that colleagues see.' })
  @FieldClass('personal')
  displayName: string;

  @Field(() => String, { description: 'Name that it signs in with, which tells two of one name apart.' })
  @FieldClass('personal')
  identifier: string;
}

/** Accounts with the permission to score over a division that the actor manages, or over one above or below it. */
const ASSESSORS = `
  select distinct a.id::text as id, a.display_name as "displayName", a.identifier
    from role_grant g
    join role_permission p on p.role_code = g.role_code and p.permission = 'incubation.assess'
    join account a on a.id = g.account_id and a.disabled_at is null
   where g.revoked_at is null and exists (select 1 from division_closure c
     where (c.ancestor_id = any($1::bigint[]) and c.descendant_id = g.division_id)
        or (c.descendant_id = any($1::bigint[]) and c.ancestor_id = g.division_id))
   order by 2, 1 limit 100`;

/** The assessors whom the actor may seat. */
export async function listAssessors({ reads, actor }: RequestContext): Promise<IncubationAssessorType[]> {
  const roots = actor.grants
    .filter(({ permissions }) => permissions.has('incubation.manage'))
    .map(({ divisionId }) => divisionId);
  const rows = await reads.sql<{ id: string; displayName: string; identifier: string }>(ASSESSORS, [roots]);
  return rows.map(({ id, ...names }) =>
    Object.assign(new IncubationAssessorType(), { accountId: toGlobalId('Account', null, id), ...names }),
  );
}
