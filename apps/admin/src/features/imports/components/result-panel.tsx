import { DownloadOutlined } from '@ant-design/icons';
import { formatMoment, Section } from '@weizhi/ui';
import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../../shared/actor-context';
import type { Batch } from '../model/batch';
import { CountsLine } from './counts-line';
import { ReasonsList } from './reasons-list';
import { RowTable } from './row-table';
import { UndoButton } from './undo-button';

/** What came of an import, and the way back. */
export function ResultPanel({ batch }: { readonly batch: Batch }) {
  return (
    <>
      <Section title="结果">
        <div className="wz-stack">
          <Outcome batch={batch} />
          {batch.counts.total > 0 ? <CountsLine counts={batch.counts} state={batch.state} /> : null}
          <ReasonsList reasons={batch.reasons} />
          <Space wrap>
            {batch.state === 'COMMITTED' ? <Button href="/analytics/">查看数据看板</Button> : null}
            {batch.errorWorkbookPath ? (
              <Button icon={<DownloadOutlined aria-hidden />} href={batch.errorWorkbookPath}>
                下载错误清单（改正后可直接上传）
              </Button>
            ) : null}
            <RecordsLink batch={batch} />
            <UndoButton batch={batch} />
          </Space>
        </div>
      </Section>
      {batch.counts.rejected + batch.counts.warnings > 0 ? <RowTable batch={batch} /> : null}
    </>
  );
}

/** Leads from an imported sheet to what it brought in, record by record. */
function RecordsLink({ batch }: { readonly batch: Batch }) {
  const mayRead = useCan('participation.read');
  if (!mayRead || batch.template.code !== 'sign-in-sheets' || batch.counts.imported === 0) return null;
  return (
    <Link to={`/participation-records?batch=${encodeURIComponent(batch.id)}&status=all`}>
      查看导入的参与记录
    </Link>
  );
}

function Outcome({ batch }: { readonly batch: Batch }) {
  switch (batch.state) {
    case 'COMMITTED':
      return (
        <Alert
          type="success"
          showIcon
          title={`已于 ${batch.committedAt ? formatMoment(batch.committedAt) : ''} 导入完成`}
        />
      );
    case 'UNDONE':
      return <Alert type="info" showIcon title="这一批已整批撤销，指标已恢复到导入前。" />;
    case 'CANCELLED':
      return (
        <Alert
          type="info"
          showIcon
          title={
            batch.counts.imported > 0
              ? '这次导入已取消。取消前写入的行仍在，可以整批撤销。'
              : '这次导入已取消，没有写入任何内容。'
          }
          action={<Link to="/imports/new">重新上传</Link>}
        />
      );
    default:
      return (
        <Alert
          type="error"
          showIcon
          title={batch.failure ?? '导入没有成功，没有写入任何内容。'}
          description="请按提示处理后重新上传。"
          action={<Link to="/imports/new">重新上传</Link>}
        />
      );
  }
}
