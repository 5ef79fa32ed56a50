import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import { thrown } from '../../../platform/errors/thrown';
import { NotFound } from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import { keyOfType } from '../../../platform/graphql/global-id';
import { Account } from '../account.entity';
import { homeAuditDistrict } from '../authority';
import { isUuid } from '../find-managed';
import { OWN_SESSION } from './own-session.type';

@InputType({ description: 'Which of the own sessions to end.' })
export class EndOwnSessionsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'One session; left out, all but the one that asks.',
  })
  sessionId?: string | null;
}

@ObjectType({ description: 'The sessions have ended: the next request of each is refused.' })
@FieldClass('internal')
export class OwnSessionsEnded {
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

export const EndOwnSessionsResult = commandResult('EndOwnSessionsResult', [OwnSessionsEnded, NotFound]);

/** Ends sessions of the person signed in, never the one that asks: signing out does that. */
export function endOwnSessions(context: RequestContext, input: EndOwnSessionsInput): Promise<object> {
  const { session } = context;
  if (!session) throw thrown('UNAUTHENTICATED');
  const id = input.sessionId ? keyOfType(input.sessionId, OWN_SESSION)?.id : undefined;
  if (input.sessionId && (!id || !isUuid(id))) return Promise.resolve(new NotFound({ subject: 'sessionId' }));
  return context.transaction(async (tx) => {
    const ended = await tx.sql(
      `delete from session where account_id = $1 and token_hash <> $2 and ($3::uuid is null or id = $3::uuid) returning 1`,
      [session.accountId, session.id, id ?? null],
    );
    if (id !== undefined && ended.length === 0) return new NotFound({ subject: 'sessionId' });
    const account = await tx.repository(Account).findOne({ id: session.accountId });
    await tx.audit({
      districtId: await homeAuditDistrict(tx, account),
      action: 'session.endOthers',
      subject: { type: 'Account', id: session.accountId },
      requestId: context.requestId,
    });
    return Object.assign(new OwnSessionsEnded(), { count: ended.length });
  });
}
