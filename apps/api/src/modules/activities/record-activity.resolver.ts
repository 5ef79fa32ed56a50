import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { occasionRow, ParticipationRecordType } from '../participation';
import { Activity } from './activity.entity';
import { ActivityType, toActivity } from './activity.type';

const OF_RECORDS = Symbol('activity of records of participation');

/** The activity that a record of participation follows from. */
@Resolver(() => ParticipationRecordType)
export class RecordActivityResolver {
  @FieldResolver(() => ActivityType, {
    nullable: true,
    description:
      'The activity whose attendance it is; null for what came of something else, or where it is not yours to read.',
  })
  async activity(
    @Root() { row }: ParticipationRecordType,
    @Ctx() context: RequestContext,
  ): Promise<ActivityType | null> {
    const key = occasionRow(row, 'activity');
    if (!key) return null;
    const found = await activityLoader(context).load(key.id);
    return found?.districtId === key.districtId ? toActivity(found) : null;
  }
}

/** By id, which is of one district alone. */
function activityLoader(context: RequestContext): DataLoader<string, Activity | undefined> {
  return context.loader(
    OF_RECORDS,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(Activity)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id));
      }),
  );
}
