import { TASK_ACTION_LABELS, TASK_ACTIONS, type TaskAction as DomainAction } from '@weizhi/domain';
import type {
  AdvanceCommunityTaskInput,
  CommunityTaskAction,
  CommunityTaskDetailFragment,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

const text = (label: string, most = 300): ActField => ({ name: 'text', label, kind: 'longText', most });

function fieldsOf(action: DomainAction, task: CommunityTaskDetailFragment): readonly ActField[] {
  switch (action) {
    case 'acceptWithObjection':
      return [text('异议内容（期限、人手、经费、依据等）')];
    case 'refuse':
      return [
        {
          ...text('不予承接告知', 2000),
          ...(task.refusalDraft == null ? {} : { initial: task.refusalDraft }),
          extra: '已按收到当日的清单拟好，可以修改；以承接单位名义作出，不登记个人',
        },
      ];
    case 'finish':
      return [{ name: 'day', label: '办结日期', kind: 'date' }];
    case 'reopen':
    case 'withdraw':
    case 'upholdObjection':
    case 'dismissObjection':
      return [text('理由')];
    default:
      return [];
  }
}

const CONSEQUENCES: Readonly<Partial<Record<DomainAction, string>>> = {
  refuse: '作出后任务不再要求办理，告知会留在任务记录里，可以复制或打印送达。',
  withdraw: '撤回后仍计入工作量；90天内再次交办同一任务的，按原任务、原期限计算。',
  reopen: '仍是同一件任务，收到日期和期限不变。',
};

const GRAVE: ReadonlySet<DomainAction> = new Set(['refuse', 'withdraw', 'upholdObjection']);

/** A committee that says of a task that it was taken back writes down what the department did. */
function labelOf(action: DomainAction, { own }: CommunityTaskDetailFragment): string {
  return action === 'withdraw' && !own ? '登记部门撤回' : TASK_ACTION_LABELS[action].zh;
}

/** The acts that are possible now, but for splitting, which has a dialog of its own. */
export function taskActs(task: CommunityTaskDetailFragment): readonly NextAct<CommunityTaskAction>[] {
  return task.availableActions.flatMap((value): NextAct<CommunityTaskAction>[] => {
    const action = TASK_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action || action === 'split') return [];
    const consequence = CONSEQUENCES[action];
    return [
      {
        ...{ value, fields: fieldsOf(action, task), label: labelOf(action, task) },
        grave: GRAVE.has(action),
        ...(consequence === undefined ? {} : { consequence }),
      },
    ];
  });
}

/** What is sent for an act; empty fields are left out. */
export function taskInput(
  { id, version }: Pick<CommunityTaskDetailFragment, 'id' | 'version'>,
  action: CommunityTaskAction,
  values: ActValues,
): AdvanceCommunityTaskInput {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return { taskId: id, expectedVersion: version, action, ...Object.fromEntries(filled) };
}
