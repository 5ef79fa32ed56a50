import type { RubricPartsFragment } from '@weizhi/graphql-client/documents';
import type { ReactNode } from 'react';
import { type RubricLine, rubricLines } from '../model/rubric-tree';

/** A column beside the rubric: what to show for a leaf. */
export interface RubricColumn {
  readonly key: string;
  readonly title: string;
  readonly render: (code: string) => ReactNode;
}

interface RubricTableProps {
  readonly rubric: RubricPartsFragment;
  readonly columns?: readonly RubricColumn[];
}

/** A rubric as a table: indented by level, with its points and evidence, and columns for scores. */
export function RubricTable({ rubric, columns = [] }: RubricTableProps) {
  return (
    <div className="wz-table-scroll" role="region" aria-label={`${rubric.title}评分表`} tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">分值</th>
            <th scope="col">佐证材料</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubricLines(rubric.nodes).map((line) => (
            <RubricRow key={line.node.code} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RubricRow({
  line: { node, depth, leaf },
  columns,
}: {
  readonly line: RubricLine;
  readonly columns: readonly RubricColumn[];
}) {
  return (
    <tr>
      <th scope="row" className="wz-wrap" style={{ paddingInlineStart: `${String(depth + 0.5)}em` }}>
        {node.code} {node.title}
        {node.bonus ? '（加分）' : ''}
      </th>
      <td>{node.maximum}</td>
      <td className="wz-wrap">{node.evidence.map(({ title }) => title).join('、') || '—'}</td>
      {columns.map(({ key, render }) => (
        <td key={key} className="wz-wrap">
          {leaf ? render(node.code) : ''}
        </td>
      ))}
    </tr>
  );
}
