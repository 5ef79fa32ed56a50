import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { permittedRows } from '../divisions';
import { accountLoader } from '../identity';
import { SnapshotEvent } from './snapshot.entity';
import { SnapshotEventType, SnapshotType } from './snapshot.type';

/** The life of a snapshot. */
@Resolver(() => SnapshotType)
export class SnapshotLifeResolver {
  @FieldResolver(() => [SnapshotEventType], {
    description: 'Its life, newest first; at most 100, none for third parties.',
  })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  async events(@Root() { row }: SnapshotType, @Ctx() context: RequestContext): Promise<SnapshotEventType[]> {
    if (context.audience === 'public') return [];
    const events = await context.reads.repository(SnapshotEvent).find({
      where: { districtId: row.districtId, snapshotId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
    const placed = events.flatMap(({ districtId, divisionId }) =>
      divisionId === null ? [] : [{ districtId, divisionId }],
    );
    const readable = new Set(
      (await permittedRows(context.reads, 'indicator.read', placed)).map(({ divisionId }) => divisionId),
    );
    return events.map((event) => {
      const isTold = event.divisionId === null || readable.has(event.divisionId);
      return Object.assign(new SnapshotEventType(), event, { row: event, note: isTold ? event.note : null });
    });
  }
}

/** Who wrote an event down. */
@Resolver(() => SnapshotEventType)
export class SnapshotEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who wrote it down; null when the account is not looked up here.',
  })
  @FieldClass('personal')
  async recordedBy(
    @Root() { row }: SnapshotEventType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    // What a seed or a job wrote down has no account.
    if (row.recordedBy.length !== 36) return null;
    return (await accountLoader(context).load(row.recordedBy))?.displayName ?? null;
  }
}
