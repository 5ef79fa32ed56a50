import { FORMALISM_SIGN_LABELS } from '@weizhi/domain';
import type { AssessmentsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, Section } from '@weizhi/ui';
import { shareWords } from '../model/agreement-words';

/** How far assessments go through the motions, as counts that anybody can check. */
export function FormalismPanel({ index }: { readonly index: AssessmentsQuery['assessmentFormalism'] }) {
  const { assessments, formal, scores, fullMarks, evidenced, deviation } = index;
  return (
    <Section title="评估有效性">
      <dl className="wz-facts">
        <dt>有走形式迹象的评估</dt>
        <dd>{shareWords(formal, assessments)}</dd>
        {index.signs.map(({ sign, count }) => (
          <div key={sign} style={{ display: 'contents' }}>
            <dt>其中：{enumLabel(FORMALISM_SIGN_LABELS, sign)}</dt>
            <dd>{shareWords(count, assessments)}</dd>
          </div>
        ))}
        <dt>有佐证材料的评分</dt>
        <dd>{shareWords(evidenced, scores)}</dd>
        <dt>打满分的评分</dt>
        <dd>{shareWords(fullMarks, scores)}</dd>
        <dt>得分的离散程度（标准差）</dt>
        <dd>{deviation == null ? '—' : `${deviation.toFixed(2)} 分`}</dd>
      </dl>
      <p>离散程度接近零而满分居多的，评估区分不出好坏。仅供研判，不作考核依据。</p>
    </Section>
  );
}
