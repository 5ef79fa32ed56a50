import type { DocumentKind, FormationBasis, RegistrationStatus, ServiceKind } from '@weizhi/domain';
import type { Weighted } from './random-stream';

/**
 * Organisations by service kind. Most are of culture and sports, few of governance and volunteering, as the founding
 * paper finds; the counts are those of the published vector for diversity.
 * @source domain.md 弱点3 and the vector of H02: [30, 5, 8, 4, 3]
 */
export const KIND_COUNTS: readonly (readonly [ServiceKind, number])[] = [
  ['cultureSports', 30],
  ['governance', 5],
  ['mutualAid', 8],
  ['publicBenefit', 4],
  ['volunteering', 3],
];

/** What groups of a kind call themselves after their community's name. @source assumption, after names of real groups without naming one */
export const NAME_ENDINGS: Readonly<Record<ServiceKind, readonly string[]>> = {
  cultureSports: [
    '合唱团',
    '太极拳队',
    '广场舞队',
    '书画社',
    '民乐队',
    '柔力球队',
    '摄影社',
    '戏曲票友社',
    '健步走队',
    '旗袍社',
  ],
  governance: ['邻里议事会', '楼道议事小组', '停车自治小组', '物业评议小组'],
  mutualAid: ['邻里互助会', '老伙伴互助队', '妈妈互助小组', '共享工具屋'],
  publicBenefit: ['暖心公益服务中心', '儿童关爱社', '助残服务社'],
  volunteering: ['志愿者服务队', '红马甲志愿队', '平安巡逻志愿队'],
};

/** Bases of formation by kind. @source requirements.md W16, W23; shares: assumption */
export const BASES: Readonly<Record<ServiceKind, readonly Weighted<FormationBasis>[]>> = {
  cultureSports: [
    ['sharedInterest', 9],
    ['committeeInitiative', 1],
  ],
  governance: [
    ['committeeInitiative', 5],
    ['residentInitiative', 4],
  ],
  mutualAid: [
    ['sharedNeed', 6],
    ['residentInitiative', 3],
  ],
  publicBenefit: [
    ['residentInitiative', 5],
    ['governmentTask', 3],
  ],
  volunteering: [
    ['committeeInitiative', 6],
    ['governmentTask', 4],
  ],
};

/** Where groups stand in filing and registration. @source assumption: most are filed or neither, few are legal persons */
export const STATUSES: readonly Weighted<RegistrationStatus>[] = [
  ['unregistered', 34],
  ['filingPending', 6],
  ['filed', 44],
  ['registrationPending', 6],
  ['registered', 10],
];

/** How far a group has come with its papers. @source domain.md 弱点3: few have all four elements; shares: assumption */
export type Maturity = 'papersMissing' | 'charterOnly' | 'half' | 'whole';

export const MATURITIES: readonly Weighted<Maturity>[] = [
  ['papersMissing', 36],
  ['charterOnly', 30],
  ['half', 22],
  ['whole', 12],
];

/** A document that a group has, with the elements that it serves. */
export interface PaperProfile {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly elements: readonly (
    'leadershipTeam' | 'activityCharter' | 'governanceStructure' | 'serviceBoundary'
  )[];
}

const CHARTER: PaperProfile = { kind: 'charter', title: '章程', elements: ['activityCharter'] };
const MINUTES: PaperProfile = {
  kind: 'minutes',
  title: '成员大会会议纪要',
  elements: ['activityCharter', 'governanceStructure'],
};
const MEMBERS: PaperProfile = { kind: 'memberList', title: '成员名册', elements: ['leadershipTeam'] };
const FINANCE: PaperProfile = {
  kind: 'financialPolicy',
  title: '财务管理制度',
  elements: ['governanceStructure'],
};
const SCOPE: PaperProfile = {
  kind: 'serviceScopeStatement',
  title: '服务范围说明',
  elements: ['serviceBoundary'],
};

/** Papers by maturity. */
export const PAPERS: Readonly<Record<Maturity, readonly PaperProfile[]>> = {
  papersMissing: [],
  charterOnly: [CHARTER],
  half: [CHARTER, MINUTES, MEMBERS],
  whole: [CHARTER, MINUTES, MEMBERS, FINANCE, SCOPE],
};

/** Surnames and given names of invented persons. @source assumption: common ones, put together at random */
export const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
export const GIVEN_NAMES = [
  '秀英',
  '建国',
  '桂兰',
  '志强',
  '玉梅',
  '晓燕',
  '国庆',
  '海燕',
  '文斌',
  '雪梅',
  '永明',
  '丽华',
  '春林',
  '红霞',
];
