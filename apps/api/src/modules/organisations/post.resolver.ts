import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { IsoDate } from '../../platform/graphql/scalars';
import { listHoldersOn, PostHolding, PostHoldingType, toPost } from '../people';
import { endPost } from './end-post';
import { PostHolderOnDayType } from './holders.type';
import { OrganisationType } from './organisation.type';
import { EndPostInput, RecordPostInput } from './post.inputs';
import { EndPostResult, RecordPostResult } from './post-results';
import { recordPost } from './record-post';

const MOST_POSTS = 50;

/** Who does what in an organisation. */
@Resolver(() => OrganisationType)
export class OrganisationPostResolver {
  @FieldResolver(() => [PostHoldingType], {
    description:
      'Posts in it, ended ones among them, latest first; at most 50. Empty for those who may not read persons.',
  })
  @Extensions({ cost: { size: MOST_POSTS } } satisfies CostExtensions)
  async posts(@Root() { row }: OrganisationType, @Ctx() context: RequestContext): Promise<PostHoldingType[]> {
    const rows = await context.reads
      .repository(PostHolding)
      .query('row')
      .andWhere(
        `row.districtId = :postDistrictId and row.bodyId = :bodyId and row.bodyKind = 'organisation' and row.withdrawnAt is null`,
        { postDistrictId: row.districtId, bodyId: row.id },
      )
      .orderBy('row.heldFrom', 'DESC')
      .addOrderBy('row.id')
      .limit(MOST_POSTS)
      .getMany();
    return rows.map(toPost);
  }

  @FieldResolver(() => [PostHolderOnDayType], {
    description:
      'Who holds which post on a day, and whether they are committee staff on that day; at most 50. Empty for those who may not read persons.',
  })
  @Extensions({ cost: { size: MOST_POSTS } } satisfies CostExtensions)
  async postHolders(
    @Root() { row }: OrganisationType,
    @Arg('on', () => IsoDate, { description: 'The day.' }) on: string,
    @Ctx() { reads }: RequestContext,
  ): Promise<PostHolderOnDayType[]> {
    const { districtId, id } = row;
    const request = { districtId, bodyKind: 'organisation', bodyIds: [id], day: on } as const;
    const holders = new Map((await listHoldersOn(reads, request)).map((holder) => [holder.postId, holder]));
    const posts = await reads.repository(PostHolding).find({ where: { districtId, bodyId: id } });
    return posts.slice(0, MOST_POSTS).flatMap((post) => {
      const holder = holders.get(post.id);
      if (!holder) return [];
      const { isCommitteeStaff } = holder;
      return [Object.assign(new PostHolderOnDayType(), { post: toPost(post), isCommitteeStaff })];
    });
  }

  @Mutation(() => RecordPostResult, { description: 'Records that somebody takes a post in an organisation.' })
  @Requires('person.manage')
  recordPost(
    @Arg('input', () => RecordPostInput, { description: 'Who takes which post.' }) input: RecordPostInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordPost(context, input);
  }

  @Mutation(() => EndPostResult, { description: 'Ends a post on a day; that it was held stays on record.' })
  @Requires('person.manage')
  endPost(
    @Arg('input', () => EndPostInput, { description: 'Which post and when.' }) input: EndPostInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return endPost(context, input);
  }
}
