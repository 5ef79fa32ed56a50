import { toHalfWidth, withoutInvisible } from '../identifier';
import type { RegistrationStatus } from './registration';

/**
 * Service kinds (服务类别) of social organisations, as the founding paper divides them.
 * @source 赵秦卫《城市社区微治理发展路径研究》; domain.md 0.6
 */
export const SERVICE_KINDS = [
  'cultureSports',
  'governance',
  'mutualAid',
  'publicBenefit',
  'volunteering',
] as const;

/** See {@link SERVICE_KINDS}. @source domain.md 0.6 */
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Kinds of the ministry's statistical returns: 生活服务, 公益慈善, 社区事务, 文体活动. @source 民发〔2017〕191号; domain.md 0.6 */
export type MinistryKind = 'dailyLiving' | 'charity' | 'communityAffairs' | 'cultureAndSports';

/** Under which kind of the ministry's returns a service kind is reported. @source 民发〔2017〕191号; decision record 0090 */
export const MINISTRY_KIND_OF_SERVICE_KIND: Readonly<Record<ServiceKind, MinistryKind>> = {
  cultureSports: 'cultureAndSports',
  governance: 'communityAffairs',
  mutualAid: 'dailyLiving',
  publicBenefit: 'charity',
  volunteering: 'charity',
};

/** What brought the members of a group together (组建基础). @source requirements.md W16, W23 */
export type FormationBasis =
  'sharedInterest' | 'sharedNeed' | 'residentInitiative' | 'committeeInitiative' | 'governmentTask';

/**
 * A body of self-governance that the founding paper counts among governance organisations and that filing rules
 * do not: owners' committees (业主委员会) and groups of a building's residents (楼栋自治组织).
 * @source domain.md 0.4; 四川省社区社会组织备案 2023 art. 2
 */
export type GovernanceBody = 'ownersCommittee' | 'buildingGroup';

/** Axes of an organisation that say what it counts as. @source domain.md 0.4 */
export interface OrganisationAxes {
  readonly registrationStatus: RegistrationStatus;
  readonly governanceBody: GovernanceBody | null;
  readonly filingNumber: string | null;
}

/** Statuses of organisations that are filed or registered and in being. @source domain.md H04 */
export const ACKNOWLEDGED_STATUSES: readonly RegistrationStatus[] = [
  'filed',
  'registered',
  'changePending',
  'abnormalListed',
  'seriousListed',
];

/**
 * Whether an organisation counts as a community social organisation (社区社会组织): filed or registered and in
 * being, and no owners' committee or building group. A filed group that has applied for registration stays filed.
 * @source domain.md 0.4, H04; 民发〔2017〕191号
 */
export function countsAsCommunityOrganisation(axes: OrganisationAxes): boolean {
  const { registrationStatus: status, governanceBody, filingNumber } = axes;
  if (governanceBody !== null) return false;
  return (
    ACKNOWLEDGED_STATUSES.includes(status) || (status === 'registrationPending' && filingNumber !== null)
  );
}

/**
 * A name without what does not tell two organisations apart: width, case, spaces, brackets and punctuation.
 * @source decision record 0090
 */
export function organisationNameKey(name: string): string {
  return toHalfWidth(withoutInvisible(name))
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
