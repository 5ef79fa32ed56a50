import { isoDate } from '../calendar';
import { EVIDENCE_STATES } from './document-kind';
import {
  advanceEvidence,
  availableEvidenceActions,
  EVIDENCE_TRANSITIONS,
  type EvidenceAction,
  type EvidencePosition,
  evidenceValidTo,
} from './evidence';

const PROPOSED: EvidencePosition = {
  state: 'proposed',
  proposedBy: 'clerk',
  documentRecordedBy: 'uploader',
  documentValidTo: null,
};
const ACTIONS = Object.keys(EVIDENCE_TRANSITIONS) as EvidenceAction[];

describe('evidence', () => {
  it.each(EVIDENCE_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
    'that is %s answers %s by the table',
    (state, action) => {
      const { from, to } = EVIDENCE_TRANSITIONS[action];
      const answer = advanceEvidence({ ...PROPOSED, state }, action, { actorId: 'verifier', reason: '理由' });
      expect(answer).toEqual(
        from.includes(state)
          ? { ok: true, value: to }
          : {
              ok: false,
              refusal: { code: 'evidenceActionNotAllowed', evidenceState: state, evidenceAction: action },
            },
      );
    },
  );

  it.each(['clerk', 'uploader'])('is not verified by %s, who brought it', (actorId) => {
    expect(advanceEvidence(PROPOSED, 'verify', { actorId })).toEqual({
      ok: false,
      refusal: { code: 'evidenceVerifiedByProposer' },
    });
    expect(availableEvidenceActions(PROPOSED, actorId)).toEqual(['withdraw']);
  });

  it.each(['refuse', 'withdraw'] as const)('is not taken out by %s without a reason', (action) => {
    expect(advanceEvidence(PROPOSED, action, { actorId: 'verifier', reason: ' ' })).toEqual({
      ok: false,
      refusal: { code: 'evidenceReasonMissing', evidenceAction: action },
    });
  });

  it.each([
    ['2026-03-31', null, '2028-03-31'],
    ['2024-02-29', null, '2026-02-28'],
    ['2026-03-31', '2027-01-01', '2027-01-01'],
    ['2026-03-31', '2026-03-31', '2026-03-31'],
  ])('verified on %s with a paper valid to %s holds to %s', (verifiedOn, paper, validTo) => {
    expect(evidenceValidTo(isoDate(verifiedOn), paper === null ? null : isoDate(paper), 24)).toEqual({
      ok: true,
      value: validTo,
    });
  });

  it('is not verified after the paper has expired', () => {
    expect(evidenceValidTo(isoDate('2026-03-31'), isoDate('2026-03-30'), 24)).toEqual({
      ok: false,
      refusal: { code: 'evidenceExpired', validTo: '2026-03-30' },
    });
  });
});
