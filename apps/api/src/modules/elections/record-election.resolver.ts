import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { occasionRow, ParticipationRecordType } from '../participation';
import { Election } from './election.entity';
import { ElectionType, toElection } from './election.type';

const OF_RECORDS = Symbol('election of records of participation');

/** The election that a record of participation follows from. */
@Resolver(() => ParticipationRecordType)
export class RecordElectionResolver {
  @FieldResolver(() => ElectionType, {
    nullable: true,
    description:
      'The election at which the ballot was given out; null for what came of something else, or where it is not yours to read.',
  })
  async election(
    @Root() { row }: ParticipationRecordType,
    @Ctx() context: RequestContext,
  ): Promise<ElectionType | null> {
    const key = occasionRow(row, 'election');
    if (!key) return null;
    const found = await electionLoader(context).load(key.id);
    return found?.districtId === key.districtId ? toElection(found) : null;
  }
}

/** By id, which is of one district alone. */
function electionLoader(context: RequestContext): DataLoader<string, Election | undefined> {
  return context.loader(
    OF_RECORDS,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(Election)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id));
      }),
  );
}
