import {
  COMPARISON_BASE_LABELS,
  type ComparisonBase,
  parsePeriod,
  parseViewAddress,
  type ViewAddress,
  type ViewPage,
} from '@weizhi/domain';
import { periodLabel } from '@weizhi/ui';

/** Pages as their tabs name them. */
export const PAGE_NAMES: Readonly<Record<ViewPage, string>> = {
  '': '事项',
  scorecard: '一页总览',
  alerts: '预警',
  digest: '每周简报',
  'data-trust': '数据可信',
  expiries: '到期事项',
  organisations: '组织健康',
  workload: '居委会负担',
  participation: '居民参与',
  networks: '社会网络',
  'project-votes': '项目投票',
  surveys: '居民调查',
  wall: '大屏',
};

/** What an address says in words: page, place, period, comparison, and how many filters there are beside. */
export function viewSentence(address: string, placeName: string): string {
  const view = parseViewAddress(address);
  if (!view) return placeName;
  return [PAGE_NAMES[view.page], placeName, ...stateWords(view)].join(' · ');
}

/** The period that an address names; undefined where the page chooses its usual one on the day. */
export function periodWords({ parameters }: ViewAddress): string | undefined {
  const text = parameters.find(([name]) => name === 'period')?.[1];
  const period = text === undefined ? undefined : parsePeriod(text);
  return period?.ok === true ? periodLabel(period.value) : undefined;
}

function stateWords(view: ViewAddress): readonly string[] {
  const base = view.parameters.find(([name]) => name === 'base')?.[1];
  const others = view.parameters.filter(([name]) => name !== 'period' && name !== 'base').length;
  return [
    periodWords(view) ?? [],
    base !== undefined && isBase(base) ? COMPARISON_BASE_LABELS[base].zh : [],
    others === 0 ? [] : `${String(others)} 项筛选`,
  ].flat();
}

function isBase(text: string): text is ComparisonBase {
  return Object.hasOwn(COMPARISON_BASE_LABELS, text);
}
