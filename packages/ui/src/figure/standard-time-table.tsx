import {
  STANDARD_TIME_COMPARISON_RULE,
  STANDARD_TIME_FINDING_LABELS,
  WORKLOAD_SOURCE_LABELS,
} from '@weizhi/domain';
import { enumLabel } from '../format/enum-label';
import { formatCount, formatShare, NO_FIGURE, readDecimal } from '../format/number-format';

/** A standard time beside the sample, as the server compares them. */
export interface ComparedTime {
  readonly source: string;
  readonly tasks: number;
  readonly standardMinutes: number;
  readonly standardShare?: string | null;
  readonly sampledShare?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  readonly finding: string;
  readonly suggestedMinutes?: number | null;
}

interface StandardTimeTableProps {
  /** Name of the table for whoever does not see it. */
  readonly name: string;
  readonly rows: readonly ComparedTime[];
}

const HEADERS = [
  '任务（件）',
  '现行标准工时（分钟）',
  '按标准工时的占比',
  '抽样占比',
  '抽样 95% 区间',
] as const;

/** Standard times held against sampled weeks, source by source, with what is suggested. */
export function StandardTimeTable({ name, rows }: StandardTimeTableProps) {
  return (
    <>
      <p>{comparedSentence(rows)}</p>
      <div className="wz-table-scroll" role="region" aria-label={name} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">工作来源</th>
              {HEADERS.map((header) => (
                <th key={header} scope="col" className="wz-number">
                  {header}
                </th>
              ))}
              <th scope="col">比对结果</th>
              <th scope="col" className="wz-number">
                建议标准工时（分钟）
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ComparedRow key={row.source} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="wz-quiet">
        只比对任务够 {STANDARD_TIME_COMPARISON_RULE.leastTasks}{' '}
        件的来源，占比都按这些来源合计。抽样测的是各来源占多少：建议值使这些任务的总工时不变，只按抽样占比重新分配；差异也可能因为任务没有登记齐全。建议不会自动生效。
      </p>
    </>
  );
}

function ComparedRow({ row }: { readonly row: ComparedTime }) {
  const { source, tasks, standardMinutes, standardShare, sampledShare, low, high } = row;
  const cells = [
    formatCount(tasks),
    formatCount(standardMinutes),
    shareText(standardShare),
    shareText(sampledShare),
    low == null || high == null ? NO_FIGURE : `${shareText(low)}～${shareText(high)}`,
  ];
  return (
    <tr>
      <th scope="row">{enumLabel(WORKLOAD_SOURCE_LABELS, source)}</th>
      {cells.map((cell, index) => (
        <td key={HEADERS[index]} className="wz-number">
          {cell}
        </td>
      ))}
      <td>{enumLabel(STANDARD_TIME_FINDING_LABELS, row.finding)}</td>
      <td className="wz-number">{row.suggestedMinutes ?? NO_FIGURE}</td>
    </tr>
  );
}

function shareText(share: string | null | undefined): string {
  const value = readDecimal(share ?? null);
  return value === null ? NO_FIGURE : `${formatShare(value)}%`;
}

/** Says in words what the table comes to. */
export function comparedSentence(rows: readonly ComparedTime[]): string {
  const differing = rows.flatMap(({ source, standardMinutes, suggestedMinutes }) =>
    suggestedMinutes == null
      ? []
      : `${enumLabel(WORKLOAD_SOURCE_LABELS, source)} ${String(standardMinutes)} → ${String(suggestedMinutes)} 分钟`,
  );
  return differing.length === 0
    ? '没有需要建议调整的标准工时。'
    : `${String(differing.length)} 类来源的标准工时超出抽样区间，建议：${differing.join('、')}。`;
}
