import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { personLoader } from './person.loaders';
import { PersonType, toPerson } from './person.type';
import { PostHoldingType } from './post.type';

/** Who holds a post. */
@Resolver(() => PostHoldingType)
export class PostHoldingResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The person, masked; null when it lies outside your divisions.',
  })
  async person(@Root() { row }: PostHoldingType, @Ctx() context: RequestContext): Promise<PersonType | null> {
    const person = await personLoader(context).load({ districtId: row.districtId, id: row.personId });
    return person ? toPerson(person) : null;
  }
}
