import { skipToken, useQuery } from '@apollo/client/react';
import { addMonths, dateInShanghai } from '@weizhi/domain';
import { DuplicateReportingDocument, ViewerDocument } from '@weizhi/graphql-client/documents';
import { formatDecimal, readDecimal, Section } from '@weizhi/ui';

const MOST_PAIRS = 10;

/** How much the forms of the last and the coming year ask for the same, before and after the overlap was taken out. */
export function DuplicateReportingSection() {
  const viewer = useQuery(ViewerDocument).data?.viewer;
  const divisionId = viewer?.grants[0]?.division.id;
  const today = dateInShanghai(Date.now());
  const { data } = useQuery(
    DuplicateReportingDocument,
    divisionId === undefined
      ? skipToken
      : { variables: { divisionId, from: addMonths(today, -12), to: addMonths(today, 12) } },
  );
  const figure = data?.duplicateReporting;
  if (!figure || figure.forms === 0) return null;
  const { demanded, collected } = figure;
  return (
    <Section title="重复填报">
      <p>
        前后一年内有 {figure.forms} 张在用报表，部门共要 {demanded.requested} 项，其中不同的数据项{' '}
        {demanded.distinct} 项，重复填报指数 {shareWords(demanded.index)}；查重后实际向社区收集{' '}
        {collected.requested} 项，指数 {shareWords(collected.index)}。
      </p>
      {figure.pairs.length === 0 ? null : (
        <div className="wz-table-scroll" role="region" aria-label="重复最多的报表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">报表</th>
                <th scope="col">报表</th>
                <th scope="col">重合度</th>
                <th scope="col">共同的数据项</th>
              </tr>
            </thead>
            <tbody>
              {figure.pairs.slice(0, MOST_PAIRS).map(({ one, other, shared, share }) => (
                <tr key={`${one} ${other}`}>
                  <td>{one}</td>
                  <td>{other}</td>
                  <td>{shareWords(share)}</td>
                  <td className="wz-wrap">{shared.join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function shareWords(index: string | null | undefined): string {
  return index == null ? '—' : formatDecimal(readDecimal(index));
}
