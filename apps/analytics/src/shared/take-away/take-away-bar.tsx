import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { sheetTables } from '@weizhi/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { type PageFacts, takeWorkbook } from './page-export';
import { useOpenPage } from './take-away-frame';

/** The ways to take the whole page away: as a workbook with all its tables, and as paper or PDF. */
export function TakeAwayBar({ facts }: { readonly facts: PageFacts }) {
  const page = useOpenPage(facts);
  const { message } = App.useApp();
  const [writing, setWriting] = useState(false);
  const takeExcel = async (): Promise<void> => {
    const tables = sheetTables(page.registry.things());
    if (tables.length === 0) {
      void message.info('这一页还没有可导出的表，请等数据读取完再试。');
      return;
    }
    setWriting(true);
    try {
      await takeWorkbook({ ...page.describe(), tables });
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
    setWriting(false);
  };
  return (
    <>
      <Button icon={<FileExcelOutlined aria-hidden />} loading={writing} onClick={() => void takeExcel()}>
        导出 Excel
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        打印或存为 PDF
      </Button>
    </>
  );
}
