import DataLoader from 'dataloader';
import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import { AuditEvent } from '../../platform/audit/audit-event.entity';
import { AuditSeal } from '../../platform/audit/audit-seal.entity';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { keyOfType } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { Account } from './account.entity';
import { accountLoader } from './account.loaders';
import { ACCOUNT } from './account.type';
import { AuditEventConnection, AuditEventFilter, AuditEventType, toAuditEvent } from './audit-event.type';
import { identifierKey } from './identifier';

const ORDERS: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['recordedAt'], direction: 'desc' },
};
const SEALED = Symbol('seal of an audit event');
const NOBODY = '00000000-0000-0000-0000-000000000000';

@ArgsType()
class AuditEventArguments extends ConnectionArguments {
  @Field(() => AuditEventFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: AuditEventFilter | null;
}

/** Reads the audit log of the viewer's districts. */
@Resolver(() => AuditEventType)
export class AuditEventResolver {
  @Query(() => AuditEventConnection, {
    description: 'The audit log of the districts whose log the viewer may read, newest first.',
  })
  @Requires('audit.read')
  async auditEvents(
    @Args(() => AuditEventArguments) { filter, ...page }: AuditEventArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AuditEventType>> {
    const actorId = filter?.actor ? await actorOf(context, filter.actor) : undefined;
    return readKeysetPage(context, {
      field: 'Query.auditEvents',
      entity: AuditEvent,
      page,
      orders: ORDERS,
      order: 'newest',
      filter: (query) => narrow(query, filter ?? {}, actorId),
      toNode: toAuditEvent,
    });
  }

  @FieldResolver(() => String, {
    description: 'Who did it: the name of the account, or what kind of client it was.',
  })
  @FieldClass('personal')
  async actor(@Root() { row }: AuditEventType, @Ctx() context: RequestContext): Promise<string> {
    if (row.actorKind !== 'account')
      return row.actorId === '' ? row.actorKind : `${row.actorKind} ${row.actorId}`;
    return (await accountLoader(context).load(row.actorId))?.displayName ?? row.actorId;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the line is part of the sealed hash chain, so that changing it would show.',
  })
  async sealed(@Root() { row }: AuditEventType, @Ctx() context: RequestContext): Promise<boolean> {
    return sealLoader(context).load(row.id);
  }
}

function narrow(
  query: SelectQueryBuilder<AuditEvent>,
  filter: AuditEventFilter,
  actorId: string | undefined,
): void {
  if (filter.action) query.andWhere('row.action = :action', { action: filter.action });
  if (actorId !== undefined) query.andWhere('row.actorId = :actorId', { actorId });
  if (filter.from) query.andWhere('row.recordedAt >= :from', { from: filter.from });
  if (filter.to) query.andWhere('row.recordedAt < :to', { to: filter.to });
}

async function actorOf(context: RequestContext, text: string): Promise<string> {
  const key = keyOfType(text, ACCOUNT);
  if (key) return key.id;
  return (
    (await context.reads.repository(Account).findOne({ identifierKey: identifierKey(text) }))?.id ?? NOBODY
  );
}

function sealLoader(context: RequestContext): DataLoader<string, boolean> {
  return context.loader(
    SEALED,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(AuditSeal)
          .query('row')
          .andWhere('row.eventId = any(:ids)', { ids })
          .getMany();
        const sealed = new Set(rows.map((row) => row.eventId));
        return ids.map((id) => sealed.has(id));
      }),
  );
}
