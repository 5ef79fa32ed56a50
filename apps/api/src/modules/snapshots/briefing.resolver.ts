import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { BriefingType } from './briefing.type';
import { readBriefing, toBriefing } from './read-briefing';

@ArgsType()
class BriefingArguments {
  @Field(() => ID, { description: 'Global id of the snapshot.' })
  snapshotId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The place, one of those of the snapshot; that of the snapshot itself when left out.',
  })
  divisionId?: string | null;
}

/** Reads briefings, which are written when they are asked for. */
@Resolver(() => BriefingType)
export class BriefingResolver {
  @Query(() => BriefingType, {
    nullable: true,
    description: 'The briefing of a place from a snapshot; null when it is absent or outside your divisions.',
  })
  @Requires('indicator.read')
  async briefing(
    @Args(() => BriefingArguments) asked: BriefingArguments,
    @Ctx() context: RequestContext,
  ): Promise<BriefingType | null> {
    const read = await readBriefing(context, asked);
    return read ? toBriefing(read) : null;
  }
}
