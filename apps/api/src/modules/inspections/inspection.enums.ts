import type { InspectionAction, InspectionState, InspectionSubject } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { InspectionEventKind } from './inspection.entity';

export const InspectionStateEnum = domainEnum<InspectionState>({
  name: 'InspectionState',
  description: 'State of an inspection (检查) at a community.',
  values: {
    announced: 'Announced; it repeats another and that is not answered yet (待查重).',
    duplicateChecked: 'Checked for duplicates, and not held yet (待检查).',
    held: 'Held (已检查).',
    findingsRecorded: 'With findings that are to be put right (整改中).',
    rectified: 'Every finding is put right (已整改).',
    closed: 'Closed (已办结).',
    cancelled: 'Cancelled (已取消).',
  },
});

const ACTIONS: Readonly<Record<InspectionAction, string>> = {
  passDuplicateCheck: 'Answer why it is held although another department inspects the same; needs `reason`.',
  holdInspection: 'Record that it was held, from its first day on.',
  recordFindings: 'Record a finding; needs `finding` and `dueOn`.',
  confirmRectification: 'Confirm that every finding is put right.',
  closeInspection: 'Close it.',
  cancelInspection: 'Cancel it; needs `reason`.',
};

export const InspectionActionEnum = domainEnum<InspectionAction>({
  name: 'InspectionAction',
  description: 'What a department can do with its inspection.',
  values: ACTIONS,
});

export const InspectionEventKindEnum = domainEnum<InspectionEventKind>({
  name: 'InspectionEventKind',
  description: 'What an event in the life of an inspection is.',
  values: {
    ...ACTIONS,
    announced: 'It was announced (通知检查).',
    imported: 'It came with a ledger (台账导入).',
    jointProposed: 'It was proposed to be held together with another (提议合并检查).',
    jointAccepted: 'It is held together with another (同意合并检查).',
    rectified: 'A finding was put right (整改).',
    timeRecorded: 'The community said how long it took (登记占用工时).',
  },
});

export const InspectionSubjectEnum = domainEnum<InspectionSubject>({
  name: 'InspectionSubject',
  description: 'What is inspected; by it duplicates are recognised.',
  values: {
    fireSafety: 'Fire safety (消防安全).',
    workSafety: 'Safety at work (安全生产).',
    foodSafety: 'Food safety (食品安全).',
    sanitation: 'Sanitation (环境卫生).',
    wasteSorting: 'Waste sorting (垃圾分类).',
    publicSecurity: 'Public security (平安建设).',
    partyBuilding: 'Party building (党建).',
    civilAffairs: 'Civil affairs (民政).',
    ledgerCheck: 'Ledgers and papers (台账资料).',
    civilisation: 'Civilised community (文明创建).',
    otherSubject: 'Another subject; never taken to repeat anything (其他).',
  },
});
