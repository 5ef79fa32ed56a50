/**
 * What each shipped role may do, written down a second time and apart from the domain's table: the oracle of the
 * access matrix. A change of a role has to be made in both places, by somebody who means it.
 */
export const ROLE_TABLE: Readonly<Record<string, readonly string[]>> = {
  systemAdministrator: words(
    'division.read division.manage account.read account.manage role.grant apiKey.manage calendar.manage workItem.read',
  ),
  districtOfficial: words(
    'division.read ruleSet.read indicator.read matter.read workItem.read attachment.read organisation.read incubation.read funding.read assessment.read ownersCommittee.read election.read projectVote.read plaque.read inspection.read reporting.read mandateList.read taskAdmission.read governmentDuty.read communityTask.read timeUse.read burdenReport.readPooled snapshot.approve communityTask.assign alert.supervise',
  ),
  districtCivilAffairs: words(
    'division.read ruleSet.read ruleSet.manage indicator.read matter.read workItem.read attachment.read import.read import.manage matter.import workLog.import person.read person.manage personalData.reveal participation.read participation.record organisation.read organisation.manage organisation.import organisation.verify organisation.register incubation.read funding.read assessment.read assessment.manage ownersCommittee.read election.read election.manage projectVote.read projectVote.manage plaque.read plaque.record inspection.read inspection.record reporting.read reporting.manage mandateList.read mandateList.manage taskAdmission.read governmentDuty.read governmentDuty.manage communityTask.read communityTask.handle timeUse.read timeUse.draw standardTime.manage burdenReport.readPooled snapshot.take snapshot.review communityTask.assign alert.supervise alert.explain',
  ),
  subdistrictOfficer: words(
    'division.read ruleSet.read indicator.read matter.read workItem.read attachment.read import.read import.manage matter.import workLog.import person.read person.manage personalData.reveal participation.read participation.record organisation.read organisation.manage organisation.import organisation.register incubation.read ownersCommittee.read ownersCommittee.manage election.read election.manage projectVote.read projectVote.manage plaque.read plaque.record inspection.read inspection.record reporting.read reporting.manage mandateList.read taskAdmission.read governmentDuty.read communityTask.read communityTask.handle communityTask.assign timeUse.read snapshot.review alert.supervise alert.explain',
  ),
  committeeMember: words(
    'division.read ruleSet.read indicator.read matter.read workItem.read attachment.read person.read participation.read participation.record organisation.read ownersCommittee.read ownersCommittee.manage election.read election.manage projectVote.read projectVote.manage plaque.read plaque.record inspection.read inspection.record reporting.read reporting.fill mandateList.read taskAdmission.read taskAdmission.answer governmentDuty.read communityTask.read communityTask.handle timeUse.read timeUse.record burdenReport.read burdenReport.file alert.explain',
  ),
  hubManager: words(
    'division.read ruleSet.read ruleSet.manage indicator.read matter.read workItem.read attachment.read import.read import.manage person.read person.manage personalData.reveal organisation.read organisation.manage organisation.import organisation.verify incubation.read incubation.manage incubation.mentor funding.read funding.manage assessment.read assessment.manage ownersCommittee.read',
  ),
  hubMentor: words(
    'division.read ruleSet.read workItem.read attachment.read person.read organisation.read organisation.manage organisation.verify incubation.read incubation.mentor',
  ),
  hubFinance: words(
    'division.read ruleSet.read workItem.read attachment.read organisation.read incubation.read funding.read funding.pay',
  ),
  assessor: words('division.read workItem.read incubation.assess assessment.score'),
  organisationUser: words('division.read workItem.read'),
  auditor: words('division.read audit.read'),
  apiClient: words(
    'division.read ruleSet.read indicator.read matter.read organisation.read mandateList.read taskAdmission.read communityTask.read',
  ),
  departmentOfficer: words(
    'division.read ruleSet.read workItem.read taskAdmission.apply attachment.read plaque.read inspection.read inspection.announce reporting.read mandateList.read taskAdmission.read governmentDuty.read governmentDuty.act communityTask.read communityTask.assign burdenReport.readPooled',
  ),
  admissionPanel: words(
    'division.read ruleSet.read ruleSet.manage workItem.read taskAdmission.decide attachment.read plaque.read inspection.read reporting.read mandateList.read taskAdmission.read governmentDuty.read communityTask.read timeUse.read burdenReport.read burdenReport.rule burdenReport.readPooled',
  ),
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
