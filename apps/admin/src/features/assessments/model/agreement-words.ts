import type { AssessmentDetailFragment } from '@weizhi/graphql-client/documents';

type Agreement = NonNullable<AssessmentDetailFragment['agreement']>;

/** How far assessors agree, by the usual reading of kappa (Landis & Koch 1977); null where it is not defined. */
export function agreementWords({ kappa, meanDifference }: Agreement): string {
  const difference = meanDifference == null ? '' : `，平均相差 ${percent(meanDifference)}`;
  if (kappa == null) return `无法计算一致性${difference}`;
  const reading =
    kappa >= 0.8 ? '高度一致' : kappa >= 0.6 ? '较为一致' : kappa >= 0.4 ? '中等一致' : '一致性低';
  return `加权 κ ${kappa.toFixed(2)}（${reading}）${difference}`;
}

/** A share as per cent with one place. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Part of a whole with its per cent; a dash of nothing. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '—' : `${String(part)}／${String(whole)}（${percent(part / whole)}）`;
}
