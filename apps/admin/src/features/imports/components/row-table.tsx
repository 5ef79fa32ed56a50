import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  type ImportRowOutcome,
  ImportRowsDocument,
  type ImportRowsQuery,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatCount, Section } from '@weizhi/ui';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { moreOf } from '../../../shared/load-more';
import type { Batch } from '../model/batch';
import { OUTCOME_WORDS } from '../model/batch-steps';

type Row = NonNullable<ImportRowsQuery['importBatch']>['rows']['edges'][number]['node'];

const VIEWS: readonly {
  readonly value: string;
  readonly label: string;
  readonly outcomes: ImportRowOutcome[];
}[] = [
  { value: 'rejected', label: '有错误', outcomes: ['REJECTED'] },
  { value: 'warning', label: '有提醒', outcomes: ['WARNING'] },
  { value: 'duplicate', label: '已存在', outcomes: ['DUPLICATE'] },
  { value: 'skipped', label: '不是记录', outcomes: ['SKIPPED'] },
];

/** Row by row: where in the file, what is wrong, how to put it right. */
export function RowTable({ batch }: { readonly batch: Batch }) {
  const [shown, setShown] = useState(
    batch.counts.rejected === 0 && batch.counts.warnings > 0 ? 'warning' : 'rejected',
  );
  const outcomes = VIEWS.find(({ value }) => value === shown)?.outcomes ?? [];
  const { data, error, refetch, fetchMore } = useQuery(ImportRowsDocument, {
    variables: { id: batch.id, outcomes },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.importBatch?.rows;
  return (
    <Section
      title="逐行明细"
      extra={
        <Segmented
          aria-label="看哪些行"
          value={shown}
          onChange={setShown}
          options={VIEWS.map(({ value, label }) => ({ value, label }))}
        />
      }
    >
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      {rows ? <RowPage rows={rows} more={moreOf(rows.pageInfo, fetchMore)} /> : null}
    </Section>
  );
}

interface RowPageProps {
  readonly rows: NonNullable<ImportRowsQuery['importBatch']>['rows'];
  readonly more: (() => void) | undefined;
}

function RowPage({ rows, more }: RowPageProps) {
  if (rows.edges.length === 0) return <EmptyState title="没有这样的行" advice="可切换查看其他行。" />;
  return (
    <>
      {typeof rows.totalCount === 'number' ? (
        <p className="wz-quiet">共 {formatCount(rows.totalCount)} 行</p>
      ) : null}
      <RowList rows={rows.edges.map(({ node }) => node)} />
      {more ? <Button onClick={more}>加载更多</Button> : null}
    </>
  );
}

function RowList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="逐行明细表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">文件行号</th>
            <th scope="col">结果</th>
            <th scope="col">列</th>
            <th scope="col">原来的内容</th>
            <th scope="col">问题与改法</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            (row.problems.length > 0 ? row.problems : [undefined]).map((problem, index) => (
              <tr key={`${row.rowNumber}-${index}`}>
                <td>第 {row.rowNumber} 行</td>
                <td>{OUTCOME_WORDS[row.outcome]}</td>
                <td>{problem?.column ?? '整行'}</td>
                <td>{problem?.value ?? '—'}</td>
                <td className="wz-wrap">{problem?.message ?? '系统中已有相同的记录，不会重复导入。'}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
