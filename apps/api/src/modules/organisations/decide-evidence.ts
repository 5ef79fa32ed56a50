import {
  advanceEvidence,
  type EvidenceAction,
  type EvidencePosition,
  evidenceValidTo,
  isoDate,
  type Permission,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { rulesInForce } from '../rule-sets';
import { type OrganisationDocument, OrganisationEvidence } from './document.entity';
import { EvidenceDecided, evidenceNotPossible } from './document-results';
import { toEvidence } from './document.type';
import { findEvidence } from './find-document';
import type { OrganisationEventKind } from './organisation.entity';
import { textOrNull } from './read-profile';
import { dayOf, recordEvent } from './record-event';
import { refreshElementScores } from './refresh-element-scores';

/** What is decided, by whoever holds the permission for it. */
export interface EvidenceDecision {
  readonly action: EvidenceAction;
  readonly evidenceId: string;
  readonly expectedVersion: number;
  readonly reason: string | null;
}

const PERMISSION: Readonly<Record<EvidenceAction, Permission>> = {
  verify: 'organisation.verify',
  refuse: 'organisation.verify',
  withdraw: 'organisation.manage',
};

const EVENT: Readonly<Record<EvidenceAction, OrganisationEventKind>> = {
  verify: 'evidenceVerified',
  refuse: 'evidenceRefused',
  withdraw: 'evidenceWithdrawn',
};

/** Verifies, refuses or withdraws evidence, and works out anew what depends on it. */
export function decideEvidence(context: RequestContext, decision: EvidenceDecision): Promise<object> {
  const reason = textOrNull(decision.reason)?.slice(0, 200) ?? null;
  return context.transaction((tx) => decide(tx, context, { ...decision, reason }));
}

async function decide(tx: Transaction, context: RequestContext, decision: EvidenceDecision): Promise<object> {
  const { action, evidenceId, expectedVersion, reason } = decision;
  const found = await findEvidence(tx, evidenceId, PERMISSION[action]);
  if (!found) return new NotFound({ subject: 'evidenceId' });
  const { organisation, document, evidence } = found;
  if (evidence.version !== expectedVersion) return new StaleVersion({ currentVersion: evidence.version });
  const now = context.clock.now();
  const advanced = advanceEvidence(positionOf(evidence, document), action, { actorId: tx.actor.id, reason });
  if (!advanced.ok) return evidenceNotPossible(advanced.refusal);
  const force = await inForce(tx, { action, document, today: dayOf(now) });
  if (!force.ok) return evidenceNotPossible(force.refusal);
  const { districtId, id } = evidence;
  const outcome = await tx
    .repository(OrganisationEvidence)
    .updateVersioned({ districtId, id }, expectedVersion, {
      state: advanced.value,
      decidedBy: tx.actor.id,
      decidedAt: now,
      reason,
      ...force.value,
    });
  if (outcome !== 'updated') return staleVersion(tx, OrganisationEvidence, { districtId, id });
  await refreshElementScores(tx, { districtId, organisationIds: [organisation.id], day: dayOf(now) });
  await recordEvent(tx, context, {
    organisation,
    kind: EVENT[action],
    toCode: evidence.purpose,
    subject: document.title,
    reason,
  });
  const row = await tx.repository(OrganisationEvidence).findOne({ districtId, id });
  return Object.assign(new EvidenceDecided(), { evidence: toEvidence(row ?? evidence) });
}

/** The days from and to which verified evidence is in force, by the rules of the day of verifying; nothing for the other actions. */
async function inForce(
  tx: Transaction,
  verifying: {
    readonly action: EvidenceAction;
    readonly document: OrganisationDocument;
    readonly today: string;
  },
) {
  const { action, document, today } = verifying;
  if (action !== 'verify') return { ok: true, value: {} } as const;
  const { evidenceMonths } = await rulesInForce(tx, 'evidence', {
    districtId: document.districtId,
    day: today,
  });
  const paper = document.validTo === null ? null : isoDate(document.validTo);
  const validTo = evidenceValidTo(isoDate(today), paper, evidenceMonths);
  return validTo.ok ? ({ ok: true, value: { verifiedOn: today, validTo: validTo.value } } as const) : validTo;
}

/** Evidence as the domain sees it. */
export function positionOf(evidence: OrganisationEvidence, document: OrganisationDocument): EvidencePosition {
  return {
    state: evidence.state,
    proposedBy: evidence.proposedBy,
    documentRecordedBy: document.recordedBy,
    documentValidTo: document.validTo === null ? null : isoDate(document.validTo),
  };
}
