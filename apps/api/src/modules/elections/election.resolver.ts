import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey, divisionLoader, DivisionType, toDivision } from '../divisions';
import { Election, ElectionEvent } from './election.entity';
import { ElectionObjection, ElectionVoter } from './election-roll.entity';
import { electionCountsLoader, electionVoterLoader } from './election.loaders';
import { ElectionListArguments, ElectionVoterArguments } from './election.inputs';
import { findElection, listCandidates, standingInRound } from './election-rows';
import { ElectionEventType, ElectionOutcomeType, toOutcomes } from './election-outcome.type';
import type { ElectionVoterType } from './election-roll.type';
import {
  ElectionCandidateType,
  ElectionObjectionType,
  ElectionVoterConnection,
  toCandidate,
  toObjection,
} from './election-roll.type';
import { ElectionConnection, ElectionType, toElection } from './election.type';

const NEWEST: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};
const BY_NUMBER: Readonly<Record<string, KeysetOrder>> = {
  number: { properties: ['number'], direction: 'asc' },
};
const MOST_OBJECTIONS = 200;
const MOST_EVENTS = 100;

/** Reads elections. */
@Resolver(() => ElectionType)
export class ElectionResolver {
  @Query(() => ElectionConnection, { description: 'Elections of your divisions, newest first.' })
  @Requires('election.read')
  elections(
    @Args(() => ElectionListArguments) { filter, ...page }: ElectionListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ElectionType>> {
    const { divisionId, states, search } = filter ?? {};
    return readKeysetPage(context, {
      ...{ field: 'Query.elections', entity: Election, page, orders: NEWEST, order: 'newest' },
      filter: (query) => {
        if (divisionId != null)
          query.andWhere(
            'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
            { divisionId: divisionKey(divisionId) },
          );
        if (states != null) query.andWhere('row.state = any(:states)', { states });
        const part = search?.trim();
        if (part) query.andWhere('position(:part in row.title) > 0', { part });
      },
      toNode: toElection,
    });
  }

  @Query(() => ElectionType, {
    nullable: true,
    description: 'An election by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('election.read')
  async election(
    @Arg('id', () => ID, { description: 'Global id of the election.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ElectionType | null> {
    const row = await findElection(context.reads, id);
    return row ? toElection(row) : null;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Where it is held.' })
  async division(
    @Root() { row }: ElectionType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => Int, { description: 'Voters on the roll.' })
  async voterCount(@Root() { row }: ElectionType, @Ctx() context: RequestContext): Promise<number> {
    return (await electionCountsLoader(context).load(row)).voters;
  }

  @FieldResolver(() => Int, { description: 'Papers of the round that were given out.' })
  async issuedCount(@Root() { row }: ElectionType, @Ctx() context: RequestContext): Promise<number> {
    return (await electionCountsLoader(context).load(row)).issued;
  }

  @FieldResolver(() => Int, { description: 'Papers of the round that were entered from the box.' })
  async enteredCount(@Root() { row }: ElectionType, @Ctx() context: RequestContext): Promise<number> {
    return (await electionCountsLoader(context).load(row)).entered;
  }

  @FieldResolver(() => Int, { description: 'Candidates who did not withdraw.' })
  async candidateCount(@Root() { row }: ElectionType, @Ctx() context: RequestContext): Promise<number> {
    return (await electionCountsLoader(context).load(row)).candidates;
  }

  @FieldResolver(() => Int, { description: 'Seats that are filled.' })
  async filledSeats(@Root() { row }: ElectionType, @Ctx() context: RequestContext): Promise<number> {
    return (await electionCountsLoader(context).load(row)).filledSeats;
  }

  @FieldResolver(() => [ElectionCandidateType], { description: 'The candidates, by number; at most 200.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async candidates(
    @Root() { row }: ElectionType,
    @Ctx() context: RequestContext,
  ): Promise<ElectionCandidateType[]> {
    const candidates = await listCandidates(context.reads, row);
    const standing = new Set(standingInRound(row, candidates).map(({ number }) => number));
    return candidates.map((candidate) => toCandidate(candidate, standing));
  }

  @FieldResolver(() => [ElectionObjectionType], { description: 'Objections, newest first; at most 200.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async objections(
    @Root() { row }: ElectionType,
    @Ctx() context: RequestContext,
  ): Promise<ElectionObjectionType[]> {
    const rows = await context.reads.repository(ElectionObjection).find({
      where: { districtId: row.districtId, electionId: row.id },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_OBJECTIONS,
    });
    return rows.map(toObjection);
  }

  @FieldResolver(() => [ElectionOutcomeType], {
    description: 'The results of the rounds that were counted; at most 10.',
  })
  results(@Root() { row }: ElectionType): ElectionOutcomeType[] {
    return toOutcomes(row.results);
  }

  @FieldResolver(() => [ElectionEventType], { description: 'Its life, newest first; at most 100.' })
  async events(@Root() { row }: ElectionType, @Ctx() context: RequestContext): Promise<ElectionEventType[]> {
    const events = await context.reads.repository(ElectionEvent).find({
      where: { districtId: row.districtId, electionId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: MOST_EVENTS,
    });
    return events.map(({ action, note, recordedAt }) =>
      Object.assign(new ElectionEventType(), {
        ...{ note, recordedAt },
        action: action === 'createElection' ? null : action,
      }),
    );
  }

  @FieldResolver(() => ElectionVoterConnection, { description: 'The electoral roll, by number.' })
  async voters(
    @Root() { row }: ElectionType,
    @Args(() => ElectionVoterArguments) { issued, ...page }: ElectionVoterArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ElectionVoterType>> {
    const connection = await readKeysetPage(context, {
      ...{ field: 'Election.voters', entity: ElectionVoter, page, orders: BY_NUMBER, order: 'number' },
      filter: (query) => {
        query.andWhere(
          'row.districtId = :ofDistrict and row.electionId = :ofElection and row.struckAt is null',
          {
            ofDistrict: row.districtId,
            ofElection: row.id,
          },
        );
        if (issued != null)
          query.andWhere(`(row.issuedRound is not distinct from :round) = :issued`, {
            ...{ round: row.round, issued },
          });
      },
      toNode: (voter) => electionVoterLoader(context).load(voter),
    });
    const edges = await Promise.all(
      connection.edges.map(async ({ cursor, node }) => ({ cursor, node: await node })),
    );
    return { ...connection, edges };
  }
}
