import { type ComparisonBase, FIGURE_BASIS_LABELS, INDICATOR_UNIT_LABELS } from '@weizhi/domain';
import type {
  IndicatorFigureFragment,
  IndicatorMeaningFragment,
  IndicatorUnit,
  IndicatorComparisonsQuery,
} from '@weizhi/graphql-client/documents';
import {
  enumLabel,
  type Figure,
  type FigureChange,
  type FigureDefinition,
  type FigureUnit,
  readDecimal,
} from '@weizhi/ui';
import { incomparabilityReason } from './incomparability';

export type Meaning = Omit<IndicatorMeaningFragment, '__typename' | ' $fragmentName'>;
export type FigureRow = Pick<
  IndicatorFigureFragment,
  'status' | 'value' | 'numerator' | 'denominator' | 'n' | 'asOf'
> & {
  readonly interval?: { readonly low: string; readonly high: string } | null;
  readonly coverage?: { readonly observed: number; readonly expected: number; readonly of: string } | null;
};
export type ComparisonRow = Pick<
  IndicatorComparisonsQuery['indicatorComparisons'][number],
  'verdict' | 'change' | 'inPercentagePoints' | 'reasons'
>;

/** Whole numbers where things are counted; an average of them has places after the point. */
export function toUnit({ unit, denominator }: Pick<Meaning, 'unit' | 'denominator'>): FigureUnit {
  const label = enumLabel(INDICATOR_UNIT_LABELS, unit);
  if (unit === 'SHARE') return { kind: 'share', label };
  // A diversity or a concentration is a bare number.
  if (unit === 'INDEX') return { kind: 'number', label: '' };
  return { kind: COUNTED.has(unit) && denominator == null ? 'count' : 'number', label };
}

export function toFigure(row: FigureRow, meaning: Pick<Meaning, 'unit' | 'denominator'>): Figure {
  const [low, high] = [readDecimal(row.interval?.low), readDecimal(row.interval?.high)];
  return {
    status: row.status,
    value: readDecimal(row.value),
    unit: toUnit(meaning),
    numerator: readDecimal(row.numerator),
    denominator: readDecimal(row.denominator),
    n: row.n ?? null,
    coverage: row.coverage ? { ...row.coverage, of: COVERAGE_WORDS[row.coverage.of] ?? '' } : null,
    asOf: row.asOf,
    ...(low === null || high === null ? {} : { interval: { low, high } }),
  };
}

export function toDefinition(meaning: Meaning): FigureDefinition {
  const note = inputsNote(meaning);
  return {
    name: meaning.name,
    formula: meaning.formula,
    numeratorLabel: meaning.numerator,
    denominatorLabel: meaning.denominator ?? null,
    source: meaning.source,
    version: `第 ${meaning.version} 版`,
    validFrom: meaning.validFrom,
    address: `/analytics/definitions#${meaning.code}`,
    ...(note === '' ? {} : { note }),
    ...(meaning.basis ? { basis: enumLabel(FIGURE_BASIS_LABELS, meaning.basis) } : {}),
  };
}

/** Who can edit what the figure is made of, and what keeps it honest. */
function inputsNote({ inputEditors, gamingGuard }: Meaning): string {
  const editors = inputEditors == null ? '' : `数据由谁登记：${inputEditors}。`;
  return gamingGuard == null ? editors : `${editors}如何防止做低数字：${gamingGuard}。`;
}

export function toChange(row: ComparisonRow, base: ComparisonBase): FigureChange {
  return {
    baseLabel: base === 'periodOnPeriod' ? '较上期' : '较上年同期',
    verdict: row.verdict,
    change: readDecimal(row.change),
    kind: row.inPercentagePoints ? 'percentagePoints' : 'perCent',
    reasons: row.reasons.map((reason) => incomparabilityReason(reason)),
  };
}

const COUNTED: ReadonlySet<IndicatorUnit> = new Set<IndicatorUnit>([
  'MATTERS',
  'PERSONS',
  'VISITS',
  'ORGANISATIONS',
  'PLAQUES',
  'INSPECTIONS',
  'MEETINGS',
  'FORMS',
  'TASKS',
  'SYSTEMS',
  'GROUPS',
]);

const COVERAGE_WORDS: Readonly<Record<string, string>> = {
  months: '个月',
  days: '天',
  communities: '个社区',
  organisations: '个组织',
  records: '条',
  hours: '小时为实记或抽样',
  sampledWeeks: '个抽样周',
};
