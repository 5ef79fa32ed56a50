import { BURDEN_SUBJECT_LABELS, can } from '@weizhi/domain';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { permittedRows } from '../divisions';
import { BurdenReport } from './burden-report.entity';
import { BURDEN_REPORT } from './burden-report.type';

const MOST = 200;

/** Reports that wait for a ruling, for the panel alone. The title names neither community nor department: lists are seen over shoulders. */
const toRuleOn: WorkItemSource = {
  source: 'burdenReports',
  async list({ actor, reads }): Promise<readonly WorkItem[]> {
    if (!can(actor, 'burdenReport.rule')) return [];
    const waiting = await reads
      .repository(BurdenReport)
      .find({ where: { state: 'filed' }, order: { filedAt: 'ASC', id: 'ASC' }, take: MOST });
    return (await permittedRows(reads, 'burdenReport.rule', waiting)).map(toItem);
  },
};

function toItem({ districtId, id, subject, filedAt }: BurdenReport): WorkItem {
  const { zh, en } = BURDEN_SUBJECT_LABELS[subject];
  return {
    key: `burdenReports:${id}`,
    title: { zh: `有一件负担反映待认定：${zh}`, en: `A burden report to rule on: ${en}` },
    why: { zh: '社区反映负担过重，还没有认定。', en: 'A community reports a burden.' },
    otherwise: {
      zh: '季度结束后 30 天仍没有认定的，汇总里记为尚未认定。',
      en: 'Thirty days after the quarter it is pooled as not ruled on.',
    },
    action: {
      label: { zh: '去认定', en: 'Rule' },
      path: `/burden-reports/${toGlobalId(BURDEN_REPORT, districtId, id)}?at=actions`,
    },
    dueOn: null,
    urgency: 'normal',
    nature: 'approval',
    divisionId: null,
    since: filedAt,
  };
}

/** What burden reports give the panel to do. */
export const BURDEN_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [toRuleOn];
