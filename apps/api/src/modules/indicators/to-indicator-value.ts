import {
  type BilingualText,
  figureBasisOf,
  formatPeriod,
  type IndicatorDefinition,
  type IndicatorTheme,
  indicatorThemeOf,
  isProportion,
  type IndicatorValue,
  MATTER_CHANNELS,
  MATTER_NATURES,
  type Period,
  periodBounds,
  periodLabel,
} from '@weizhi/domain';
import type { Locale } from '../../platform/context/locale';
import { type Figure, type FigureMember, findMemberLabel } from '../../platform/indicators';
import type {
  CohortMemberType,
  IndicatorDefinitionType,
  IndicatorValueType,
  PeriodType,
} from './indicator.type';

/** How a figure is to be told. */
export interface Telling {
  readonly definitions: readonly IndicatorDefinition[];
  readonly dimension: string;
  readonly locale: Locale;
}

/** Gives a figure to the schema. */
export function toIndicatorValue(figure: Figure, telling: Telling): IndicatorValueType {
  const { value } = figure;
  const definition = telling.definitions.find((each) => each.code === value.definition.code);
  if (!definition) throw new Error(`Figure of an indicator that was not asked for: ${value.definition.code}`);
  return {
    divisionId: figure.divisionId,
    definition: toIndicatorDefinition(definition, telling.locale),
    period: toPeriod(value.period, telling.locale),
    member: toMember(figure.member, telling),
    status: value.status,
    value: value.value,
    unit: value.unit,
    numerator: value.numerator,
    denominator: value.denominator,
    n: value.n,
    ...toInterval(value),
    coverage: value.coverage === null ? null : { ...value.coverage },
    asOf: new Date(value.asOf),
  };
}

/** Gives a definition to the schema. */
export function toIndicatorDefinition(
  definition: IndicatorDefinition,
  locale: Locale,
): IndicatorDefinitionType {
  const tell = (text: { zh: string; en: string }): string => (locale === 'zh-CN' ? text.zh : text.en);
  return {
    definition,
    code: definition.code,
    version: definition.version,
    name: tell(definition.name),
    theme: themeOf(definition.code),
    unit: definition.unit,
    direction: definition.direction,
    formula: tell(definition.formula),
    numerator: tell(definition.numerator),
    denominator: definition.denominator === null ? null : tell(definition.denominator),
    source: definition.source,
    validFrom: definition.validFrom,
    countsPersons: definition.persons,
    isProportion: isProportion(definition),
    referenceLine: definition.referenceLine ?? null,
    inputEditors: definition.inputs ? tell(definition.inputs.editors) : null,
    gamingGuard: definition.inputs ? tell(definition.inputs.guard) : null,
    basis: figureBasisOf(definition.code),
    finestPlace: definition.finestPlace,
    dimensions: [...definition.dimensions],
  };
}

function themeOf(code: string): IndicatorTheme {
  const theme = indicatorThemeOf(code);
  if (!theme) throw new Error(`Not in the catalogue: ${code}`);
  return theme;
}

/** Gives a period to the schema. */
export function toPeriod(period: Period, locale: Locale): PeriodType {
  const label = periodLabel(period);
  return {
    key: formatPeriod(period),
    kind: period.kind,
    ...periodBounds(period),
    label: locale === 'zh-CN' ? label.zh : label.en,
  };
}

const DICTIONARIES: Readonly<Record<string, readonly { code: string; label: string }[]>> = {
  matterChannel: MATTER_CHANNELS,
  matterNature: MATTER_NATURES,
};

function toMember(member: FigureMember, { dimension, locale }: Telling): CohortMemberType | null {
  if (member.kind === 'total') return null;
  const { zh, en } = memberWords(member, dimension);
  return {
    dimension,
    code: member.kind === 'member' ? member.code : null,
    isRest: member.kind === 'rest',
    label: locale === 'zh-CN' ? zh : en,
  };
}

function memberWords({ kind, code }: FigureMember, dimension: string): BilingualText {
  if (kind === 'rest') return { zh: '其余合计', en: 'All others' };
  if (kind === 'unrecorded') return { zh: '未填写', en: 'Not recorded' };
  const label = DICTIONARIES[dimension]?.find((entry) => entry.code === code)?.label ?? code;
  return findMemberLabel(dimension, code) ?? { zh: label, en: label };
}

function toInterval({
  interval,
}: IndicatorValue): Pick<IndicatorValueType, 'interval' | 'noIntervalBecause'> {
  if (interval.kind === 'none') return { interval: null, noIntervalBecause: interval.reason };
  return {
    interval: { low: interval.low, high: interval.high, method: interval.method },
    noIntervalBecause: null,
  };
}
