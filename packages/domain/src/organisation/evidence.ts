import { addMonths, type IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import type { EvidenceState } from './document-kind';

/** What can be done with evidence. @source requirements.md W17 */
export type EvidenceAction = 'verify' | 'refuse' | 'withdraw';

interface EvidenceTransition {
  readonly from: readonly EvidenceState[];
  readonly to: EvidenceState;
  readonly needsReason?: true;
  /** Whoever recorded the document or proposed it may not do it. */
  readonly bySomebodyElse?: true;
}

/** From where to where each action leads. @source requirements.md W17; decision record 0091 */
export const EVIDENCE_TRANSITIONS: Readonly<Record<EvidenceAction, EvidenceTransition>> = {
  verify: { from: ['proposed'], to: 'verified', bySomebodyElse: true },
  refuse: { from: ['proposed'], to: 'refused', needsReason: true, bySomebodyElse: true },
  withdraw: { from: ['proposed', 'verified'], to: 'withdrawn', needsReason: true },
};

/** Evidence as it stands when something is done with it. @source requirements.md W17 */
export interface EvidencePosition {
  readonly state: EvidenceState;
  readonly proposedBy: string;
  readonly documentRecordedBy: string;
  /** Last day that the paper itself bears. */
  readonly documentValidTo: IsoDate | null;
}

/** Returned when something cannot be done with evidence. @source requirements.md W17; decision record 0091 */
export type EvidenceRefusal =
  | {
      readonly code: 'evidenceActionNotAllowed';
      readonly evidenceState: EvidenceState;
      readonly evidenceAction: EvidenceAction;
    }
  | { readonly code: 'evidenceReasonMissing'; readonly evidenceAction: EvidenceAction }
  | { readonly code: 'evidenceVerifiedByProposer' }
  | { readonly code: 'evidenceExpired'; readonly validTo: IsoDate };

/** What may be done with evidence by somebody. @source requirements.md W17 */
export function availableEvidenceActions(
  position: EvidencePosition,
  actorId: string,
): readonly EvidenceAction[] {
  const actions = Object.keys(EVIDENCE_TRANSITIONS) as readonly EvidenceAction[];
  return actions.filter((action) => {
    const { from, bySomebodyElse } = EVIDENCE_TRANSITIONS[action];
    return from.includes(position.state) && !(bySomebodyElse && isOwn(position, actorId));
  });
}

/** The state of evidence after an action by somebody. @source requirements.md W17; decision record 0091 */
export function advanceEvidence(
  position: EvidencePosition,
  action: EvidenceAction,
  { actorId, reason }: { readonly actorId: string; readonly reason?: string | null },
): Result<EvidenceState, EvidenceRefusal> {
  const { from, to, needsReason, bySomebodyElse } = EVIDENCE_TRANSITIONS[action];
  if (!from.includes(position.state)) {
    return refused({
      code: 'evidenceActionNotAllowed',
      evidenceState: position.state,
      evidenceAction: action,
    });
  }
  if (bySomebodyElse && isOwn(position, actorId)) return refused({ code: 'evidenceVerifiedByProposer' });
  if (needsReason && !reason?.trim())
    return refused({ code: 'evidenceReasonMissing', evidenceAction: action });
  return accepted(to);
}

/**
 * Last day on which evidence verified on a day is in force: so many months on, or the paper's own last day if that
 * is earlier. Refused when that day has passed already.
 * @source domain.md H01; decision record 0091
 */
export function evidenceValidTo(
  verifiedOn: IsoDate,
  documentValidTo: IsoDate | null,
  months: number,
): Result<IsoDate, EvidenceRefusal> {
  const limit = addMonths(verifiedOn, months);
  const validTo = documentValidTo !== null && documentValidTo < limit ? documentValidTo : limit;
  return validTo < verifiedOn ? refused({ code: 'evidenceExpired', validTo }) : accepted(validTo);
}

function isOwn({ proposedBy, documentRecordedBy }: EvidencePosition, actorId: string): boolean {
  return proposedBy === actorId || documentRecordedBy === actorId;
}
