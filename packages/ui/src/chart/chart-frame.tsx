import { Segmented, Space } from 'antd';
import { type PropsWithChildren, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePhoneFold } from '../layout/phone-folds';
import { CsvButton } from '../take-away/csv-button';
import { PlainTable } from '../take-away/plain-table';
import { PngButton } from '../take-away/png-button';
import type { ChartTable } from '../take-away/table-cell';
import { useTakenTable } from '../take-away/take-away';

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
  const { folded, unfold } = usePhoneFold(title, '查看图和表');
  const [drawnBehind, setDrawnBehind] = useState(false);
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const taken = { ...table, title, sentence, note };
  useTakenTable(taken, frame);
  const whileDrawn = async (act: () => Promise<void>): Promise<void> => {
    flushSync(() => setDrawnBehind(true));
    await act().finally(() => setDrawnBehind(false));
  };
  if (folded)
    return (
      <section ref={frame} className="wz-card wz-chart" aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        <p className="wz-chart-sentence">{sentence}</p>
        {unfold}
      </section>
    );
  return (
    <section ref={frame} className="wz-card wz-chart" aria-labelledby={titleId}>
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
          <CsvButton table={taken} fileName={fileName} />
          <PngButton table={taken} fileName={fileName} drawing={drawing} whileDrawn={whileDrawn} />
        </Space>
      </header>
      <p className="wz-chart-sentence">{sentence}</p>
      {face === 'table' ? (richTable ?? <PlainTable title={title} table={table} />) : null}
      {face === 'chart' || drawnBehind ? (
        <div
          ref={drawing}
          {...(face === 'table' ? { className: 'wz-chart-behind', 'aria-hidden': true } : {})}
        >
          {children}
        </div>
      ) : null}
      <p className="wz-chart-note">{note}</p>
      {unfold}
    </section>
  );
}
