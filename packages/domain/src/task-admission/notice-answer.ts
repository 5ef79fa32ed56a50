import { addWorkingDays, type IsoDate } from '../calendar';
import { isPermittedFinding, type MandateFinding } from '../mandate';
import type { AdmissionToday } from './admission-states';
import type { AdmissionAction } from './vocabulary';

/** What a department is told at once of what it is about to send out. @source issue on committee workload */
export interface NoticeAnswer {
  /** Working days of notice that it needs. */
  readonly leadDays: number;
  /** The first day on which it may begin. */
  readonly earliestOn: IsoDate;
  /** Whether some day of the calendar has no published notice yet. */
  readonly provisional: boolean;
  /** What may be done with it: sent out as it is, or the choices for what is off the list. */
  readonly choices: readonly AdmissionAction[];
}

const OFF_LIST: readonly AdmissionAction[] = [
  'submitApplication',
  'undertakeItself',
  'seekVolunteers',
  'openEmergency',
];
/** What is prohibited is not offered to volunteers either. */
const CLOSED: readonly AdmissionAction[] = ['undertakeItself', 'submitApplication', 'openEmergency'];

/**
 * The answer to a notice: what is on the list goes out without an application; off the list the choices are 申请准入,
 * 自行承担, 自愿征集 and, in an emergency, 应急通道.
 * @source issue on committee workload; domain.md 2.5
 */
export function answerNotice(
  found: { readonly finding: MandateFinding; readonly leadDays: number | null },
  { today, rules, calendar }: AdmissionToday,
): NoticeAnswer {
  const isOnList = isPermittedFinding(found.finding);
  const leadDays = isOnList ? (found.leadDays ?? rules.listedLeadDays) : rules.applyAheadDays;
  const { date, provisional } = addWorkingDays(today, leadDays, calendar);
  return { leadDays, earliestOn: date, provisional, choices: choicesFor(found.finding) };
}

function choicesFor(finding: MandateFinding): readonly AdmissionAction[] {
  if (isPermittedFinding(finding)) return ['release'];
  return finding === 'offList' ? OFF_LIST : CLOSED;
}
