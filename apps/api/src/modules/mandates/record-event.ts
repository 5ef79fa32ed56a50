import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type MandateEdition, MandateEditionEvent } from './mandate-edition.entity';

/** Adds an event to the history of an edition. */
export async function recordEditionEvent(
  tx: Transaction,
  context: RequestContext,
  event: {
    readonly edition: Pick<MandateEdition, 'districtId' | 'id'>;
    readonly action: MandateEditionEvent['action'];
    readonly occurredOn: string;
    readonly note?: string | null;
  },
): Promise<void> {
  const { edition, action, occurredOn, note = null } = event;
  await tx.repository(MandateEditionEvent).insert({
    ...{ districtId: edition.districtId, editionId: edition.id, action, occurredOn, note },
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
}
