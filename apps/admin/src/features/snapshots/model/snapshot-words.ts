import {
  decimalText,
  INDICATOR_STATUS_LABELS,
  INDICATOR_UNIT_LABELS,
  parsePeriod,
  type Permission,
  periodLabel,
  shareInPerCent,
  SNAPSHOT_ACTION_LABELS,
  SNAPSHOT_ACTIONS,
  SNAPSHOT_PERMISSIONS,
  SNAPSHOT_TRANSITIONS,
} from '@weizhi/domain';
import type {
  SnapshotAction,
  SnapshotDetailFragment,
  SnapshotFigureFragment,
  SnapshotState,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { NextAct } from '../../../shared/next-acts';

export const SNAPSHOT_TABS = [
  { key: 'all', label: '全部' },
  { key: 'DRAFT', label: '草稿' },
  { key: 'REVIEWED', label: '已审核' },
  { key: 'APPROVED', label: '已批准' },
  { key: 'LOCKED', label: '已锁定' },
  { key: 'PUBLISHED', label: '已发布' },
  { key: 'WITHDRAWN', label: '已撤回' },
] as const;

/** What a tab keeps the list to; none for all. */
export function statesOfTab(tab: string | undefined): SnapshotState[] | null {
  const found = SNAPSHOT_TABS.find(({ key }) => key === tab);
  return !found || found.key === 'all' ? null : [found.key];
}

/** A period as a reader says it. */
export function periodWords(key: string): string {
  const period = parsePeriod(key);
  return period.ok ? periodLabel(period.value).zh : key;
}

/** The steps that the rules allow now and the viewer may take; some are never for whoever took the snapshot. */
export function snapshotActs(
  { nextActions, isOwn }: Pick<SnapshotDetailFragment, 'nextActions' | 'isOwn'>,
  may: (permission: Permission) => boolean,
): readonly NextAct<SnapshotAction>[] {
  return nextActions.flatMap((value): NextAct<SnapshotAction>[] => {
    const action = SNAPSHOT_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action || !may(SNAPSHOT_PERMISSIONS[action])) return [];
    if (isOwn && SNAPSHOT_TRANSITIONS[action].needs.includes('otherPerson')) return [];
    const isGrave = action === 'withdrawSnapshot';
    return [
      {
        ...{ value, label: SNAPSHOT_ACTION_LABELS[action].zh, grave: isGrave },
        fields: isGrave ? [{ name: 'reason', label: '理由', kind: 'longText' }] : [],
        ...(isGrave ? { consequence: '撤回后不再作为有效数据，记录保留，不能恢复。' } : {}),
      },
    ];
  });
}

/** A figure as it was told: its value with its unit, or the word that stands for it. */
export function figureWords({ status, value, unit }: SnapshotFigureFragment): string {
  if (value == null || (status !== 'OK' && status !== 'PROVISIONAL'))
    return enumLabel(INDICATOR_STATUS_LABELS, status);
  const shown = unit === 'SHARE' ? shareInPerCent(decimalText(value), 1) : value;
  const label = unit === 'INDEX' ? '' : enumLabel(INDICATOR_UNIT_LABELS, unit);
  return `${shown}${label}${status === 'PROVISIONAL' ? '（暂定）' : ''}`;
}

/** What a share is made of, and how much of the data was there. */
export function basisWords({ numerator, denominator, coverage }: SnapshotFigureFragment): string {
  const parts = [
    ...(numerator != null && denominator != null ? [`${numerator}／${denominator}`] : []),
    ...(coverage ? [`数据 ${String(coverage.observed)}／${String(coverage.expected)}`] : []),
  ];
  return parts.join('，') || '—';
}
