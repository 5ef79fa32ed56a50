import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { downloadFile, safeFileName } from '../chart/download';
import { tableCsv } from './taken-tables';
import { useRecordTaken } from './take-away';
import type { TakenTable } from './take-away-registry';

export interface CsvButtonProps {
  readonly table: TakenTable;
  /** Without its ending. */
  readonly fileName: string;
}

/** Takes a table away as separated text, once that is on record. */
export function CsvButton({ table, fileName }: CsvButtonProps) {
  const { message } = App.useApp();
  const record = useRecordTaken();
  const save = async (): Promise<void> => {
    const content = tableCsv(table);
    try {
      await record({ form: 'csv', table, content });
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
      return;
    }
    downloadFile(`${safeFileName(fileName)}.csv`, new Blob([content], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Button
      size="small"
      icon={<DownloadOutlined aria-hidden />}
      aria-label={`导出“${table.title}”的 CSV`}
      onClick={() => void save()}
    >
      CSV
    </Button>
  );
}
