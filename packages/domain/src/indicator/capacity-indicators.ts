import { isoDate } from '../calendar';
import type { IndicatorDefinition } from './definition';

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'month',
  dimensions: [],
  persons: false,
} as const;

const RESIDENTS = {
  zh: '常住人口（期末年度，没有的用最近一年）',
  en: 'Usual residents, of the year of the period or the last one known',
} as const;

/**
 * What a district answers for in its yearly plan: how many organisations and workers there are to its residents, what is
 * registered and bought in a period. Two have no data (尚无数据来源) until their records are kept.
 * @source domain.md 5.1; 民发〔2017〕191号; 中发〔2021〕16号 on community workers to residents
 */
export const CAPACITY_INDICATORS = {
  organisationsPerTenThousand: {
    ...COMMON,
    code: 'organisationsPerTenThousand',
    name: { zh: '每万人社会组织数', en: 'Organisations to ten thousand residents' },
    unit: 'organisations',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: {
      zh: '期末在册、已登记的社会组织（含变更中、列入名录和清算中的），不含仅备案的',
      en: 'Organisations registered on the last day, those in change, on lists and in liquidation too; filed ones do not count',
    },
    denominator: RESIDENTS,
    formula: { zh: '已登记的社会组织 ÷ 常住人口 ×10000', en: 'Registered ÷ residents × 10,000' },
    decimalPlaces: 2,
    source: 'domain.md 5.1',
  },
  newlyRegisteredOrganisations: {
    ...COMMON,
    code: 'newlyRegisteredOrganisations',
    name: { zh: '新登记社会组织', en: 'Newly registered organisations' },
    unit: 'organisations',
    measure: 'count',
    direction: 'higherBetter',
    numerator: { zh: '期内首次登记的社会组织', en: 'Organisations that were first registered in the period' },
    denominator: null,
    formula: {
      zh: '按首次登记日计；没有变更记录的以现状态的起始日为准',
      en: 'By the day of the first registration; without a history by the first day of the present status',
    },
    decimalPlaces: 0,
    source: 'domain.md 2.1 and 5.1',
  },
  deregisteredOrganisations: {
    ...COMMON,
    code: 'deregisteredOrganisations',
    name: { zh: '注销撤销社会组织', en: 'Deregistered organisations' },
    unit: 'organisations',
    measure: 'count',
    direction: 'neutral',
    numerator: {
      zh: '期内注销或被撤销的社会组织',
      en: 'Organisations deregistered or revoked in the period',
    },
    denominator: null,
    formula: {
      zh: '按注销、撤销日计；没有变更记录的以现状态的起始日为准',
      en: 'By the day of it; without a history by the first day of the present status',
    },
    decimalPlaces: 0,
    source: 'domain.md 2.1 and 5.1',
  },
  servicePurchaseAmount: {
    ...COMMON,
    code: 'servicePurchaseAmount',
    name: { zh: '购买服务金额', en: 'Services purchased' },
    unit: 'yuan',
    measure: 'count',
    direction: 'higherBetter',
    numerator: {
      zh: '期内签订的政府购买服务合同的金额（元）',
      en: 'Amounts of the contracts of government purchase signed in the period, in yuan',
    },
    denominator: null,
    formula: {
      zh: '按签订日和承接项目所在地计，按合同金额，不按拨付金额',
      en: 'By the day of signing and the place of the project; what was agreed, not what was paid',
    },
    decimalPlaces: 0,
    source: '财政部令第102号; domain.md 5.1',
  },
  communityWorkersPerTenThousand: {
    ...COMMON,
    code: 'communityWorkersPerTenThousand',
    name: { zh: '每万人社区工作者', en: 'Community workers to ten thousand residents' },
    unit: 'posts',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: {
      zh: '期末社区（村）专职岗位数，只计登记了岗位的社区',
      en: 'Full-time posts of communities on the last day, of those whose posts are recorded',
    },
    denominator: RESIDENTS,
    formula: {
      zh: '专职岗位 ÷ 常住人口 ×10000；有社区未登记岗位时不计算',
      en: 'Posts ÷ residents × 10,000; not told where posts of a community are not recorded',
    },
    decimalPlaces: 2,
    source: 'domain.md 5.1',
  },
  partyCoverageRate: {
    ...COMMON,
    code: 'partyCoverageRate',
    name: { zh: '社会组织党组织覆盖率', en: 'Organisations with a Party organisation' },
    unit: 'share',
    measure: 'rate',
    direction: 'higherBetter',
    numerator: { zh: '其中单独或联合建立党组织的', en: 'Of them with a Party organisation, own or joint' },
    denominator: { zh: '期末已登记的社会组织', en: 'Organisations registered on the last day' },
    formula: { zh: '建立党组织的 ÷ 已登记的', en: 'With one ÷ registered' },
    decimalPlaces: 4,
    source: 'domain.md 2.1 and 5.1',
  },
  certifiedSocialWorkers: {
    ...COMMON,
    code: 'certifiedSocialWorkers',
    name: { zh: '持证社工人数', en: 'Certified social workers' },
    unit: 'persons',
    measure: 'count',
    direction: 'higherBetter',
    numerator: {
      zh: '持有助理社会工作师、社会工作师或高级社会工作师证书的社区工作者',
      en: 'Community workers with a certificate of social work of any grade',
    },
    denominator: null,
    formula: { zh: '期末持证人数', en: 'On the last day' },
    decimalPlaces: 0,
    source: 'domain.md 4.4 T03 and 5.1',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of the yearly plan. @source see {@link CAPACITY_INDICATORS} */
export type CapacityIndicatorCode = keyof typeof CAPACITY_INDICATORS;
