import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Segmented, Space } from 'antd';
import { type PropsWithChildren, type ReactNode, useId, useRef, useState } from 'react';
import { chartToPng } from './chart-png';
import { type CsvCell, toCsv } from './csv';
import { downloadFile, safeFileName } from './download';

export interface ChartTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export interface ChartFrameProps {
  readonly title: string;
  /** Says in words what the chart shows. */
  readonly sentence: string;
  readonly table: ChartTable;
  readonly fileName: string;
  /** As-of date, source and, where it applies, the demonstration mark; travels with the exported picture. */
  readonly note: string;
  readonly extra?: ReactNode;
  /** Which side shows first. */
  readonly first?: ChartFace;
  /** Shown in place of the plain table, where cells need links. */
  readonly richTable?: ReactNode;
}

export type ChartFace = 'chart' | 'table';

/** A chart with its sentence, the table behind it, and the ways to take both away. */
export function ChartFrame(props: PropsWithChildren<ChartFrameProps>) {
  const { title, sentence, table, fileName, note, extra, first = 'chart', richTable, children } = props;
  const [face, setFace] = useState<ChartFace>(first);
  const titleId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const { message } = App.useApp();
  const name = safeFileName(fileName);

  const savePng = async (): Promise<void> => {
    const chart = drawing.current?.querySelector<SVGSVGElement>('svg.recharts-surface, svg.wz-network');
    if (!chart) return;
    try {
      downloadFile(`${name}.png`, await chartToPng(chart, { title, sentence, note }));
    } catch {
      void message.error('这个浏览器没能生成图片。请改用 CSV 导出，或换用新版浏览器。');
    }
  };
  const saveCsv = (): void =>
    downloadFile(
      `${name}.csv`,
      new Blob([toCsv(table.headers, table.rows)], { type: 'text/csv;charset=utf-8' }),
    );

  return (
    <section className="wz-card wz-chart" aria-labelledby={titleId}>
      <header className="wz-chart-head">
        <h2 id={titleId}>{title}</h2>
        <Space wrap className="wz-no-print">
          {extra}
          <Segmented<ChartFace>
            aria-label={`${title}：图或表`}
            size="small"
            value={face}
            onChange={setFace}
            options={[
              { label: '图', value: 'chart' },
              { label: '表', value: 'table' },
            ]}
          />
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden />}
            aria-label={`导出“${title}”的 CSV`}
            onClick={saveCsv}
          >
            CSV
          </Button>
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden />}
            aria-label={`导出“${title}”的 PNG 图片`}
            onClick={() => void savePng()}
          >
            PNG
          </Button>
        </Space>
      </header>
      <p className="wz-chart-sentence">{sentence}</p>
      {face === 'chart' ? (
        <div ref={drawing}>{children}</div>
      ) : (
        (richTable ?? <PlainTable title={title} table={table} />)
      )}
      <p className="wz-chart-note">{note}</p>
    </section>
  );
}

function PlainTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label={`${title}数据表`} tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            {table.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) => (
                <td key={table.headers[index]} className={typeof cell === 'number' ? 'wz-number' : undefined}>
                  {typeof cell === 'number' ? cell.toLocaleString('zh-CN') : (cell ?? '无数据')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
