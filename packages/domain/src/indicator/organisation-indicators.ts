import { isoDate } from '../calendar';
import { decimalText } from '../decimal';
import type { IndicatorDefinition } from './definition';

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'day',
  dimensions: [],
  persons: false,
} as const;

const SHARE = { unit: 'share', measure: 'rate', decimalPlaces: 4 } as const;

const ALIVE = {
  zh: '统计期末日（未到期末的取当日）在册的社会组织：已建档、成立日期不晚于该日，未注销、未撤销、未并入其他组织',
  en: 'Social organisations on the register on the last day of the period (today while it runs): founded by then, not deregistered, revoked or merged into another',
} as const;

const COUNTED = {
  zh: '其中属于社区社会组织的：已备案或已登记；业主委员会、楼栋自治组织不计入（四川省2023年办法第二条）',
  en: 'Of them community social organisations: filed or registered; owners’ committees and building groups do not count',
} as const;

/**
 * Indicators of the register of social organisations: how many, of what kind, how spread, how complete, how active.
 * States are those of the last day of a period, or of today while it runs.
 * @source domain.md 4.2 H01, H02, H04 to H06 and H12; requirements.md M21 to M24
 */
export const ORGANISATION_INDICATORS = {
  organisationCount: {
    ...COMMON,
    code: 'organisationCount',
    name: { zh: '社会组织数', en: 'Social organisations' },
    unit: 'organisations',
    measure: 'count',
    direction: 'neutral',
    numerator: ALIVE,
    denominator: null,
    formula: {
      zh: '按所在社区计数；可按服务类别、备案登记状态分组',
      en: 'Counted by seat; by kind and by status',
    },
    dimensions: ['serviceKind', 'registrationStatus', 'activityState'],
    source: 'domain.md 2.1; 论文「微组织」',
    decimalPlaces: 0,
  },
  organisationsPerCommunity: {
    ...COMMON,
    code: 'organisationsPerCommunity',
    name: { zh: '每社区组织数', en: 'Organisations per community' },
    unit: 'organisations',
    measure: 'average',
    direction: 'higherBetter',
    numerator: { zh: `${ALIVE.zh}；${COUNTED.zh}`, en: `${ALIVE.en}. ${COUNTED.en}` },
    denominator: {
      zh: '辖区内的社区（村）数，不含虚拟社区',
      en: 'Communities and villages of the place, virtual ones left out',
    },
    formula: {
      zh: '社区社会组织数 ÷ 社区数；参考线：城市社区平均不少于10个（民发〔2017〕191号）',
      en: 'Community social organisations ÷ communities; reference line: an urban community should have 10 on average',
    },
    source: '民发〔2017〕191号; domain.md 4.2 H04',
    decimalPlaces: 1,
    referenceLine: decimalText('10'),
  },
  organisationKindDiversity: {
    ...COMMON,
    code: 'organisationKindDiversity',
    name: { zh: '组织结构多样性', en: 'Diversity of kinds' },
    unit: 'index',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: { zh: '各服务类别的在册组织数', en: 'Organisations of each kind' },
    denominator: null,
    formula: {
      zh: '香农指数 H = −Σ p·ln p，p 为各类别占比',
      en: 'Shannon entropy H = −Σ p ln p over the kinds',
    },
    source: 'Shannon (1948); domain.md 4.2 H02',
    decimalPlaces: 3,
  },
  organisationKindEvenness: {
    ...COMMON,
    code: 'organisationKindEvenness',
    name: { zh: '类别均衡度', en: 'Evenness of kinds' },
    unit: 'index',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: { zh: '香农指数 H', en: 'Shannon entropy H' },
    denominator: { zh: 'ln 5（五个服务类别）', en: 'ln 5, for the five kinds' },
    formula: {
      zh: 'H ÷ ln 5：1 为五类各占五分之一，0 为只有一类',
      en: 'H ÷ ln 5: 1 where the five kinds are equal, 0 where there is one',
    },
    source: 'Pielou (1966); domain.md 4.2 H02',
    decimalPlaces: 3,
  },
  effectiveOrganisationKinds: {
    ...COMMON,
    code: 'effectiveOrganisationKinds',
    name: { zh: '有效类别数', en: 'Effective number of kinds' },
    unit: 'kinds',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: { zh: '香农指数 H', en: 'Shannon entropy H' },
    denominator: null,
    formula: {
      zh: 'e 的 H 次方：相当于几个同样大的类别',
      en: 'e to the power H: as diverse as so many kinds of equal size',
    },
    source: 'Hill (1973); domain.md 4.2 H02',
    decimalPlaces: 2,
  },
  governanceVolunteerShare: {
    ...COMMON,
    ...SHARE,
    code: 'governanceVolunteerShare',
    name: { zh: '治理志愿类占比', en: 'Governance and volunteering' },
    direction: 'higherBetter',
    numerator: { zh: '治理类、志愿类组织数', en: 'Organisations of the kinds governance and volunteering' },
    denominator: ALIVE,
    formula: { zh: '（治理类＋志愿类）÷ 全部在册组织', en: '(Governance + volunteering) ÷ all' },
    source: '论文「弱点」; domain.md 4.2 H02b',
  },
  cultureSportsShare: {
    ...COMMON,
    ...SHARE,
    code: 'cultureSportsShare',
    name: { zh: '文体类占比', en: 'Culture and sports' },
    direction: 'neutral',
    numerator: { zh: '文体类组织数', en: 'Organisations of the kind culture and sports' },
    denominator: ALIVE,
    formula: { zh: '文体类 ÷ 全部在册组织', en: 'Culture and sports ÷ all' },
    source: '论文「弱点」; requirements.md M23',
  },
  fullElementRate: {
    ...COMMON,
    ...SHARE,
    code: 'fullElementRate',
    name: { zh: '四要素齐备率', en: 'Four elements complete' },
    direction: 'higherBetter',
    numerator: {
      zh: '领袖团队、活动章程、治理结构、服务边界当日均有核实且未过期佐证的组织数',
      en: 'Organisations whose leadership team, charter, governance structure and service boundary all stand on verified, unexpired evidence',
    },
    denominator: {
      zh: '在册组织中有过要素诊断材料（职务、文件或佐证）的；从未诊断的不计入',
      en: 'Organisations on the register with any post, document or evidence; those never diagnosed are left out',
    },
    formula: { zh: '四要素齐备组织数 ÷ 已诊断组织数', en: 'Organisations with all four ÷ those diagnosed' },
    source: '论文「弱点」; requirements.md M21',
  },
  elementScore: {
    ...COMMON,
    code: 'elementScore',
    name: { zh: '四要素平均分', en: 'Mean element score' },
    unit: 'points',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: {
      zh: '各要素得分（缺失0、部分0.5、具备1）之和，每个组织0至4',
      en: 'Sum of the scores of the elements (0, 0.5 or 1 each), 0 to 4',
    },
    denominator: { zh: '已诊断组织数', en: 'Organisations diagnosed' },
    formula: {
      zh: '四要素得分合计的平均值；佐证过期的要素降为0.5（待复核）',
      en: 'Mean of the sums; an element whose evidence expired falls to 0.5',
    },
    source: 'domain.md 4.2 H01',
    decimalPlaces: 2,
  },
  activeOrganisationRate: {
    ...COMMON,
    ...SHARE,
    code: 'activeOrganisationRate',
    name: { zh: '活跃率', en: 'Active organisations' },
    direction: 'higherBetter',
    numerator: {
      zh: '近90天内有核实活动记录的组织数',
      en: 'Organisations with a verified activity in the last 90 days',
    },
    denominator: ALIVE,
    formula: {
      zh: '活跃组织数 ÷ 全部在册组织；所有组织都没有活动记录的，不作评价',
      en: 'Active ÷ all on the register; not rated where none has a record of activities',
    },
    source: 'domain.md 4.2 H06',
  },
  dormantOrganisationRate: {
    ...COMMON,
    ...SHARE,
    code: 'dormantOrganisationRate',
    name: { zh: '休眠率', en: 'Dormant organisations' },
    direction: 'lowerBetter',
    numerator: {
      zh: '有过核实活动、但最近一次已满365天的组织数；从未有记录的不判断，另行列出',
      en: 'Organisations whose last verified activity is 365 days past; those without any record are told apart',
    },
    denominator: ALIVE,
    formula: {
      zh: '休眠组织数 ÷ 全部在册组织；所有组织都没有活动记录的，不作评价',
      en: 'Dormant ÷ all on the register; not rated where none has a record of activities',
    },
    source: 'domain.md 4.2 H06',
  },
  registrationConversion: {
    ...COMMON,
    ...SHARE,
    code: 'registrationConversion',
    name: { zh: '登记转化率', en: 'Registration conversion' },
    direction: 'higherBetter',
    numerator: { zh: '其中已完成登记的组织数', en: 'Of them registered by now' },
    denominator: {
      zh: '统计期内进入登记办理的组织数',
      en: 'Organisations that applied for registration in the period',
    },
    formula: {
      zh: '已登记 ÷ 申请登记；仍在办理的计入分母',
      en: 'Registered ÷ applied; those still under way count below the line',
    },
    source: 'domain.md 4.2 H05; requirements.md M29',
  },
  complianceTimeliness: {
    ...COMMON,
    ...SHARE,
    code: 'complianceTimeliness',
    name: { zh: '年报及时率', en: 'Annual reports on time' },
    direction: 'higherBetter',
    numerator: {
      zh: '在5月31日前提交上一年度工作报告的已登记组织数',
      en: 'Registered organisations that handed in last year’s report by 31 May',
    },
    denominator: {
      zh: '应提交年度工作报告的已登记组织数',
      en: 'Registered organisations whose report was due',
    },
    formula: { zh: '按时提交 ÷ 应提交（社会团体登记管理条例第二十八条）', en: 'On time ÷ due' },
    source: '社会团体登记管理条例第二十八条; domain.md 4.2 H12',
  },
} as const satisfies Record<string, IndicatorDefinition>;

/** Code of an indicator of the register. @source see {@link ORGANISATION_INDICATORS} */
export type OrganisationIndicatorCode = keyof typeof ORGANISATION_INDICATORS;
