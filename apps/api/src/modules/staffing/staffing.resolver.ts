import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { divisionLoader, DivisionType, findPlaces, toDivision } from '../divisions';
import { listCommitteesBelow } from './committees-below.reads';
import { correctStaffing } from './correct-staffing';
import { readStaffing } from './staffing.reads';
import { CorrectCommitteeStaffingResult } from './staffing-results';
import {
  CommitteeStaffingType,
  CorrectCommitteeStaffingInput,
  StaffingArguments,
  toCommitteeStaffing,
} from './staffing.type';

/** Rows of one answer: the posts of five hundred committees. */
const MOST_RECORDS = 500;

/** Reads full-time posts of committees. */
@Resolver(() => CommitteeStaffingType)
export class StaffingResolver {
  @Query(() => [CommitteeStaffingType], {
    description:
      'Full-time posts of the committees of a place, as they count now, the last record of each community first; at most 500.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 40 } } satisfies CostExtensions)
  async committeeStaffing(
    @Args(() => StaffingArguments) { divisionId, districtId, filter }: StaffingArguments,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeStaffingType[]> {
    const places = await findPlaces(context, {
      districtId: districtId ?? null,
      divisionIds: [filter?.divisionId ?? divisionId],
    });
    if (!places) return [];
    const committees = await listCommitteesBelow(context.reads, places.divisionIds);
    const records = await readStaffing(context.reads, {
      districtId: places.districtId,
      divisionIds: committees.map(({ divisionId: id }) => id),
    });
    const { corrected } = filter ?? {};
    return records
      .filter(({ version }) => corrected == null || corrected === version > 1)
      .slice(0, MOST_RECORDS)
      .map(toCommitteeStaffing);
  }

  @Mutation(() => CorrectCommitteeStaffingResult, {
    description: 'Corrects the posts of a committee from a month on; what stood there is kept beside it.',
  })
  @Requires('workLog.import')
  correctCommitteeStaffing(
    @Arg('input', () => CorrectCommitteeStaffingInput, { description: 'The right number.' })
    input: CorrectCommitteeStaffingInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return correctStaffing(context, input);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community.' })
  async division(
    @Root() { record }: CommitteeStaffingType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(record.divisionId);
    return division ? toDivision(division) : null;
  }
}
