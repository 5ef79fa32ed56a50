import { BURDEN_REPORT_ACTION_LABELS, BURDEN_RULING_LABELS, BURDEN_SUBJECT_LABELS } from '@weizhi/domain';
import type {
  BurdenPoolsQuery,
  BurdenReportAction,
  BurdenReportState,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { NextAct } from '../../../shared/next-acts';

type Pool = BurdenPoolsQuery['burdenPools'][number];

/** Tabs of the list. */
export const BURDEN_TABS = [
  { key: 'all', label: '全部' },
  { key: 'filed', label: '待认定' },
  { key: 'upheld', label: '认定属实' },
  { key: 'dismissed', label: '不予认定' },
  { key: 'withdrawn', label: '已撤回' },
] as const;

const STATES: Readonly<Record<string, BurdenReportState>> = {
  filed: 'FILED',
  upheld: 'UPHELD',
  dismissed: 'DISMISSED',
  withdrawn: 'WITHDRAWN',
};

/** What a tab keeps the list to. */
export function statesOfTab(tab: string | undefined): BurdenReportState[] | null {
  const state = STATES[tab ?? 'all'];
  return state ? [state] : null;
}

/** Colour of a state beside its word. */
export function stateColour(state: BurdenReportState): string {
  if (state === 'FILED') return 'warning';
  return state === 'UPHELD' ? 'success' : 'default';
}

/** What may be done next, with what each act asks for. */
export function actOf(action: BurdenReportAction): NextAct<BurdenReportAction> {
  const label = enumLabel(BURDEN_REPORT_ACTION_LABELS, action);
  if (action === 'WITHDRAW_REPORT')
    return { value: action, label, grave: true, fields: [], consequence: '撤回以后不再认定，也不计入汇总。' };
  return {
    value: action,
    label,
    grave: action === 'DISMISS_REPORT',
    fields: [{ name: 'reason', label: '认定理由', kind: 'longText', most: 500 }],
    consequence: '认定以后不能更改，理由会给反映的社区看到。',
  };
}

/** What reports of a pool are about, in words; what is left out is said to be left out. */
export function subjectWords({ subjects, reports }: Pool): string {
  return partWords(
    subjects.map(({ key, reports: count }) => [enumLabel(BURDEN_SUBJECT_LABELS, key), count]),
    reports,
  );
}

/** What became of the reports of a pool, in words. */
export function rulingWords({ rulings, reports }: Pool): string {
  return partWords(
    rulings.map(({ key, reports: count }) => [enumLabel(BURDEN_RULING_LABELS, key), count]),
    reports,
  );
}

function partWords(parts: readonly (readonly [string, number])[], whole: number): string {
  if (parts.length === 0) return '不分列';
  const shown = parts.map(([label, count]) => `${label} ${String(count)} 件`);
  const left = whole - parts.reduce((sum, [, count]) => sum + count, 0);
  return [...shown, ...(left > 0 ? [`其余 ${String(left)} 件不分列`] : [])].join('，');
}

/** A quarter in words. */
export function quarterWords({ from }: Pick<Pool, 'from'>): string {
  const [year = '', month = '1'] = from.split('-');
  return `${year} 年第 ${String(Math.ceil(Number(month) / 3))} 季度`;
}
