import { mergedForms } from '@weizhi/domain';
import type { DuplicateReporting } from './duplicate-words';

/** A form that can be merged with others. */
export type FormInForce = DuplicateReporting['inForce'][number];

/** What merging the chosen forms would come to, in words; what to do first as long as fewer than two are chosen. */
export function mergeSentence(forms: readonly FormInForce[], chosen: readonly string[]): string {
  if (chosen.length < 2) return '勾选两张或更多报表，试算合并成一张后能少填多少。';
  const demanded = forms.map(({ demandId, elements, fills }) => ({ form: demandId, elements, fills }));
  const merged = mergedForms(demanded, new Set(chosen));
  const saved = merged.entriesBefore - merged.entriesAfter;
  const share = merged.entriesBefore === 0 ? 0 : (saved / merged.entriesBefore) * 100;
  const filled = merged.filledBefore - merged.filledAfter;
  return [
    `这 ${String(chosen.length)} 张表合并后，每个社区填 ${String(merged.entriesAfter)} 项，原来要填 ${String(merged.entriesBefore)} 项`,
    saved === 0 ? '，没有相同的数据项，不会少填。' : `，少填 ${String(saved)} 项（${share.toFixed(1)}%）。`,
    filled === 0 ? '' : `按期内已填的次数算，全部社区合计少填 ${filled.toLocaleString('zh-CN')} 项次。`,
    merged.indexBefore === null || merged.indexAfter === null
      ? ''
      : `重复填报指数由 ${plain(merged.indexBefore)} 变为 ${plain(merged.indexAfter)}。`,
  ].join('');
}

/** An index without the zeros behind it. */
function plain(index: string): string {
  return String(Number(index));
}
