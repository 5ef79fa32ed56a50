import { actionsFrom, type Transitions } from '../shared';

/**
 * What a submission link (材料链接) lets a group without an account do: bring papers of its organisation, or of its
 * incubation case, or apply under a call.
 * @source requirements.md P14; decision record 0107
 */
export const SUBMISSION_SUBJECTS = ['organisation', 'incubationCase', 'incubationCall'] as const;

/** See {@link SUBMISSION_SUBJECTS}. @source decision record 0107 */
export type SubmissionSubject = (typeof SUBMISSION_SUBJECTS)[number];

/** States of something that came in by a link: staff accept it as a document or refuse it with a reason. @source decision record 0107 */
export const SUBMISSION_STATES = ['received', 'accepted', 'refused'] as const;

/** See {@link SUBMISSION_STATES}. @source decision record 0107 */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What staff may do with something that came in. @source decision record 0107 */
export type SubmissionAction = 'accept' | 'refuse';

/** From where to where each action leads; what was decided stays so, and a better paper comes in as a new one. @source decision record 0107 */
export const SUBMISSION_TRANSITIONS: Transitions<SubmissionState, SubmissionAction, 'reason'> = {
  accept: { from: ['received'], to: 'accepted', needs: [] },
  refuse: { from: ['received'], to: 'refused', needs: ['reason'] },
};

/** What may be done with a submission in a state. @source decision record 0107 */
export function availableSubmissionActions(state: SubmissionState): readonly SubmissionAction[] {
  return actionsFrom(SUBMISSION_TRANSITIONS, state);
}

/**
 * By which means a paper came: by the group's own link, or handed to staff, who record it on the group's behalf (代录).
 * @source decision record 0107
 */
export const SUBMISSION_MEANS = ['link', 'inPerson', 'chat', 'email', 'post'] as const;

/** See {@link SUBMISSION_MEANS}. @source decision record 0107 */
export type SubmissionMeans = (typeof SUBMISSION_MEANS)[number];

/** How long a link lives and how much it takes; proposed defaults, kept as data. @source decision record 0107 */
export interface SubmissionRules {
  readonly defaultDays: number;
  readonly longestDays: number;
  /** Files that may wait to be looked at. */
  readonly mostWaiting: number;
}

/** See {@link SubmissionRules}. @source decision record 0107 */
export const SUBMISSION_RULES: SubmissionRules = { defaultDays: 30, longestDays: 90, mostWaiting: 30 };

/** Whether a link still opens: `revoked` by staff, `expired` by its own date. @source decision record 0107 */
export type SubmissionLinkStanding = 'open' | 'expired' | 'revoked';

/** How a link stands at an instant, in milliseconds of the epoch. @source decision record 0107 */
export function submissionLinkStanding(
  link: { readonly expiresAt: number; readonly revokedAt: number | null },
  now: number,
): SubmissionLinkStanding {
  if (link.revokedAt !== null) return 'revoked';
  return now >= link.expiresAt ? 'expired' : 'open';
}

/** How a paper that is asked for stands: nothing of it yet, waiting, in, or sent back. @source decision record 0107 */
export type AskedPaperStanding = 'missing' | SubmissionState;

/**
 * How each paper that is asked for stands. What is accepted stays in whatever comes after; else what waits counts before
 * what was sent back.
 * @source decision record 0107
 */
export function askedPaperStandings<Paper extends string>(
  asked: readonly Paper[],
  submissions: readonly { readonly paper: string; readonly state: SubmissionState }[],
): readonly { readonly paper: Paper; readonly standing: AskedPaperStanding }[] {
  return [...new Set(asked)].map((paper) => {
    const states = submissions.filter((submission) => submission.paper === paper).map(({ state }) => state);
    const standing = (['accepted', 'received', 'refused'] as const).find((state) => states.includes(state));
    return { paper, standing: standing ?? 'missing' };
  });
}
