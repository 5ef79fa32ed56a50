import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { WeizhiProvider } from '@weizhi/ui';
import { Route, Routes } from 'react-router';
import { AccountPage } from '../features/accounts/account.page';
import { AccountListPage } from '../features/accounts/account-list.page';
import { RoleListPage } from '../features/accounts/role-list.page';
import { ApiKeyListPage } from '../features/api-keys/api-key-list.page';
import { AssessmentListPage } from '../features/assessments/assessment-list.page';
import { AssessmentPage } from '../features/assessments/assessment.page';
import { OwnAppealPage } from '../features/assessments/own-appeal.page';
import { OwnAssessmentPage } from '../features/assessments/own-assessment.page';
import { OwnAssessmentsPage } from '../features/assessments/own-assessments.page';
import { RubricListPage } from '../features/assessments/rubric-list.page';
import { AuditLogPage } from '../features/audit-log/audit-log.page';
import { DivisionPage } from '../features/divisions/division.page';
import { FillPage } from '../features/fills/fill.page';
import { FormDemandListPage } from '../features/form-demands/form-demand-list.page';
import { FormDemandPage } from '../features/form-demands/form-demand.page';
import { FormTemplateListPage } from '../features/form-templates/form-template-list.page';
import { AnnualAccountsListPage } from '../features/annual-accounts/annual-accounts-list.page';
import { AnnualAccountsPage } from '../features/annual-accounts/annual-accounts.page';
import { EditAccountsPage } from '../features/annual-accounts/edit-accounts.page';
import { NewAccountsPage } from '../features/annual-accounts/new-accounts.page';
import { ContractPage } from '../features/funding/contract.page';
import { ContractListPage } from '../features/funding/contract-list.page';
import { FundPage } from '../features/funding/fund.page';
import { FundListPage } from '../features/funding/fund-list.page';
import { NewContractPage } from '../features/funding/new-contract.page';
import { ImportBatchPage } from '../features/imports/import-batch.page';
import { ImportListPage } from '../features/imports/import-list.page';
import { NewImportPage } from '../features/imports/new-import.page';
import { CertificatePage } from '../features/incubation/certificate.page';
import { IncubationBoardPage } from '../features/incubation/incubation-board.page';
import { IncubationCalendarPage } from '../features/incubation/incubation-calendar.page';
import { IncubationCasePage } from '../features/incubation/incubation-case.page';
import { IncubationListPage } from '../features/incubation/incubation-list.page';
import { NewCasePage } from '../features/incubation/new-case.page';
import { ProgrammesPage } from '../features/incubation/programmes.page';
import { ScoresPage } from '../features/incubation/scores.page';
import { SupportLedgerPage } from '../features/incubation/support-ledger.page';
import { BurdenPoolsPage } from '../features/burden-reports/burden-pools.page';
import { BurdenReportListPage } from '../features/burden-reports/burden-report-list.page';
import { BurdenReportPage } from '../features/burden-reports/burden-report.page';
import { CommitteeStaffingPage } from '../features/committee-staffing/committee-staffing.page';
import { CopyPanelPage } from '../features/outside-systems/copy-panel.page';
import { OutsideSystemListPage } from '../features/outside-systems/outside-system-list.page';
import { OutsideSystemPage } from '../features/outside-systems/outside-system.page';
import { GovernmentDutyListPage } from '../features/government-duties/government-duty-list.page';
import { GovernmentDutyPage } from '../features/government-duties/government-duty.page';
import { TaskListPage } from '../features/community-tasks/task-list.page';
import { TaskPage } from '../features/community-tasks/task.page';
import { TaskTotalsPage } from '../features/community-tasks/task-totals.page';
import { SnapshotPage } from '../features/snapshots/snapshot.page';
import { SnapshotListPage } from '../features/snapshots/snapshot-list.page';
import { ActivityPage } from '../features/activities/activity.page';
import { ActivityListPage } from '../features/activities/activity-list.page';
import { ParticipationRecordListPage } from '../features/participation-records/record-list.page';
import { ParticipationRecordPage } from '../features/participation-records/record.page';
import { InspectionPage } from '../features/inspections/inspection.page';
import { InspectionListPage } from '../features/inspections/inspection-list.page';
import { MandateEditionPage } from '../features/mandate-lists/mandate-edition.page';
import { MandateListsPage } from '../features/mandate-lists/mandate-lists.page';
import { MandateSearchPage } from '../features/mandate-lists/mandate-search.page';
import { CoveragePage } from '../features/organisations/coverage.page';
import { DuplicatesPage } from '../features/organisations/duplicates.page';
import { EditOrganisationPage } from '../features/organisations/edit-organisation.page';
import { NewOrganisationPage } from '../features/organisations/new-organisation.page';
import { OrganisationListPage } from '../features/organisations/organisation-list.page';
import { OrganisationPage } from '../features/organisations/organisation.page';
import { OwnSecurityPage } from '../features/own-security/own-security.page';
import { CommitteeEstatePage } from '../features/owners-committees/committee-estate.page';
import { CommitteeListPage } from '../features/owners-committees/committee-list.page';
import { NewVotePage } from '../features/owners-committees/new-vote.page';
import { VotePage } from '../features/owners-committees/vote.page';
import { PlaquePage } from '../features/plaques/plaque.page';
import { PlaqueListPage } from '../features/plaques/plaque-list.page';
import { ElectionPage } from '../features/elections/election.page';
import { ElectionListPage } from '../features/elections/election-list.page';
import { ProjectVotePage } from '../features/project-votes/project-vote.page';
import { ProjectVoteListPage } from '../features/project-votes/project-vote-list.page';
import { NewRuleSetPage } from '../features/rule-sets/new-rule-set.page';
import { RuleSetListPage } from '../features/rule-sets/rule-set-list.page';
import { RuleSetPage } from '../features/rule-sets/rule-set.page';
import { ChangePasswordPage } from '../features/sign-in/change-password.page';
import { SetPasswordPage } from '../features/sign-in/set-password.page';
import { SignInPage } from '../features/sign-in/sign-in.page';
import { CallPosterPage } from '../features/submissions/call-poster.page';
import { SubmissionListPage } from '../features/submissions/submission-list.page';
import { SurveyPage } from '../features/surveys/survey.page';
import { SurveyListPage } from '../features/surveys/survey-list.page';
import { AdmissionPage } from '../features/task-admissions/admission.page';
import { EditAdmissionPage } from '../features/task-admissions/edit-admission.page';
import { NewAdmissionPage } from '../features/task-admissions/new-admission.page';
import { OwnAdmissionsPage } from '../features/task-admissions/own-admissions.page';
import { TaskAdmissionsPage } from '../features/task-admissions/task-admissions.page';
import { OwnTimeUsePage } from '../features/time-use/own-time-use.page';
import { TimeUseDrawsPage } from '../features/time-use/time-use-draws.page';
import { WorkItemsPage } from '../features/work-items/work-items.page';
import { Layout } from './layout';
import { NotFoundPage } from './not-found.page';

export function AdminApp({ client }: { readonly client: ApolloClient }) {
  return (
    <WeizhiProvider>
      <ApolloProvider client={client}>
        <Routes>
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="set-password" element={<SetPasswordPage />} />
          <Route element={<Layout />}>
            <Route index element={<WorkItemsPage />} />
            <Route path="divisions" element={<DivisionPage />} />
            <Route path="divisions/:divisionId" element={<DivisionPage />} />
            <Route path="organisations" element={<OrganisationListPage />} />
            <Route path="organisations/coverage" element={<CoveragePage />} />
            <Route path="organisations/duplicates" element={<DuplicatesPage />} />
            <Route path="organisations/new" element={<NewOrganisationPage />} />
            <Route path="organisations/:organisationId" element={<OrganisationPage />} />
            <Route path="organisations/:organisationId/edit" element={<EditOrganisationPage />} />
            <Route path="submissions" element={<SubmissionListPage />} />
            <Route path="submissions/calls/:callId" element={<CallPosterPage />} />
            <Route path="plaques" element={<PlaqueListPage />} />
            <Route path="plaques/:plaqueId" element={<PlaquePage />} />
            <Route path="committee-staffing" element={<CommitteeStaffingPage />} />
            <Route path="elections" element={<ElectionListPage />} />
            <Route path="elections/:electionId" element={<ElectionPage />} />
            <Route path="project-votes" element={<ProjectVoteListPage />} />
            <Route path="project-votes/:voteId" element={<ProjectVotePage />} />
            <Route path="surveys" element={<SurveyListPage />} />
            <Route path="surveys/:surveyId" element={<SurveyPage />} />
            <Route path="outside-systems" element={<OutsideSystemListPage />} />
            <Route path="outside-systems/:systemId" element={<OutsideSystemPage />} />
            <Route path="outside-systems/:systemId/copy" element={<CopyPanelPage />} />
            <Route path="burden-reports" element={<BurdenReportListPage />} />
            <Route path="burden-reports/:reportId" element={<BurdenReportPage />} />
            <Route path="burden-pools" element={<BurdenPoolsPage />} />
            <Route path="government-duties" element={<GovernmentDutyListPage />} />
            <Route path="government-duties/:dutyId" element={<GovernmentDutyPage />} />
            <Route path="time-use" element={<OwnTimeUsePage />} />
            <Route path="time-use-draws" element={<TimeUseDrawsPage />} />
            <Route path="tasks" element={<TaskListPage />} />
            <Route path="tasks/departments" element={<TaskTotalsPage />} />
            <Route path="tasks/:taskId" element={<TaskPage />} />
            <Route path="snapshots" element={<SnapshotListPage />} />
            <Route path="snapshots/:snapshotId" element={<SnapshotPage />} />
            <Route path="activities" element={<ActivityListPage />} />
            <Route path="activities/:activityId" element={<ActivityPage />} />
            <Route path="participation-records" element={<ParticipationRecordListPage />} />
            <Route path="participation-records/:recordId" element={<ParticipationRecordPage />} />
            <Route path="inspections" element={<InspectionListPage />} />
            <Route path="inspections/:inspectionId" element={<InspectionPage />} />
            <Route path="form-demands" element={<FormDemandListPage />} />
            <Route path="form-demands/:demandId" element={<FormDemandPage />} />
            <Route path="fills" element={<FillPage />} />
            <Route path="form-templates" element={<FormTemplateListPage />} />
            <Route path="mandate-lists" element={<MandateListsPage />} />
            <Route path="mandate-lists/search" element={<MandateSearchPage />} />
            <Route path="mandate-lists/:editionId" element={<MandateEditionPage />} />
            <Route path="task-admissions" element={<TaskAdmissionsPage />} />
            <Route path="task-admissions/own" element={<OwnAdmissionsPage />} />
            <Route path="task-admissions/new" element={<NewAdmissionPage />} />
            <Route path="task-admissions/:admissionId" element={<AdmissionPage />} />
            <Route path="task-admissions/:admissionId/edit" element={<EditAdmissionPage />} />
            <Route path="imports" element={<ImportListPage />} />
            <Route path="imports/new" element={<NewImportPage />} />
            <Route path="imports/:batchId" element={<ImportBatchPage />} />
            <Route path="funding/contracts" element={<ContractListPage />} />
            <Route path="funding/contracts/new" element={<NewContractPage />} />
            <Route path="funding/contracts/:contractId" element={<ContractPage />} />
            <Route path="funding/funds" element={<FundListPage />} />
            <Route path="funding/funds/:fundId" element={<FundPage />} />
            <Route path="annual-accounts" element={<AnnualAccountsListPage />} />
            <Route path="annual-accounts/new" element={<NewAccountsPage />} />
            <Route path="annual-accounts/:accountsId" element={<AnnualAccountsPage />} />
            <Route path="annual-accounts/:accountsId/edit" element={<EditAccountsPage />} />
            <Route path="incubation-cases" element={<IncubationListPage />} />
            <Route path="incubation-cases/programmes" element={<ProgrammesPage />} />
            <Route path="incubation-cases/new" element={<NewCasePage />} />
            <Route path="incubation-cases/board" element={<IncubationBoardPage />} />
            <Route path="incubation-cases/calendar" element={<IncubationCalendarPage />} />
            <Route path="incubation-cases/support" element={<SupportLedgerPage />} />
            <Route path="incubation-cases/:caseId" element={<IncubationCasePage />} />
            <Route path="incubation-cases/:caseId/certificate" element={<CertificatePage />} />
            <Route path="incubation-scores" element={<ScoresPage />} />
            <Route path="assessments" element={<AssessmentListPage />} />
            <Route path="assessments/:assessmentId" element={<AssessmentPage />} />
            <Route path="rubrics" element={<RubricListPage />} />
            <Route path="assessment-scores" element={<OwnAssessmentsPage />} />
            <Route path="assessment-scores/:assessmentId" element={<OwnAssessmentPage />} />
            <Route path="appeal-reviews/:appealId" element={<OwnAppealPage />} />
            <Route path="owners-committees" element={<CommitteeListPage />} />
            <Route path="owners-committees/:estateId" element={<CommitteeEstatePage />} />
            <Route path="owners-committees/:estateId/new-vote" element={<NewVotePage />} />
            <Route path="owners-votes/:voteId" element={<VotePage />} />
            <Route path="rules" element={<RuleSetListPage />} />
            <Route path="rules/:kind" element={<RuleSetPage />} />
            <Route path="rules/:kind/new" element={<NewRuleSetPage />} />
            <Route path="accounts" element={<AccountListPage />} />
            <Route path="accounts/:accountId" element={<AccountPage />} />
            <Route path="roles" element={<RoleListPage />} />
            <Route path="api-keys" element={<ApiKeyListPage />} />
            <Route path="audit-log" element={<AuditLogPage />} />
            <Route path="own-password" element={<ChangePasswordPage />} />
            <Route path="own-security" element={<OwnSecurityPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </ApolloProvider>
    </WeizhiProvider>
  );
}
