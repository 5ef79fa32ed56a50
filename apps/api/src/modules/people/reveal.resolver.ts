import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { revealPerson, RevealPersonInput, RevealPersonResult } from './reveal-person';

/** Shows masked persons in full to whoever may. */
@Resolver()
export class RevealResolver {
  @Mutation(() => RevealPersonResult, {
    description:
      'Reveals a masked person (查看未脱敏信息) for a reason; both stand in the audit log. Nothing is changed.',
  })
  @Requires('personalData.reveal')
  revealPerson(
    @Arg('input', () => RevealPersonInput, { description: 'Whom, what, and why.' }) input: RevealPersonInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return revealPerson(context, input);
  }
}
