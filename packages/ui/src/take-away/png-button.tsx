import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { RefObject } from 'react';
import { chartToPng } from '../chart/chart-png';
import { downloadFile, safeFileName } from '../chart/download';
import type { CsvButtonProps } from './csv-button';
import { stampWords } from './stamp-words';
import { tableCsv } from './taken-tables';
import { type TakenStamp, useRecordTaken } from './take-away';

export interface PngButtonProps extends CsvButtonProps {
  /** Where the chart is drawn. */
  readonly drawing: RefObject<HTMLElement | null>;
  /** Does something while the chart is drawn, even where the page shows the table. */
  readonly whileDrawn: (act: () => Promise<void>) => Promise<void>;
}

const NO_PICTURE = '这个浏览器没能生成图片。请改用 CSV 导出，或换用新版浏览器。';

/** Takes a chart away as a picture that still says what it is, once that is on record. */
export function PngButton({ table, fileName, drawing, whileDrawn }: PngButtonProps) {
  const { message } = App.useApp();
  const record = useRecordTaken();
  const draw = async (stamp: TakenStamp | undefined): Promise<void> => {
    const chart = drawing.current?.querySelector<SVGSVGElement>(
      'svg.recharts-surface, svg.wz-network, svg.wz-drawing',
    );
    if (!chart) throw new Error(NO_PICTURE);
    const { title, sentence = '', note = '' } = table;
    const notes = stamp ? [note, stampWords(stamp)] : [note];
    const picture = await chartToPng(chart, { title, sentence, notes }).catch(() => {
      throw new Error(NO_PICTURE);
    });
    downloadFile(`${safeFileName(fileName)}.png`, picture);
  };
  const save = async (): Promise<void> => {
    try {
      const stamp = await record({ form: 'png', table, content: tableCsv(table) });
      await whileDrawn(() => draw(stamp));
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Button
      size="small"
      icon={<DownloadOutlined aria-hidden />}
      aria-label={`导出“${table.title}”的 PNG 图片`}
      onClick={() => void save()}
    >
      PNG
    </Button>
  );
}
