import type { ElementNeed } from '../organisation';
import type { PostKind } from '../person';
import type { BilingualText } from '../shared';
import { DOCUMENT_KIND_LABELS, POST_KIND_LABELS } from './organisation-labels';

/** What an element needs, as people read it. @source domain.md H01; requirements.md M21 */
export function elementNeedText(need: ElementNeed): BilingualText {
  switch (need.kind) {
    case 'document':
      return documentText(need);
    case 'people':
      return {
        zh: `至少 ${String(need.least)} 名在任骨干`,
        en: `At least ${String(need.least)} people who hold a leading post`,
      };
    case 'personOutsideCommittee':
      return {
        zh: '至少 1 名骨干不是居委会工作人员',
        en: 'At least one of them no staff of a residents’ committee',
      };
    case 'distinctPosts':
      return {
        zh: `${namesOf(need.one, 'zh')}与${namesOf(need.other, 'zh')}由不同的人担任`,
        en: `${namesOf(need.one, 'en')} and ${namesOf(need.other, 'en')} held by different people`,
      };
    case 'coveredCommunity':
      return { zh: '写明服务的社区', en: 'The communities that it works in' };
  }
}

function documentText(need: Extract<ElementNeed, { kind: 'document' }>): BilingualText {
  const { zh, en } = DOCUMENT_KIND_LABELS[need.documentKind];
  if (need.monthsSinceIssue === undefined) return { zh: `经核验的${zh}`, en: `${en}, verified` };
  const months = String(need.monthsSinceIssue);
  return { zh: `${months} 个月以内、经核验的${zh}`, en: `${en} of the last ${months} months, verified` };
}

function namesOf(kinds: readonly PostKind[], language: keyof BilingualText): string {
  const names = kinds.map((kind) => POST_KIND_LABELS[kind][language]);
  return names.join(language === 'zh' ? '或' : ' or ');
}
