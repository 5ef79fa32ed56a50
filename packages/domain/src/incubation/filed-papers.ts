import type { IncubationAction, IncubationDocument } from './vocabulary';

/** A paper of a case with the instant at which it was filed, in milliseconds. @source domain.md 2.2 */
export interface FiledPaper {
  readonly document: IncubationDocument;
  readonly filedAt: number;
}

/** An action that was carried out, with its instant in milliseconds. @source domain.md 2.2 */
export interface PastIncubationAction {
  readonly action: IncubationAction;
  readonly at: number;
}

/** Papers that an action uses up: when the case comes there again it needs new ones. @source domain.md 2.2 (整改, 出壳申请) */
const USED_UP_BY: Readonly<Partial<Record<IncubationAction, readonly IncubationDocument[]>>> = {
  acceptRectification: ['rectificationNotice', 'rectificationReport'],
  continueIncubation: ['exitApplication', 'exitPosttest', 'graduationDecision', 'assetInventory'],
};

/** The actions that use papers up. @source domain.md 2.2 */
export const PAPER_USING_ACTIONS = Object.keys(USED_UP_BY) as readonly IncubationAction[];

/** The papers that a case has, those left out that an earlier round has used up. @source domain.md 2.2 */
export function documentsInHand(
  papers: readonly FiledPaper[],
  past: readonly PastIncubationAction[],
): readonly IncubationDocument[] {
  const isUsedUp = ({ document, filedAt }: FiledPaper): boolean =>
    past.some(({ action, at }) => filedAt <= at && USED_UP_BY[action]?.includes(document) === true);
  return [...new Set(papers.filter((paper) => !isUsedUp(paper)).map(({ document }) => document))];
}
