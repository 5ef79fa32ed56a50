import { addDays, isoDate } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import type { Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionKey, divisionLoader, DivisionType, findCommunities, toDivision } from '../divisions';
import { plannedAt, planProblems } from './announce-inspection';
import { findConflicts } from './inspection-conflicts.reads';
import { listInspectionDays } from './inspection-days.reads';
import { Inspection, InspectionEvent } from './inspection.entity';
import { InspectionDayArguments, InspectionListArguments, InspectionPlanInput } from './inspection.inputs';
import { INSPECTION_ORDERS, narrowInspections } from './inspection-list';
import { findInspection, listFindings, plannedOf, todayOf } from './inspection-rows';
import {
  InspectionConflicts,
  InspectionConnection,
  InspectionDay,
  InspectionEventType,
  InspectionFindingType,
  InspectionType,
  toFinding,
  toInspection,
} from './inspection.type';

const MOST_SHOWN = 50;
const LONGEST_SPAN = 92;

/** Reads inspections. */
@Resolver(() => InspectionType)
export class InspectionResolver {
  @Query(() => InspectionConnection, { description: 'Inspections at your communities, latest day first.' })
  @Requires('inspection.read')
  inspections(
    @Args(() => InspectionListArguments) { filter, ...page }: InspectionListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InspectionType>> {
    return readKeysetPage(context, {
      field: 'Query.inspections',
      entity: Inspection,
      page,
      orders: INSPECTION_ORDERS,
      order: 'latestDay',
      filter: (query) => {
        narrowInspections(query, filter ?? {}, context);
      },
      toNode: toInspection,
    });
  }

  @Query(() => InspectionType, {
    nullable: true,
    description: 'An inspection by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('inspection.read')
  async inspection(
    @Arg('id', () => ID, { description: 'Global id of the inspection.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InspectionType | null> {
    const row = await findInspection(context.reads, id);
    return row ? toInspection(row) : null;
  }

  @Query(() => [InspectionDay], {
    description: 'Days on which your communities are inspected, in order; at most 200, of at most 92 days.',
  })
  @Requires('inspection.read')
  inspectionDays(
    @Args(() => InspectionDayArguments) { from, to, divisionId = null }: InspectionDayArguments,
    @Ctx() context: RequestContext,
  ): Promise<InspectionDay[]> {
    if (to > addDays(isoDate(from), LONGEST_SPAN)) throw thrown('BAD_USER_INPUT', { argument: 'to' });
    return listInspectionDays(context, { divisionId, from: isoDate(from), to: isoDate(to) });
  }

  @Query(() => InspectionConflicts, {
    nullable: true,
    description:
      'What an inspection would meet and repeat, before it is announced; null when the plan does not hold together or is not for your communities.',
  })
  @Requires('inspection.announce')
  async inspectionConflicts(
    @Arg('input', () => InspectionPlanInput, { description: 'The plan.' }) input: InspectionPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<InspectionConflicts | null> {
    if (planProblems(input).length > 0) return null;
    const divisionIds = [...new Set(input.divisionIds)].map(divisionKey);
    const communities = await findCommunities(context.reads, divisionIds, 'inspection.announce');
    const [first] = communities ?? [];
    if (!communities || !first) return null;
    const found = await findConflicts(context.reads, first.districtId, plannedAt(input, communities));
    const all = [...found.values()];
    return Object.assign(new InspectionConflicts(), {
      communities: communities.length,
      meets: all.flatMap(({ meets }) => meets.map(toInspection)).slice(0, MOST_SHOWN),
      repeats: all.flatMap(({ repeats }) => repeats.map(toInspection)).slice(0, MOST_SHOWN),
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you announced it.' })
  own(@Root() { row }: InspectionType, @Ctx() { actor }: RequestContext): boolean {
    return row.announcedBy !== null && row.announcedBy === actor.id;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community.' })
  async division(
    @Root() { row }: InspectionType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => [InspectionFindingType], { description: 'What it found, oldest first; at most 100.' })
  async findings(
    @Root() { row }: InspectionType,
    @Ctx() context: RequestContext,
  ): Promise<InspectionFindingType[]> {
    const today = todayOf(context);
    return (await listFindings(context.reads, row)).map((finding) => toFinding(finding, today));
  }

  @FieldResolver(() => InspectionConflicts, {
    description: 'What it meets, and what of the same subject is held within 90 days of it.',
  })
  async conflicts(
    @Root() { row }: InspectionType,
    @Ctx() context: RequestContext,
  ): Promise<InspectionConflicts> {
    const found = await findConflicts(context.reads, row.districtId, [plannedOf(row)]);
    const { meets = [], repeats = [] } = found.get(row.divisionId) ?? {};
    return Object.assign(new InspectionConflicts(), {
      communities: 1,
      meets: meets.map(toInspection).slice(0, MOST_SHOWN),
      repeats: repeats.map(toInspection).slice(0, MOST_SHOWN),
    });
  }

  @FieldResolver(() => [InspectionType], {
    description: 'Inspections whose departments propose to come together with this one; at most 20.',
  })
  async proposals(
    @Root() { row }: InspectionType,
    @Ctx() context: RequestContext,
  ): Promise<InspectionType[]> {
    const rows = await context.reads
      .repository(Inspection)
      .find({ where: { districtId: row.districtId, proposedToId: row.id }, order: { id: 'ASC' }, take: 20 });
    return rows.map(toInspection);
  }

  @FieldResolver(() => [InspectionEventType], { description: 'Its life, newest first; at most 100.' })
  async events(
    @Root() { row }: InspectionType,
    @Ctx() context: RequestContext,
  ): Promise<InspectionEventType[]> {
    const events = await context.reads.repository(InspectionEvent).find({
      where: { districtId: row.districtId, inspectionId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
    return events.map((event) => Object.assign(new InspectionEventType(), event));
  }
}
