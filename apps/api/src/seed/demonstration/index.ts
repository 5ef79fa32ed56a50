export { type AccountsPlan, planAccounts } from './plan-accounts';
export type { AppealPlan } from './plan-appeals';
export { type AdmissionPlan, planAdmissions } from './plan-admissions';
export { type ActivityPlan, planActivities, type SignUpPlan } from './plan-activities';
export { type AssessmentPlan, planAssessments } from './plan-assessments';
export type { ElectionStepPlan } from './plan-election-steps';
export { type ElectionPlan, planElections } from './plan-elections';
export { type FormPlan, planForms } from './plan-forms';
export { type BurdenReportPlan, planBurdenReports } from './plan-burden-reports';
export { type DutyPlan, planDuties } from './plan-duties';
export { HOUSEHOLD, planSystems, type SystemPlan } from './plan-systems';
export { type FundPlan, planFund } from './plan-fund';
export { INCUBATION_AS_OF, INCUBATION_FROM, type IncubationPlan, planIncubation } from './plan-incubation';
export { type InspectionPlan, planInspections } from './plan-inspections';
export { type MandatePlan, planMandates } from './plan-mandates';
export { type MatterPlan, planMatters } from './plan-matters';
export { type ContractPlan, planContracts } from './plan-contracts';
export { demonstrationPaper } from './demonstration-paper';
export { type OrganisationPlan, planOrganisations } from './plan-organisations';
export { type CommitteePlan, planBoundaryVote, planCommittees, type VotePlan } from './plan-owners';
export { type ParticipationPlan, planParticipation } from './plan-participation';
export {
  type PlaqueApplicationPlan,
  type PlaquePlan,
  planPlaqueApplication,
  planPlaques,
} from './plan-plaques';
export { type CommunityPlan, type OfficialCommunity, planPlaces } from './plan-places';
export type { NamedResidentPlan } from './plan-residents';
export { planProjectVotes, type ProjectVotePlan } from './plan-project-votes';
export { planStaffing, type StaffingPlan } from './plan-staffing';
export { planSnapshots, type SnapshotPlan } from './plan-snapshots';
export { planSurvey, type SurveyPlan } from './plan-surveys';
export { planTasks, type TaskCourse, type TaskPlan, TASKS_AS_OF } from './plan-tasks';
export { type DemandPlan, planReporting, type ReportingPlan } from './plan-reporting';
export { planTimeUse, TIME_USE_AS_OF, type TimeUseDrawPlan, type TimeUsePlan } from './plan-time-use';
export { NEIGHBOURHOODS_FROM } from './place-profile';
export { DEMONSTRATION_RUBRIC } from './rubric-profile';
export { LEDGER_DAYS, type Scale, SCALES } from './matter-profile';

/** Change it and every number changes: it names this generation of the demonstration data. */
export const DEMONSTRATION_SEED = 'chongchuan-1';

/** The district that the demonstration is generated for. */
export const DEMONSTRATION_DISTRICT = '320613';
export { planRuleSets, type RuleSetPlan } from './plan-rule-sets';
