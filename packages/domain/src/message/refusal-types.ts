import type {
  BallotIssueRefusal,
  ElectionBallotRefusal,
  ElectionCandidateRefusal,
  ElectionObjectionRefusal,
  ElectionRollRefusal,
  ElectionStepRefusal,
  ElectionTermsRefusal,
} from '../election';
import type { ActivityRefusal, AttendanceRefusal } from '../activity';
import type { AccountsFiguresRefusal, AccountsRefusal } from '../annual-accounts';
import type {
  AppealRefusal,
  AppealReviewerRefusal,
  AssessmentRefusal,
  AssessorRefusal,
  AssessorsMissing,
  PointsRefusal,
  ReviewedScoreRefusal,
  RecordedGradeRefusal,
  RubricRefusal,
  RubricSheetRefusal,
} from '../assessment';
import type { BallotCastRefusal, BallotQuestionRefusal, VoteRefusal } from '../ballot';
import type { IsoDateRefusal } from '../calendar';
import type { FundingRefusal } from '../funding';
import type {
  DivisionCodeRefusal,
  MalformedText,
  MoneyRefusal,
  PersonNameRefusal,
  PhoneRefusal,
  ResidentIdRefusal,
  UnifiedSocialCreditCodeRefusal,
} from '../identifier';
import type {
  BooleanCellRefusal,
  DateCellRefusal,
  DictionaryCellRefusal,
  NumberCellRefusal,
  PersonCellRefusal,
} from '../import-cell';
import type {
  EndedIncubationRefusal,
  IncubationRefusal,
  NoticeLengthRefusal,
  ProgrammeRulesRefusal,
  ScoreRefusal,
} from '../incubation';
import type { PeriodRefusal } from '../indicator';
import type { InspectionRefusal } from '../inspection';
import type { MandateEditionRefusal, MandateItemUnknown, NoMandateList } from '../mandate';
import type { CommunityNameRefusal, MatterRefusal } from '../matter';
import type {
  CorrectionRefusal,
  EvidenceRefusal,
  MergingRefusal,
  RegistrationRefusal,
} from '../organisation';
import type { AreaRefusal, CommitteeRefusal, CommitteeStepRefusal } from '../owners-committee';
import type { BurdenReportRefusal } from '../burden-report';
import type { ParticipationCorrectionRefusal, ParticipationRefusal } from '../participation';
import type { PlaqueRefusal } from '../plaque';
import type { RevealRefusal } from '../person';
import type {
  ProjectBallotCastRefusal,
  ProjectBallotRefusal,
  ProjectVoteStepRefusal,
  ProjectVoteTermsRefusal,
} from '../project-vote';
import type { FillValueRefusal, FormDemandRefusal, FormFieldRefusal, ReminderRefusal } from '../reporting';
import type { RuleSetRefusal } from '../rule-set';
import type { BilingualText } from '../shared';
import type {
  DiaryActivityRefusal,
  SurveyClosingRefusal,
  SurveyResponseRefusal,
  SurveyTermsRefusal,
} from '../survey';
import type { TaskRefusal } from '../task';
import type { AdmissionRefusal } from '../task-admission';
import type { TimeUseDayRefusal, TimeUseDrawRefusal } from '../time-use';
import type { AlertRefusal } from '../alert';
import type { SnapshotRefusal } from '../snapshot';

/** Refusals of identifiers and texts. @source decision record 0010 */
export type IdentifierRefusal =
  | MalformedText
  | UnifiedSocialCreditCodeRefusal
  | ResidentIdRefusal
  | PhoneRefusal
  | DivisionCodeRefusal
  | MoneyRefusal
  | PersonNameRefusal
  | IsoDateRefusal
  | PeriodRefusal;

/** Refusals of a ledger's cells. @source decision record 0011 */
export type CellRefusal =
  | DateCellRefusal
  | NumberCellRefusal
  | BooleanCellRefusal
  | DictionaryCellRefusal
  | PersonCellRefusal
  | CommunityNameRefusal;

/** Refusals of elections. @source decision record 0014 */
export type ElectionRefusal =
  | ElectionTermsRefusal
  | ElectionStepRefusal
  | ElectionRollRefusal
  | BallotIssueRefusal
  | ElectionBallotRefusal
  | ElectionCandidateRefusal
  | ElectionObjectionRefusal;

/** Refusals of votes on projects. @source decision record 0014 */
export type ProjectVoteRefusal =
  ProjectBallotRefusal | ProjectBallotCastRefusal | ProjectVoteTermsRefusal | ProjectVoteStepRefusal;

/** Refusals of surveys. @source decision record 0014 */
export type SurveyRefusal =
  SurveyTermsRefusal | SurveyResponseRefusal | DiaryActivityRefusal | SurveyClosingRefusal;

/** Refusals of votes, ballots and owners' committees. @source decision record 0014 */
export type BallotRefusal =
  | BallotQuestionRefusal
  | BallotCastRefusal
  | VoteRefusal
  | AreaRefusal
  | CommitteeRefusal
  | CommitteeStepRefusal;

/** Refusals of rubrics, scores and assessments. @source decision record 0014 */
export type RatingRefusal =
  | AppealRefusal
  | AppealReviewerRefusal
  | AssessmentRefusal
  | AssessorRefusal
  | AssessorsMissing
  | PointsRefusal
  | ReviewedScoreRefusal
  | RecordedGradeRefusal
  | RubricRefusal
  | RubricSheetRefusal;

/** Refusals of demanded forms, fills and reminders. @source requirements.md SM7 */
export type ReportingRefusal = FillValueRefusal | FormDemandRefusal | FormFieldRefusal | ReminderRefusal;
/** Refusals of mandate lists, and of tasks that are held against them. @source requirements.md S3 */
export type MandateRefusal = MandateEditionRefusal | MandateItemUnknown | NoMandateList;

/** Every refusal of the rules that has a text in the table. @source decision record 0014 */
export type RuleRefusal =
  | IdentifierRefusal
  | CellRefusal
  | MatterRefusal
  | BurdenReportRefusal
  | ParticipationRefusal
  | ParticipationCorrectionRefusal
  | PlaqueRefusal
  | InspectionRefusal
  | ActivityRefusal
  | AttendanceRefusal
  | MandateRefusal
  | AdmissionRefusal
  | TaskRefusal
  | IncubationRuleRefusal
  | FundingRefusal
  | AccountsRefusal
  | AccountsFiguresRefusal
  | RegistrationRefusal
  | RevealRefusal
  | BallotRefusal
  | ElectionRefusal
  | ProjectVoteRefusal
  | SurveyRefusal
  | RatingRefusal
  | EvidenceRefusal
  | CorrectionRefusal
  | MergingRefusal
  | ReportingRefusal
  | RuleSetRefusal
  | AlertRefusal
  | SnapshotRefusal
  | TimeUseDayRefusal
  | TimeUseDrawRefusal;

/** Refusals of incubation cases, their panels, notices and programmes. @source domain.md 2.2 */
export type IncubationRuleRefusal =
  IncubationRefusal | ScoreRefusal | NoticeLengthRefusal | ProgrammeRulesRefusal | EndedIncubationRefusal;

/** What is wrong, and how to put it right (怎么改). Texts hold `{fact}` where a fact of the refusal goes. @source decision record 0014 */
export interface RefusalText {
  readonly problem: BilingualText;
  readonly fix: BilingualText;
}

/** Texts of some refusals, one for each code: a forgotten code does not compile. @source decision record 0014 */
export type RefusalTexts<Refusal extends { readonly code: string }> = Readonly<
  Record<Refusal['code'], RefusalText>
>;
