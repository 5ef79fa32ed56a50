import {
  CREDIT_FLAG_LABELS,
  DOCUMENT_KIND_LABELS,
  POST_KIND_LABELS,
  REGISTRATION_STATUS_LABELS,
} from '@weizhi/domain';
import type { OrganisationEventKind } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';

/** What an event of an organisation's history says. */
export interface EventFacts {
  readonly kind: OrganisationEventKind;
  readonly fromCode?: string | null;
  readonly toCode?: string | null;
  readonly subject?: string | null;
}

const TITLES: Readonly<Record<OrganisationEventKind, string>> = {
  RECORDED: '录入',
  CHANGED: '修改基本情况',
  STATUS_CHANGED: '登记备案状态变更',
  CREDIT_FLAGGED: '信用标记变更',
  DOCUMENT_RECORDED: '登记材料',
  DOCUMENT_WITHDRAWN: '撤回材料',
  EVIDENCE_PROPOSED: '提交佐证',
  EVIDENCE_VERIFIED: '核验通过',
  EVIDENCE_REFUSED: '核验未通过',
  EVIDENCE_WITHDRAWN: '撤回佐证',
  POST_RECORDED: '任职',
  POST_ENDED: '离任',
  COVERAGE_CHANGED: '服务社区调整',
  NOTICE_ISSUED: '一次性告知',
  NOTICE_ANSWERED: '补正完成',
  MERGED_INTO: '重复登记，并入其他组织',
  ABSORBED: '合并重复登记的组织',
  WITHDRAWN: '撤销录入',
};

/** An event in words, such as 登记备案状态变更：已备案 → 登记办理中. */
export function eventWords({ kind, fromCode, toCode, subject }: EventFacts): string {
  const detail = [changeWords(kind, fromCode, toCode), subject].filter((words) => words).join(' ');
  return detail === '' ? TITLES[kind] : `${TITLES[kind]}：${detail}`;
}

function changeWords(
  kind: OrganisationEventKind,
  from: string | null | undefined,
  to: string | null | undefined,
): string {
  const word = wordOf(kind);
  if (!word || !to) return '';
  return from ? `${word(from)} → ${word(to)}` : word(to);
}

function wordOf(kind: OrganisationEventKind): ((code: string) => string) | undefined {
  switch (kind) {
    case 'RECORDED':
    case 'STATUS_CHANGED':
      return (code) => enumLabel(REGISTRATION_STATUS_LABELS, code);
    case 'CREDIT_FLAGGED':
      return (code) => enumLabel(CREDIT_FLAG_LABELS, code);
    case 'DOCUMENT_RECORDED':
      return (code) => enumLabel(DOCUMENT_KIND_LABELS, code);
    case 'POST_RECORDED':
    case 'POST_ENDED':
      return (code) => enumLabel(POST_KIND_LABELS, code);
    default:
      return undefined;
  }
}
