import { ADMISSION_GROUND_LABELS } from '@weizhi/domain';
import type { AdmissionAction } from '@weizhi/graphql-client/documents';
import type { ActField } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };
const VALID_TO: ActField = { name: 'validTo', label: '准入截止日期', kind: 'date' };

/** An item of the list that a refusal may name. */
export interface RefusableItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What each action asks for. */
export function fieldsOf(action: AdmissionAction, items: readonly RefusableItem[]): readonly ActField[] {
  switch (action) {
    case 'OPEN_EMERGENCY':
      return [
        {
          ...{ name: 'emergencyBasis', label: '应急依据', kind: 'longText' },
          extra: '如：防台风Ⅱ级应急响应通知及文号。',
        },
      ];
    case 'CLOSE_HEARING':
      return [{ name: 'hearingSummary', label: '意见汇总', kind: 'longText' }];
    case 'ADMIT':
      return [VALID_TO, { name: 'decisionNote', label: '审定意见', kind: 'longText' }];
    case 'EXTEND':
      return [VALID_TO, { name: 'reviewFinding', label: '评估结论', kind: 'longText' }];
    case 'REFUSE':
      return [
        { name: 'ground', label: '情形', kind: 'choice', options: enumOptions(ADMISSION_GROUND_LABELS) },
        {
          ...{ name: 'refusedByItemId', label: '依据的清单事项', kind: 'choice', optional: true },
          options: items.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          extra: '属于负面事项的必须指明；不选则用清单对照时找到的事项。',
        },
        REASON,
      ];
    case 'RETURN_FOR_CORRECTION':
    case 'REVOKE':
      return [REASON];
    default:
      return [];
  }
}

const CONSEQUENCES: Readonly<Partial<Record<AdmissionAction, string>>> = {
  RELEASE: '按清单直接下达，进入公示；社区据此承接。',
  SUBMIT_APPLICATION: '提交后听取社区意见，由减负联席会议在时限内审定；审定前社区不承接。',
  UNDERTAKE_ITSELF: '由部门自己完成，不交给社区。',
  SEEK_VOLUNTEERS: '公开征集愿意参加的社区；不参加的不计考核。',
  OPEN_EMERGENCY: '立即下达，期满自动终止；须在时限内补办准入，单独计数。',
  WITHDRAW_APPLICATION: '撤回后不再办理；需要时重新发起。',
  REFUSE: '不予准入的，社区不承接；公示中写明清单版本和事项。',
  REVOKE: '撤销后社区不再承接。',
};

/** What happens, where it cannot be taken back. */
export function consequenceOf(action: AdmissionAction): string | undefined {
  return CONSEQUENCES[action];
}

const GRAVE: ReadonlySet<AdmissionAction> = new Set(['REFUSE', 'REVOKE', 'WITHDRAW_APPLICATION']);

/** Whether an action is to be asked about in red. */
export function isGrave(action: AdmissionAction): boolean {
  return GRAVE.has(action);
}
