import type { IndicatorFigureFragment, IndicatorMeaningFragment, PlaceFiguresQuery } from '@weizhi/graphql-client/documents';
import type { ComparisonBase } from '@weizhi/domain';
import { type Figure, type FigureChange, type FigureDefinition, type FigureUnit, readDecimal } from '@weizhi/ui';

export type Meaning = Pick<
  IndicatorMeaningFragment,
  'code' | 'name' | 'unit' | 'unitLabel' | 'formula' | 'numeratorLabel' | 'denominatorLabel' | 'source' | 'version' | 'validFrom'
>;
export type FigureRow = Pick<
  IndicatorFigureFragment,
  'status' | 'value' | 'numerator' | 'denominator' | 'n' | 'coverage' | 'asOf'
>;
export type ComparisonRow = Pick<PlaceFiguresQuery['periodComparison'][number], 'verdict' | 'change' | 'changeUnit' | 'reasons'>;

export function toUnit({ unit, unitLabel }: Pick<Meaning, 'unit' | 'unitLabel'>): FigureUnit {
  if (SHARE_UNITS.has(unit)) return { kind: 'share', label: '%' };
  return { kind: COUNT_UNITS.has(unit) ? 'count' : 'number', label: unitLabel };
}

export function toFigure(row: FigureRow, meaning: Meaning): Figure {
  return {
    status: row.status,
    value: readDecimal(row.value),
    unit: toUnit(meaning),
    numerator: readDecimal(row.numerator),
    denominator: readDecimal(row.denominator),
    n: readDecimal(row.n),
    coverage: readDecimal(row.coverage),
    asOf: row.asOf,
  };
}

export function toDefinition(meaning: Meaning): FigureDefinition {
  return {
    name: meaning.name,
    formula: meaning.formula,
    numeratorLabel: meaning.numeratorLabel,
    denominatorLabel: meaning.denominatorLabel ?? null,
    source: meaning.source,
    version: meaning.version,
    validFrom: meaning.validFrom,
  };
}

export function toChange(row: ComparisonRow, meaning: Meaning, base: ComparisonBase): FigureChange {
  return {
    baseLabel: base === 'periodOnPeriod' ? '较上期' : '较上年同期',
    verdict: row.verdict,
    change: readDecimal(row.change),
    kind: toUnit(meaning).kind === 'share' ? 'percentagePoints' : 'perCent',
    reasons: row.reasons,
  };
}

const SHARE_UNITS: ReadonlySet<string> = new Set(['percent', 'share', 'rate', '%']);
const COUNT_UNITS: ReadonlySet<string> = new Set(['count', 'matter', 'matters', 'person', 'persons']);
