import { can } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { ImportBatch, permits } from '../../platform/imports';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { keepToOwnBatches } from './batch-access';
import { batchGlobalId } from './import.type';

const MOST = 50;

/** Ledgers that were uploaded and brought to no end. */
export const importWorkItems: WorkItemSource = {
  source: 'imports',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'import.manage')) return [];
    const query = context.reads
      .repository(ImportBatch)
      .query('row')
      .andWhere(`row.state in ('uploaded', 'mapped', 'checked')`)
      .orderBy('row.createdAt', 'DESC')
      .limit(MOST);
    keepToOwnBatches(query, context.actor, 'import.manage');
    return (await query.getMany()).map(toItem);
  },
};

function toItem(batch: ImportBatch): WorkItem {
  const checked = permits(batch.state, 'commit');
  return {
    key: `imports:${batch.id}`,
    title: { zh: `台账“${batch.fileName}”待导入`, en: `Ledger “${batch.fileName}” waits to be imported` },
    why: checked
      ? {
          zh: `已校验：可导入 ${batch.importableCount} 行，不合格 ${batch.rejectedCount} 行，尚未写入。`,
          en: `Checked: ${batch.importableCount} rows are fit, ${batch.rejectedCount} rejected; nothing is written yet.`,
        }
      : { zh: '文件已上传，还没有校验。', en: 'The file is uploaded and not checked yet.' },
    otherwise: { zh: '其中的记录不会进入系统和统计。', en: 'Its records will be in no list and no figure.' },
    action: { label: { zh: '继续导入', en: 'Go on' }, path: `/imports/${batchGlobalId(batch)}` },
    dueOn: null,
    urgency: 'normal',
    nature: 'act',
    divisionId: null,
    since: batch.createdAt,
  };
}
