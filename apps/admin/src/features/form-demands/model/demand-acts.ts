import { FORM_DEMAND_ACTION_LABELS } from '@weizhi/domain';
import type { FormDemandAction } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { ActField } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };

const FIELDS: Partial<Readonly<Record<FormDemandAction, readonly ActField[]>>> = {
  APPROVE: [
    { name: 'opensOn', label: '开始日期', kind: 'date' },
    { name: 'closesOn', label: '截止日期', kind: 'date', extra: '到期自动关闭，最长一年。' },
  ],
  REJECT: [REASON],
  WITHDRAW: [REASON],
};

const CONSEQUENCES: Partial<Readonly<Record<FormDemandAction, string>>> = {
  CHECK_OVERLAP: '系统逐项核对已有数据和在用报表，已有的不再向社区收集；结果随申请报审。',
  APPROVE: '批准后在填报期内出现在社区的待办里，只收集新增的数据项。',
  ACCEPT: '确认后报表办结；以后的更正仍会通知到这里。',
};

/** What the viewer may do next from the header of the page; fields are mapped in their own section. */
export function demandActs(actions: readonly FormDemandAction[]): readonly NextAct<FormDemandAction>[] {
  return actions
    .filter((action) => action !== 'MAP_FIELDS')
    .map((action) => {
      const consequence = CONSEQUENCES[action];
      return {
        value: action,
        label: enumLabel(FORM_DEMAND_ACTION_LABELS, action),
        grave: action === 'REJECT' || action === 'WITHDRAW',
        fields: FIELDS[action] ?? [],
        ...(consequence === undefined ? {} : { consequence }),
      };
    });
}
