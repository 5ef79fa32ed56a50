import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { DateTime } from '../../../platform/graphql/scalars';
import type { Session } from '../account.entity';

/** Name in global ids. */
export const OWN_SESSION = 'Session';

@ObjectType('OwnSession', { description: 'A session of the person signed in: one browser, signed in once.' })
@FieldClass('internal')
export class OwnSession {
  @Field(() => ID, { description: 'Id of the session, to name when it is ended.' })
  id: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent: boolean;

  @Field(() => String, {
    description: 'Browser and system, such as `Chrome · Windows`; empty when not known.',
  })
  device: string;

  @Field(() => String, {
    description: 'Network that it was opened from, without the last part of the address.',
  })
  @FieldClass('personal')
  network: string;

  @Field(() => DateTime, { description: 'When the person signed in.' })
  signedInAt: Date;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt: Date;
}

/** Gives a row to the schema. */
export function toOwnSession(row: Session, currentTokenHash: string): OwnSession {
  return Object.assign(new OwnSession(), {
    id: toGlobalId(OWN_SESSION, null, row.id),
    isCurrent: row.tokenHash === currentTokenHash,
    device: row.device,
    network: row.network,
    signedInAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
  });
}
