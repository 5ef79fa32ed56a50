import { ELEMENT_STATE_LABELS, FOUR_ELEMENT_LABELS } from '@weizhi/domain';
import type { OrganisationElementsPartFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Alert, Tag } from 'antd';
import { ELEMENT_COLOURS } from '../model/marks';

type Elements = OrganisationElementsPartFragment['elements'];
type Assessment = Elements['assessments'][number];
type Finding = Assessment['findings'][number];

/** The four elements today: what is met, by what and until when, and the shortest way up. */
export function ElementsPanel({ elements }: { readonly elements: Elements }) {
  return (
    <Section
      title={`四要素：${elements.score} / 4`}
      extra={<span className="wz-quiet">截至 {formatDay(elements.asOf)}</span>}
    >
      <ShortestWay steps={elements.steps} />
      <div className="wz-table-scroll" role="region" aria-label="四要素表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">要素</th>
              <th scope="col">状态</th>
              <th scope="col">依据与缺项</th>
            </tr>
          </thead>
          <tbody>
            {elements.assessments.map((assessment) => (
              <tr key={assessment.element}>
                <th scope="row">{enumLabel(FOUR_ELEMENT_LABELS, assessment.element)}</th>
                <td>
                  <Tag color={ELEMENT_COLOURS[assessment.state]}>
                    {enumLabel(ELEMENT_STATE_LABELS, assessment.state)}
                  </Tag>
                </td>
                <td className="wz-wrap">
                  <ul className="wz-plain-list">
                    {assessment.findings.map((finding) => (
                      <li key={finding.need}>{findingWords(finding)}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ShortestWay({ steps }: { readonly steps: Elements['steps'] }) {
  const [first] = steps;
  if (!first) return <Alert type="success" role="note" showIcon title="四要素齐备，无须补充。" />;
  const element = enumLabel(FOUR_ELEMENT_LABELS, first.element);
  return (
    <Alert
      type="info"
      role="note"
      showIcon
      title={`提分最快：补齐“${element}”的${first.needs.join('、')}，可提高 ${first.raises} 分。`}
    />
  );
}

function findingWords({ need, met, lapsed, metUntil }: Finding): string {
  if (met) return metUntil ? `✓ ${need}（有效期到 ${formatDay(metUntil)}）` : `✓ ${need}`;
  return lapsed ? `⚠ ${need}：已过期，待复核` : `✗ ${need}：缺`;
}
