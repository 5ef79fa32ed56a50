import { RATING_GRADE_LABELS } from '@weizhi/domain';
import type { AssessmentDetailFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay } from '@weizhi/ui';

type Result = AssessmentDetailFragment['results'][number];

/** The result as published and as each review changed it, one beside the other; nothing while it was never changed. */
export function ResultVersions({ results }: { readonly results: readonly Result[] }) {
  if (results.length < 2) return null;
  return (
    <div className="wz-table-scroll" role="region" aria-label="评估结果版本表" tabIndex={0}>
      <table className="wz-plain-table">
        <caption>评估结果版本</caption>
        <thead>
          <tr>
            <th scope="col">版本</th>
            <th scope="col">日期</th>
            <th scope="col">得分</th>
            <th scope="col">等级</th>
            <th scope="col">复核后的指标得分</th>
            <th scope="col">变更理由</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ number, settledOn, total, grade, reviewedScores, reason }) => (
            <tr key={number}>
              <th scope="row">
                第 {number} 版{number === results.length ? '（现行）' : '（原结果）'}
              </th>
              <td>{formatDay(settledOn)}</td>
              <td>{total}</td>
              <td>{grade ? enumLabel(RATING_GRADE_LABELS, grade) : '未达等级'}</td>
              <td className="wz-wrap">
                {reviewedScores.map(({ node, points }) => `${node}：${points}`).join('、') || '—'}
              </td>
              <td className="wz-wrap">{reason ?? '公告'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
