import type { ComparisonBase } from '@weizhi/domain';
import type {
  IncomparabilityReason,
  IndicatorFigureFragment,
  IndicatorMeaningFragment,
  IndicatorUnit,
  PlaceFiguresQuery,
} from '@weizhi/graphql-client/documents';
import {
  type Figure,
  type FigureChange,
  type FigureDefinition,
  type FigureUnit,
  readDecimal,
} from '@weizhi/ui';

export type Meaning = Omit<IndicatorMeaningFragment, '__typename' | ' $fragmentName'>;
export type FigureRow = Pick<
  IndicatorFigureFragment,
  'status' | 'value' | 'numerator' | 'denominator' | 'n' | 'asOf'
> & {
  readonly coverage?: { readonly observed: number; readonly expected: number; readonly of: string } | null;
};
export type ComparisonRow = Pick<
  PlaceFiguresQuery['indicatorComparisons'][number],
  'verdict' | 'change' | 'inPercentagePoints' | 'reasons'
>;

export function toUnit({ unit }: Pick<Meaning, 'unit'>): FigureUnit {
  return UNITS[unit];
}

export function toFigure(row: FigureRow, meaning: Pick<Meaning, 'unit'>): Figure {
  return {
    status: row.status,
    value: readDecimal(row.value),
    unit: toUnit(meaning),
    numerator: readDecimal(row.numerator),
    denominator: readDecimal(row.denominator),
    n: row.n ?? null,
    coverage: row.coverage ? { ...row.coverage, of: COVERAGE_WORDS[row.coverage.of] ?? '' } : null,
    asOf: row.asOf,
  };
}

export function toDefinition(meaning: Meaning): FigureDefinition {
  return {
    name: meaning.name,
    formula: meaning.formula,
    numeratorLabel: meaning.numerator,
    denominatorLabel: meaning.denominator ?? null,
    source: meaning.source,
    version: `第 ${meaning.version} 版`,
    validFrom: meaning.validFrom,
  };
}

export function toChange(row: ComparisonRow, base: ComparisonBase): FigureChange {
  return {
    baseLabel: base === 'periodOnPeriod' ? '较上期' : '较上年同期',
    verdict: row.verdict,
    change: readDecimal(row.change),
    kind: row.inPercentagePoints ? 'percentagePoints' : 'perCent',
    reasons: row.reasons.map((reason) => INCOMPARABILITY_WORDS[reason]),
  };
}

const UNITS: Readonly<Record<IndicatorUnit, FigureUnit>> = {
  MATTERS: { kind: 'count', label: '件' },
  PERSONS: { kind: 'count', label: '人' },
  VISITS: { kind: 'count', label: '人次' },
  ORGANISATIONS: { kind: 'count', label: '家' },
  HOURS: { kind: 'number', label: '小时' },
  DAYS: { kind: 'number', label: '天' },
  YUAN: { kind: 'number', label: '元' },
  SHARE: { kind: 'share', label: '%' },
  RATIO: { kind: 'number', label: '' },
  INDEX: { kind: 'number', label: '分' },
};

const COVERAGE_WORDS: Readonly<Record<string, string>> = {
  months: '个月',
  days: '天',
  communities: '个社区',
  records: '条',
};

const INCOMPARABILITY_WORDS: Readonly<Record<IncomparabilityReason, string>> = {
  MONTHS_WITHOUT_ROWS: '其中有的月份无数据',
  UNEVEN_ROWS: '两期台账收录量相差悬殊',
  UNEVEN_DAYS: '两期台账收录天数相差悬殊',
  OUTSIDE_LEDGER: '其中一期不在台账范围内',
};
