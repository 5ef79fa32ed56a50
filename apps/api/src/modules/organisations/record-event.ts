import { dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type Organisation, OrganisationEvent, type OrganisationEventKind } from './organisation.entity';

/** What happened, beside when and by whom. */
export interface HappenedFacts {
  readonly kind: OrganisationEventKind;
  /** Today when left out. */
  readonly occurredOn?: string;
  readonly fromCode?: string | null;
  readonly toCode?: string | null;
  readonly subject?: string | null;
  readonly reason?: string | null;
}

/** Adds to the history of an organisation and to the audit log, in the transaction of the act. */
export async function recordEvent(
  tx: Transaction,
  context: Pick<RequestContext, 'clock' | 'requestId'>,
  {
    organisation,
    ...facts
  }: HappenedFacts & {
    readonly organisation: Pick<Organisation, 'districtId' | 'id' | 'divisionId'>;
  },
): Promise<void> {
  const now = context.clock.now();
  await tx.repository(OrganisationEvent).insert({
    districtId: organisation.districtId,
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    kind: facts.kind,
    occurredOn: facts.occurredOn ?? dayOf(now),
    recordedAt: now,
    recordedBy: tx.actor.id,
    fromCode: facts.fromCode ?? null,
    toCode: facts.toCode ?? null,
    subject: facts.subject ?? null,
    reason: facts.reason ?? null,
  });
  await tx.audit({
    districtId: organisation.districtId,
    action: `organisation.${facts.kind}`,
    subject: { type: 'Organisation', id: organisation.id },
    ...(facts.reason ? { why: facts.reason } : {}),
    requestId: context.requestId,
  });
}

/** The civil day of an instant in Shanghai. */
export function dayOf(instant: Date): IsoDate {
  return dateInShanghai(instant.getTime());
}
