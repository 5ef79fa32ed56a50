import {
  DIVISION_KIND_LABELS,
  INDICATOR_DIMENSION_LABELS,
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_THEME_LABELS,
  INDICATOR_UNIT_LABELS,
} from '@weizhi/domain';
import { type CsvCell, enumLabel } from '@weizhi/ui';
import type { CatalogueEntry } from './catalogue';

/** One thing said of a definition. */
export interface DefinitionFact {
  readonly term: string;
  readonly text: string;
}

/** Everything said of a definition, in the order in which a reader asks; what it does not have is left out. */
export function factsOf({ meaning, countsPersons, finestPlace }: CatalogueEntry): readonly DefinitionFact[] {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['算法', meaning.formula],
    ['分子', meaning.numerator],
    ['分母', meaning.denominator],
    ['单位', unitOf(meaning.unit)],
    ['方向', enumLabel(INDICATOR_DIRECTION_LABELS, meaning.direction)],
    ['最细到', enumLabel(DIVISION_KIND_LABELS, finestPlace)],
    [
      '可分列',
      meaning.dimensions.map((each) => enumLabel(INDICATOR_DIMENSION_LABELS, each)).join('、') || null,
    ],
    ['参考线', meaning.referenceLine],
    ['数据由谁登记', meaning.inputEditors],
    ['如何防止做低数字', meaning.gamingGuard],
    ['隐私保护', countsPersons ? '涉及个人，人数过少的数字不显示' : null],
    ['来源', meaning.source],
  ];
  return facts.flatMap(([term, text]) => (text == null ? [] : [{ term, text }]));
}

/** Columns of the file with every definition that is shown. */
export const DEFINITION_HEADERS = [
  '专题',
  '指标',
  '代码',
  '版本',
  '施行日期',
  '单位',
  '方向',
  '算法',
  '分子',
  '分母',
  '最细到',
  '来源',
] as const;

/** A row of that file. */
export function definitionCells({ theme, meaning, finestPlace }: CatalogueEntry): readonly CsvCell[] {
  return [
    INDICATOR_THEME_LABELS[theme].zh,
    meaning.name,
    meaning.code,
    meaning.version,
    meaning.validFrom,
    unitOf(meaning.unit),
    enumLabel(INDICATOR_DIRECTION_LABELS, meaning.direction),
    meaning.formula,
    meaning.numerator,
    meaning.denominator ?? null,
    enumLabel(DIVISION_KIND_LABELS, finestPlace),
    meaning.source,
  ];
}

function unitOf(unit: string): string {
  return unit === 'INDEX' ? '无单位' : enumLabel(INDICATOR_UNIT_LABELS, unit);
}
