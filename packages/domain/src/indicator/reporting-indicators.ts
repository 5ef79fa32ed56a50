import { isoDate } from '../calendar';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: '部门提出报表，减负联席会议核定和对应统一数据项',
    en: 'Departments propose forms; the panel approves them and maps their fields',
  },
  guard: {
    zh: '按统一数据项计，换表名、换表头、拆成几张表都不减少；核定后的报表不能改，到期前一直计入',
    en: 'Counted by canonical elements: new titles, new headings or splitting a form lessen nothing; an approved form counts until its last day',
  },
};

const RE_ENTRY_INPUTS: IndicatorInputs = {
  editors: {
    zh: '居委会填报；部门只能提出报表，不能改填报记录',
    en: 'Committees fill in; departments ask and never change what was filled in',
  },
  guard: {
    zh: '填报记录只增不改；按统一数据项和户号认定是否填过，换表名、换表头、拆表都不减少；更正另行登记，不影响本数',
    en: 'Fills are only ever added; whether a value was held goes by canonical element and household, so that renaming or splitting a form lessens nothing; corrections are recorded apart',
  },
};

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'day',
  persons: false,
  direction: 'lowerBetter',
  inputs: INPUTS,
} as const;

/**
 * Indicators of forms and ledgers that departments have communities fill in.
 * @source domain.md 4.3 W07 and W09; requirements.md M14
 */
export const REPORTING_INDICATORS = {
  ledgerCount: {
    ...COMMON,
    code: 'ledgerCount',
    name: { zh: '报表台账数', en: 'Forms and ledgers' },
    unit: 'forms',
    measure: 'count',
    dimensions: ['department'],
    numerator: {
      zh: '期内要求辖区内社区填报的、已核定的报表和台账',
      en: 'Approved forms and ledgers that ask communities of the place in the period',
    },
    denominator: null,
    formula: {
      zh: '填报期与统计期有重叠的报表张数；一张表发给多个社区计一张',
      en: 'Forms whose days of filling in meet the period; a form for many communities is one',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W09',
  },
  duplicateReportingIndex: {
    ...COMMON,
    code: 'duplicateReportingIndex',
    name: { zh: '重复填报指数', en: 'Duplicate reporting index' },
    unit: 'index',
    measure: 'statistic',
    dimensions: [],
    numerator: {
      zh: '各表要求的数据项之和，减去去重后的数据项',
      en: 'Elements requested, summed over forms, less the distinct ones',
    },
    denominator: { zh: '各表要求的数据项之和', en: 'Elements requested, summed over forms' },
    formula: {
      zh: '1 − 去重后的统一数据项 ÷ 各表要求的数据项之和；0 为没有重复',
      en: '1 − distinct canonical elements ÷ elements requested, summed over forms; 0 is without repetition',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W07; requirements.md M14',
  },
  repeatedElementShare: {
    ...COMMON,
    code: 'repeatedElementShare',
    name: { zh: '重复项占比', en: 'Repeated elements' },
    unit: 'share',
    measure: 'rate',
    dimensions: ['department'],
    numerator: {
      zh: '其中同期另有报表也要求填的数据项',
      en: 'Of them those that another form of the period asks for as well',
    },
    denominator: { zh: '各表要求的数据项之和', en: 'Elements requested, summed over forms' },
    formula: {
      zh: '与其他报表（不论本部门还是别的部门）重复的数据项 ÷ 要求的数据项',
      en: 'Elements that another form asks for too, of the same department or another, ÷ elements requested',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W07',
  },
  reEntryRatio: {
    ...COMMON,
    inputs: RE_ENTRY_INPUTS,
    code: 'reEntryRatio',
    name: { zh: '重复录入率', en: 'Re-entry' },
    unit: 'share',
    measure: 'rate',
    dimensions: [],
    numerator: {
      zh: '其中同一户（或社区）的同一数据项此前已经填过的',
      en: 'Of them those of which an earlier fill held the same element of the same household or community',
    },
    denominator: {
      zh: '期内社区填报的数值（不含空格）',
      en: 'Values that communities filled in, blanks left out',
    },
    formula: {
      zh: '此前已经填过、又要求再填的数值 ÷ 填报的数值；系统预填、未改动的也计，因为仍须逐项核对',
      en: 'Values filled in again although they were held ÷ values filled in; those that were prefilled and not changed count, as they have to be looked through again',
    },
    decimalPlaces: 4,
    source: 'requirements.md M15',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of forms. @source see {@link REPORTING_INDICATORS} */
export type ReportingIndicatorCode = keyof typeof REPORTING_INDICATORS;
