import type { IsoDate } from '../calendar';
import type { ExitRequirement } from './programme-rules';
import type { ExitCriterion } from './vocabulary';

/** A paper put forward for a criterion; verified by somebody, valid to a day or without end. @source domain.md 2.2 */
export interface CriterionProof {
  readonly criterion: ExitCriterion;
  readonly document: string;
  readonly verifiedOn: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** What is known of a case when its criteria are looked at. @source domain.md 2.2 */
export interface ExitFacts {
  readonly proofs: readonly CriterionProof[];
  readonly trainingMinutes: number;
  readonly openRectification: boolean;
}

/** How a criterion stands on a day: `expired` and `unverified` name the paper at fault. @source domain.md 2.2 */
export interface CriterionStanding {
  readonly criterion: ExitCriterion;
  readonly mandatory: boolean;
  readonly state: 'met' | 'missing' | 'unverified' | 'expired' | 'short';
  readonly document: string | null;
  readonly validTo: IsoDate | null;
}

/** How each criterion of an exit set stands on a day. A paper is valid on its last day. @source domain.md 2.2 */
export function criterionStandings(
  requirements: readonly ExitRequirement[],
  facts: ExitFacts,
  today: IsoDate,
): readonly CriterionStanding[] {
  return requirements.map((requirement) => {
    const { criterion, mandatory } = requirement;
    const bare = { criterion, mandatory, document: null, validTo: null };
    switch (requirement.proof) {
      case 'caseStanding':
        return { ...bare, state: facts.openRectification ? 'short' : 'met' };
      case 'supportLedger':
        return {
          ...bare,
          state: facts.trainingMinutes >= (requirement.trainingMinutes ?? 0) ? 'met' : 'short',
        };
      case 'evidence':
        return { ...bare, ...bestProof(facts, criterion, today) };
    }
  });
}

/** The mandatory criteria that do not hold. @source domain.md 2.2 */
export function unmetCriteria(standings: readonly CriterionStanding[]): readonly CriterionStanding[] {
  return standings.filter(({ mandatory, state }) => mandatory && state !== 'met');
}

/** The proof that carries furthest: a valid one, else the one that expired last, else one that waits for its verifier. */
function bestProof(
  facts: ExitFacts,
  criterion: ExitCriterion,
  today: IsoDate,
): Pick<CriterionStanding, 'state' | 'document' | 'validTo'> {
  const own = facts.proofs.filter((proof) => proof.criterion === criterion);
  const verified = own.filter(({ verifiedOn }) => verifiedOn !== null && verifiedOn <= today);
  const longest = [...verified].sort((one, other) => compareEnds(other.validTo, one.validTo))[0];
  if (longest && (longest.validTo === null || longest.validTo >= today))
    return { state: 'met', document: longest.document, validTo: longest.validTo };
  if (longest) return { state: 'expired', document: longest.document, validTo: longest.validTo };
  const waiting = own[0];
  if (waiting) return { state: 'unverified', document: waiting.document, validTo: waiting.validTo };
  return { state: 'missing', document: null, validTo: null };
}

function compareEnds(one: IsoDate | null, other: IsoDate | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
