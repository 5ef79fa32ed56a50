import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { advanceVote } from './advance-vote';
import { returnedLoader } from './ballot.loaders';
import { enterBallot } from './enter-ballot';
import { findVote } from './find-vote';
import { Ballot, RollEntry } from './vote.entity';
import { AdvanceVoteInput, EnterBallotInput } from './vote.inputs';
import { toVoteResult, VoteResult } from './vote-result.type';
import { AdvanceVoteResult, EnterBallotResult } from './vote-results';
import { RollEntryConnection, RollEntryType, toRollEntry, toVote, VoteType } from './vote.type';

const BY_NUMBER: Readonly<Record<string, KeysetOrder>> = {
  number: { properties: ['number'], direction: 'asc' },
};

@ArgsType()
class RollArguments extends ConnectionArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only who returned a ballot; false: only who did not.',
  })
  returned?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the numbers of the units, or the number on the ballot; taken literally.',
  })
  search?: string | null;
}

/** Reads votes, takes them on and takes ballots. */
@Resolver(() => VoteType)
export class VoteResolver {
  @Query(() => VoteType, {
    nullable: true,
    description: 'A vote by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('ownersCommittee.read')
  async vote(
    @Arg('id', () => ID, { description: 'Global id of the vote.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<VoteType | null> {
    const row = await findVote(context.reads, id);
    return row ? toVote(row) : null;
  }

  @Mutation(() => AdvanceVoteResult, { description: 'Takes a vote one step on.' })
  @Requires('ownersCommittee.manage')
  advanceVote(
    @Arg('input', () => AdvanceVoteInput, { description: 'The step.' }) input: AdvanceVoteInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceVote(context, input);
  }

  @Mutation(() => EnterBallotResult, { description: 'Takes a paper ballot that was returned.' })
  @Requires('ownersCommittee.manage')
  enterBallot(
    @Arg('input', () => EnterBallotInput, { description: 'The ballot.' }) input: EnterBallotInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return enterBallot(context, input);
  }

  @FieldResolver(() => RollEntryConnection, {
    description: 'The frozen roll, by number on the ballot; empty before voting opens.',
  })
  roll(
    @Root() { row }: VoteType,
    @Args(() => RollArguments) { returned, search, ...page }: RollArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RollEntryType>> {
    return readKeysetPage(context, {
      field: 'Vote.roll',
      entity: RollEntry,
      page,
      orders: BY_NUMBER,
      order: 'number',
      filter: (query) => {
        query.andWhere('row.districtId = :ofDistrict and row.voteId = :ofVote', {
          ofDistrict: row.districtId,
          ofVote: row.id,
        });
        const cast =
          'exists (select 1 from ballot cast_ballot where cast_ballot.district_id = row.districtId and cast_ballot.roll_entry_id = row.id)';
        if (returned != null) query.andWhere(returned ? cast : `not ${cast}`);
        const text = search?.trim();
        if (text)
          query.andWhere('(position(:text in row.holdings) > 0 or row.number::text = :text)', { text });
      },
      toNode: toRollEntry,
    });
  }

  @FieldResolver(() => Int, { description: 'Voters who returned a ballot so far.' })
  async returnedCount(@Root() { row }: VoteType, @Ctx() context: RequestContext): Promise<number> {
    const [counted] = await context.reads
      .repository(Ballot)
      .query('row')
      .andWhere('row.districtId = :districtId and row.voteId = :voteId', {
        districtId: row.districtId,
        voteId: row.id,
      })
      .select('count(distinct row.rollEntryId)::int', 'count')
      .getRawMany<{ count: number }>();
    return counted?.count ?? 0;
  }

  @FieldResolver(() => VoteResult, {
    nullable: true,
    description: 'The result; null until the vote is counted.',
  })
  result(@Root() { row }: VoteType): VoteResult | null {
    return row.result && toVoteResult(row.result);
  }
}

/** What is known of a voter's ballot. */
@Resolver(() => RollEntryType)
export class RollEntryResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the voter returned a ballot.' })
  returned(@Root() { row }: RollEntryType, @Ctx() context: RequestContext): Promise<boolean> {
    return returnedLoader(context).load(row.id);
  }
}
