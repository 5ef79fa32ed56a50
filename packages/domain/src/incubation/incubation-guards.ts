import type { IsoDate } from '../calendar';
import type { AgreementParty, IncubationPosition, IncubationRefusal } from './incubation-facts';
import { documentsOfAction, trackOfProgramme } from './programme-rules';
import { type CriterionStanding, unmetCriteria } from './exit-criteria';
import { INCUBATION_CARE_STAGES, type IncubationAction, type IncubationDocument } from './vocabulary';

/** Names of the guards on the arrows of the stage machine. @source domain.md 2.2 and 7 */
export type IncubationGuard =
  | 'papersPresent'
  | 'papersMissing'
  | 'correctionLeft'
  | 'panelComplete'
  | 'passLineReached'
  | 'noticeClosed'
  | 'noOpenObjection'
  | 'noUpheldObjection'
  | 'agreementSigned'
  | 'planDrawn'
  | 'planCompleted'
  | 'midtermAhead'
  | 'midtermBehind'
  | 'extensionLeft'
  | 'criteriaMet'
  | 'handOverListed'
  | 'visitsDone';

type Guard = (position: IncubationPosition, action: IncubationAction) => IncubationRefusal | null;

/** The refusal of a guard on a day, or null when it lets pass. @source domain.md 2.2 and 7 */
export function guardRefusal(
  guard: IncubationGuard,
  position: IncubationPosition,
  action: IncubationAction,
): IncubationRefusal | null {
  return GUARDS[guard](position, action);
}

/** The papers that an action asks for and that are not there, all at once. @source domain.md 2.2 (一次性告知) */
export function missingDocuments(
  { facts, rules }: IncubationPosition,
  action: IncubationAction,
): readonly IncubationDocument[] {
  const asked = documentsOfAction(rules, trackOfProgramme(rules, facts.track), action);
  return asked.filter((document) => !facts.documents.includes(document));
}

const GUARDS: Readonly<Record<IncubationGuard, Guard>> = {
  papersPresent(position, action) {
    const { stage } = position.facts;
    // A group that leaves before its intake owes no letter: it says so.
    if (action === 'withdraw' && !INCUBATION_CARE_STAGES.includes(stage)) return null;
    const documents = missingDocuments(position, action);
    return documents.length === 0
      ? null
      : { code: 'incubationDocumentsMissing', incubationAction: action, documents };
  },
  papersMissing: (position) =>
    missingDocuments(position, 'acceptApplication').length > 0 ? null : { code: 'incubationPapersComplete' },
  correctionLeft: ({ facts, rules }) =>
    facts.corrections < rules.corrections
      ? null
      : { code: 'incubationCorrectionUsed', limit: rules.corrections },
  panelComplete: ({ facts: { panel } }) =>
    panel.complete ? null : { code: 'panelIncomplete', received: panel.received, minimum: panel.minimum },
  passLineReached: ({ facts: { panel }, rules }) =>
    panel.outcome === null || panel.outcome.passed
      ? null
      : { code: 'panelScoreBelowPassLine', mean: panel.outcome.mean, passLine: rules.panel.passLine },
  noticeClosed({ facts: { notice }, today }) {
    if (notice === null) return { code: 'publicNoticeAbsent' };
    return today > notice.closesOn ? null : { code: 'publicNoticeRunning', closesOn: notice.closesOn };
  },
  noOpenObjection({ facts: { notice } }) {
    const count = notice?.openObjections ?? 0;
    return count === 0 ? null : { code: 'objectionOpen', count };
  },
  noUpheldObjection({ facts: { notice } }) {
    const count = notice?.upheldObjections ?? 0;
    return count === 0 ? null : { code: 'objectionUpheld', count };
  },
  agreementSigned({ facts: { agreement } }) {
    const parties: AgreementParty[] = [];
    if (!agreement.signedByHub) parties.push('hubOrganisation');
    if (!agreement.signedByOrganisation) parties.push('applicant');
    return parties.length === 0 ? null : { code: 'agreementUnsigned', parties };
  },
  planDrawn: ({ facts: { planItems } }) => (planItems.total > 0 ? null : { code: 'developmentPlanEmpty' }),
  planCompleted: ({ facts: { planItems } }) =>
    planItems.open === 0 ? null : { code: 'developmentPlanOpen', count: planItems.open },
  midtermAhead: ({ facts }) => (facts.midtermPassed ? { code: 'midtermPassedAlready' } : null),
  midtermBehind: ({ facts }) => (facts.midtermPassed ? null : { code: 'midtermNotPassed' }),
  extensionLeft: ({ facts, rules }) =>
    facts.extensions < rules.extensions ? null : { code: 'extensionUsed', limit: rules.extensions },
  criteriaMet({ facts }) {
    const unmet = unmetCriteria(facts.criteria);
    if (unmet.length === 0) return null;
    const criteria = unmet.map(({ criterion }) => criterion);
    const expired = firstExpired(unmet);
    return expired
      ? { code: 'exitEvidenceExpired', criteria, ...expired }
      : { code: 'exitCriteriaUnmet', criteria };
  },
  handOverListed: ({ facts }) =>
    !INCUBATION_CARE_STAGES.includes(facts.stage) || facts.handOverItems > 0
      ? null
      : { code: 'handOverListMissing' },
  visitsDone: ({ facts, rules }) =>
    facts.visitsDone >= rules.followUp.visits
      ? null
      : { code: 'followUpIncomplete', done: facts.visitsDone, limit: rules.followUp.visits },
};

/** The paper that ran out first, where nothing but papers that have run out stands in the way. */
function firstExpired(
  unmet: readonly CriterionStanding[],
): { readonly document: string; readonly validTo: IsoDate } | null {
  const papers = unmet.flatMap(({ state, document, validTo }) =>
    state === 'expired' && document !== null && validTo !== null ? [{ document, validTo }] : [],
  );
  if (papers.length < unmet.length) return null;
  return papers.reduce((first, paper) => (paper.validTo < first.validTo ? paper : first));
}
