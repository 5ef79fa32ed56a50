import {
  INSPECTION_ACTION_LABELS,
  INSPECTION_ACTIONS,
  type InspectionAction as DomainAction,
} from '@weizhi/domain';
import type {
  AdvanceInspectionInput,
  InspectionAction,
  InspectionDetailFragment,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };

const FIELDS: Readonly<Record<DomainAction, readonly ActField[]>> = {
  passDuplicateCheck: [{ ...REASON, label: '为什么不能合并或者取消' }],
  holdInspection: [],
  recordFindings: [
    { name: 'finding', label: '发现的问题', kind: 'longText' },
    { name: 'dueOn', label: '整改期限', kind: 'date' },
  ],
  confirmRectification: [],
  closeInspection: [],
  cancelInspection: [REASON],
};

/** The acts that the rules allow the department that announced it. */
export function inspectionActs({
  nextActions,
}: Pick<InspectionDetailFragment, 'nextActions'>): readonly NextAct<InspectionAction>[] {
  return nextActions.flatMap((value): NextAct<InspectionAction>[] => {
    const action = INSPECTION_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action) return [];
    return [
      {
        ...{ value, fields: FIELDS[action], label: INSPECTION_ACTION_LABELS[action].zh },
        grave: action === 'cancelInspection',
      },
    ];
  });
}

/** What is sent for an act; empty fields are left out. */
export function inspectionInput(
  { id, version }: Pick<InspectionDetailFragment, 'id' | 'version'>,
  action: InspectionAction,
  values: ActValues,
): AdvanceInspectionInput {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return { inspectionId: id, expectedVersion: version, action, ...Object.fromEntries(filled) };
}
