import { skipToken, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  MandateDifferenceDocument,
  type MandateEditionRowFragment,
  MandateEditionRowFragmentDoc,
  MandateEditionsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, Section } from '@weizhi/ui';
import { Select, Tag } from 'antd';
import { useState } from 'react';
import { changedLines, changeWords, type ItemChange } from '../model/difference-words';

/** In what an edition differs from another one of the same body, item by item. */
export function EditionDifference({ edition }: { readonly edition: MandateEditionRowFragment }) {
  const { data } = useQuery(MandateEditionsDocument, { variables: { filter: { bodies: [edition.body] } } });
  const others = (data?.mandateEditions.edges ?? [])
    .map(({ node }) => readFragment(MandateEditionRowFragmentDoc, node))
    .filter(({ id }) => id !== edition.id);
  const [chosen, setChosen] = useState<string>();
  const beforeId = chosen ?? precedingId(others, edition);
  return (
    <Section
      title="与另一版的差异"
      extra={
        others.length === 0 ? null : (
          <Select
            aria-label="与哪一版比较"
            style={{ minWidth: 240 }}
            {...(beforeId === undefined ? {} : { value: beforeId })}
            placeholder="选择另一版"
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
        )
      }
    >
      {beforeId === undefined ? (
        <EmptyState title="没有可比较的另一版" advice="有两版以上清单时在这里逐项比较。" />
      ) : (
        <Changes beforeId={beforeId} afterId={edition.id} />
      )}
    </Section>
  );
}

function Changes({ beforeId, afterId }: { readonly beforeId: string; readonly afterId: string }) {
  const { data, error, refetch } = useQuery(
    MandateDifferenceDocument,
    beforeId === '' ? skipToken : { variables: { beforeId, afterId }, fetchPolicy: 'cache-and-network' },
  );
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在比较" />;
  const changes = data.mandateDifference;
  if (changes.length === 0) return <p>两版事项完全相同。</p>;
  return (
    <>
      <p>{summary(changes)}</p>
      <div className="wz-table-scroll" role="region" aria-label="差异表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">变化</th>
              <th scope="col">事项</th>
              <th scope="col">前 → 后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.code}>
                <td>{change.code}</td>
                <td>
                  <Tag>{changeWords(change)}</Tag>
                </td>
                <td className="wz-wrap">{(change.after ?? change.before)?.name}</td>
                <td className="wz-wrap">
                  {changedLines(change).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function summary(changes: readonly ItemChange[]): string {
  const count = (is: (change: ItemChange) => boolean): string => String(changes.filter(is).length);
  const added = count(({ kind }) => kind === 'ADDED');
  const removed = count(({ kind }) => kind === 'REMOVED');
  const moved = count((change) => change.moved);
  const reworded = count((change) => change.reworded.length > 0);
  return `新增 ${added} 项，删除 ${removed} 项，调整类别 ${moved} 项，修改表述 ${reworded} 项。`;
}

/** The edition of the same division that was in force last before this one began. */
function precedingId(
  others: readonly MandateEditionRowFragment[],
  edition: MandateEditionRowFragment,
): string | undefined {
  const begun = others
    .filter(({ division, validFrom }) => division.id === edition.division.id && validFrom != null)
    .filter(({ validFrom }) => edition.validFrom == null || (validFrom ?? '') < edition.validFrom)
    .sort((one, other) => (other.validFrom ?? '').localeCompare(one.validFrom ?? ''));
  return begun[0]?.id;
}
