/**
 * What each shipped role may do, written down a second time and apart from the domain's table: the oracle of the
 * access matrix. A change of a role has to be made in both places, by somebody who means it.
 */
export const ROLE_TABLE: Readonly<Record<string, readonly string[]>> = {
  systemAdministrator: words(
    'division.read division.manage account.read account.manage role.grant apiKey.manage calendar.manage workItem.read',
  ),
  districtOfficial: words('division.read indicator.read matter.read workItem.read attachment.read'),
  districtCivilAffairs: words(
    'division.read indicator.read matter.read workItem.read attachment.read import.read import.manage matter.import',
  ),
  subdistrictOfficer: words(
    'division.read indicator.read matter.read workItem.read attachment.read import.read import.manage matter.import',
  ),
  committeeMember: words('division.read indicator.read matter.read workItem.read attachment.read'),
  hubManager: words(
    'division.read indicator.read matter.read workItem.read attachment.read import.read import.manage',
  ),
  hubMentor: words('division.read workItem.read attachment.read'),
  hubFinance: words('division.read workItem.read attachment.read'),
  assessor: words('division.read workItem.read'),
  organisationUser: words('division.read workItem.read'),
  auditor: words('division.read audit.read'),
  apiClient: words('division.read indicator.read matter.read'),
  departmentOfficer: words('division.read workItem.read taskAdmission.apply'),
  admissionPanel: words('division.read workItem.read taskAdmission.decide'),
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
