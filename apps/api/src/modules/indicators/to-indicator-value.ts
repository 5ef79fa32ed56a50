import {
  formatPeriod,
  type IndicatorDefinition,
  type IndicatorValue,
  MATTER_CHANNELS,
  MATTER_NATURES,
  type Period,
  periodBounds,
  periodLabel,
} from '@weizhi/domain';
import type { Locale } from '../../platform/context/locale';
import type { Figure } from './figure';
import type {
  CohortMemberType,
  IndicatorDefinitionType,
  IndicatorValueType,
  PeriodType,
} from './indicator.type';
import type { Member } from './members';

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
    unit: definition.unit,
    direction: definition.direction,
    formula: tell(definition.formula),
    numerator: tell(definition.numerator),
    denominator: definition.denominator === null ? null : tell(definition.denominator),
    source: definition.source,
    validFrom: definition.validFrom,
    countsPersons: definition.persons,
    referenceLine: definition.referenceLine ?? null,
    dimensions: [...definition.dimensions],
  };
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

function toMember(member: Member, { dimension, locale }: Telling): CohortMemberType | null {
  if (member.kind === 'total') return null;
  const isRest = member.kind === 'rest';
  if (isRest) return { dimension, code: null, isRest, label: locale === 'zh-CN' ? '其余合计' : 'All others' };
  if (member.kind === 'unrecorded')
    return { dimension, code: null, isRest, label: locale === 'zh-CN' ? '未填写' : 'Not recorded' };
  const label = DICTIONARIES[dimension]?.find((entry) => entry.code === member.code)?.label ?? member.code;
  return { dimension, code: member.code, isRest, label };
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
