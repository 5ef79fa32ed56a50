import type { CommitteeStep } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { today } from './committee-standing';
import {
  type CommitteeEventKind,
  type OwnersCommittee,
  OwnersCommitteeEvent,
  OwnersCommitteeStep,
} from './owners-committee.entity';

/** Whose clock and request an event is written down by. */
export type Recording = Pick<RequestContext, 'clock' | 'requestId'>;

type Committee = Pick<OwnersCommittee, 'districtId' | 'id' | 'divisionId'>;

/** Adds to the history of a committee and to the audit log, in the transaction of the act. */
export async function recordEvent(
  tx: Transaction,
  context: Recording,
  event: {
    readonly committee: Committee;
    readonly kind: CommitteeEventKind;
    readonly occurredOn?: string;
    readonly subject?: string | null;
    readonly reason?: string | null;
  },
): Promise<void> {
  const { committee, kind, subject = null, reason = null } = event;
  await tx.repository(OwnersCommitteeEvent).insert({
    districtId: committee.districtId,
    committeeId: committee.id,
    divisionId: committee.divisionId,
    kind,
    occurredOn: event.occurredOn ?? today(context.clock),
    subject,
    reason,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId: committee.districtId,
    action: `ownersCommittee.${kind}`,
    subject: { type: 'OwnersCommittee', id: committee.id },
    ...(reason ? { why: reason } : {}),
    requestId: context.requestId,
  });
}

/** Adds a step of a committee's present round; one that is there stays as it is. */
export async function recordStep(
  tx: Transaction,
  context: Recording,
  record: {
    readonly committee: Committee & Pick<OwnersCommittee, 'round'>;
    readonly step: CommitteeStep;
    readonly doneOn: string;
    readonly note?: string | null;
  },
): Promise<void> {
  const { committee, step, doneOn, note = null } = record;
  await tx.repository(OwnersCommitteeStep).insertIgnoringDuplicates(
    [
      {
        districtId: committee.districtId,
        committeeId: committee.id,
        divisionId: committee.divisionId,
        round: committee.round,
        step,
        doneOn,
        note,
        recordedBy: tx.actor.id,
        recordedAt: context.clock.now(),
      },
    ],
    ['districtId', 'committeeId', 'round', 'step'],
  );
}
