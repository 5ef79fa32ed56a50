import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Public } from '../../../platform/access/requires';
import type { RequestContext } from '../../../platform/context/request-context';
import { Session } from '../account.entity';
import { SESSION_IDLE_MS } from '../session-lifetime';
import { Viewer } from '../viewer.type';
import { endOwnSessions, EndOwnSessionsInput, EndOwnSessionsResult } from './end-own-sessions';
import { OwnSession, toOwnSession } from './own-session.type';

const MOST = 100;

/** Shows the person signed in where else the account is in use, and ends it there. */
@Resolver(() => Viewer)
export class SessionResolver {
  @FieldResolver(() => [OwnSession], {
    description: 'The sessions of the account that are in force, last used first; at most 100.',
  })
  async sessions(@Ctx() { reads, session, clock }: RequestContext): Promise<OwnSession[]> {
    if (!session) return [];
    const now = clock.now();
    const rows = await reads
      .repository(Session)
      .query('row')
      .andWhere('row.accountId = :id and row.expiresAt > :now and row.lastSeenAt >= :seen', {
        id: session.accountId,
        now,
        seen: new Date(now.getTime() - SESSION_IDLE_MS),
      })
      .orderBy('row.lastSeenAt', 'DESC')
      .addOrderBy('row.id')
      .limit(MOST)
      .getMany();
    return rows.map((row) => toOwnSession(row, session.id));
  }

  @Mutation(() => EndOwnSessionsResult, {
    description: 'Signs the person out elsewhere: one session, or all but the one that asks.',
  })
  @Public('ends only the caller’s own sessions')
  endOwnSessions(
    @Arg('input', () => EndOwnSessionsInput, { description: 'Which.' }) input: EndOwnSessionsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return endOwnSessions(context, input);
  }
}
