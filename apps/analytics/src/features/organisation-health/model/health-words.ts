import {
  HEALTH_COMPONENT_LABELS,
  HEALTH_DIMENSION_LABELS,
  HEALTH_FLAG_LABELS,
  HEALTH_LEVEL_LABELS,
} from '@weizhi/domain';
import type { OrganisationHealthOfQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDecimal, formatShare, type RadarSpoke, readDecimal } from '@weizhi/ui';

export type Health = NonNullable<OrganisationHealthOfQuery['organisation']>['health'];
type Component = Health['dimensions'][number]['components'][number];

/** The spokes of the radar, 0 to 100; a dimension of which nothing is known has none. */
export function healthSpokes(health: Pick<Health, 'dimensions'>): readonly RadarSpoke[] {
  return health.dimensions.map(({ dimension, score }) => {
    const value = readDecimal(score);
    return {
      key: dimension,
      name: enumLabel(HEALTH_DIMENSION_LABELS, dimension),
      value: value === null ? null : Math.round(value * 1000) / 10,
    };
  });
}

/** The verdict in one sentence: index with level and range, or why there is none; then what holds it down. */
export function healthVerdict(health: Health): string {
  const coverage = `数据覆盖 ${formatShare(readDecimal(health.coverage))}% 的权重`;
  const flags = health.flags.map((flag) => enumLabel(HEALTH_FLAG_LABELS, flag)).join('、');
  const held = flags === '' ? '' : `红线：${flags}。`;
  const index = readDecimal(health.index);
  if (index === null || health.level == null) return `${coverage}，不足 70%，不作评价。${held}`;
  const range = `权重上下浮动 20% 时在 ${formatDecimal(readDecimal(health.rangeLow))} 至 ${formatDecimal(readDecimal(health.rangeHigh))} 之间`;
  const uncapped = readDecimal(health.uncapped);
  const before =
    uncapped === null || uncapped === index ? '' : `（未受红线限制时为 ${formatDecimal(uncapped)}）`;
  const level = enumLabel(HEALTH_LEVEL_LABELS, health.level);
  return `健康度 ${formatDecimal(index)} 分${before}，${level}；${range}；${coverage}。${held}`;
}

/** What is known of a component, and what would score more. */
export function componentText({ component, fact, nextThreshold }: Component): string {
  const name = enumLabel(HEALTH_COMPONENT_LABELS, component);
  const value = readDecimal(fact);
  if (value === null) return `${name}：无记录`;
  const next = readDecimal(nextThreshold);
  const step = next === null ? '' : `，下一档 ${factText(component, next)}`;
  return `${name}：${factText(component, value)}${step}`;
}

type ComponentCode = Component['component'];

/** A fact as it is read: a state in words, or a number with its unit. */
export function factText(component: ComponentCode, value: number): string {
  const words = WORDS[component];
  if (words) return words[value >= 1 ? 2 : value >= 0.5 ? 1 : 0];
  const unit = UNITS[component];
  return unit === undefined ? formatDecimal(value) : `${formatDecimal(value)} ${unit}`;
}

const ELEMENT = ['缺失', '部分', '具备'] as const;
const PRESENCE = ['无', '无', '有'] as const;

/** Words for nothing, half and whole. */
const WORDS: Readonly<Partial<Record<ComponentCode, readonly [string, string, string]>>> = {
  LEADERSHIP_TEAM: ELEMENT,
  ACTIVITY_CHARTER: ELEMENT,
  GOVERNANCE_STRUCTURE: ELEMENT,
  SERVICE_BOUNDARY: ELEMENT,
  SEPARATE_SUPERVISION: PRESENCE,
  RULES_OF_PROCEDURE: PRESENCE,
  FINANCIAL_POLICY: PRESENCE,
  ANNUAL_REPORT: ['未提交', '逾期提交', '按时提交'],
  REGISTRATION_STANDING: ['无', '办理中', '已备案或登记'],
};

const UNITS: Readonly<Partial<Record<ComponentCode, string>>> = {
  MINUTED_MEETINGS: '次',
  RECENT_ACTIVITIES: '次',
  ACTIVITY_RECENCY: '天',
  RESERVE_MONTHS: '个月',
  INCOME_SOURCES: '个',
  CORE_TEAM: '人',
  OPEN_RECTIFICATIONS: '项',
};
