import { useQuery } from '@apollo/client/react';
import { FORM_SUBJECT_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type FormTemplateRowFragment,
  FormTemplateRowFragmentDoc,
  FormTemplatesDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../shared/actor-context';
import { PlaceholderDictionary } from './components/placeholder-dictionary';
import { RecordTemplateDialog } from './components/record-template-dialog';
import { WithdrawTemplateButton } from './components/withdraw-template-button';

/** Forms that districts prescribe, and the dictionary of what may stand in them. */
export function FormTemplateListPage() {
  const [recording, setRecording] = useState(false);
  const mayManage = useCan('organisation.manage');
  const { data, error, refetch } = useQuery(FormTemplatesDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取文书模板" />;
  const templates = data.formTemplates.map((row) => readFragment(FormTemplateRowFragmentDoc, row));
  const reread = (): void => void refetch();
  return (
    <>
      <PageHeader
        title="文书模板"
        subtitle="上传区里统一使用的 Word 表格，在组织和个案页面按已登记的资料自动填好、下载打印。"
        actions={
          mayManage ? (
            <Button type="primary" onClick={() => setRecording(true)}>
              上传模板
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        <Section title="在用的模板">
          {templates.length === 0 ? (
            <EmptyState title="还没有文书模板" advice="按下面的字典在 Word 表格里写好占位符，再上传。" />
          ) : (
            <TemplateTable templates={templates} mayManage={mayManage} onChanged={reread} />
          )}
        </Section>
        <PlaceholderDictionary />
      </div>
      {recording ? (
        <RecordTemplateDialog
          districts={data.districts}
          onClose={() => setRecording(false)}
          onRecorded={reread}
        />
      ) : null}
    </>
  );
}

interface TemplateTableProps {
  readonly templates: readonly FormTemplateRowFragment[];
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

function TemplateTable({ templates, mayManage, onChanged }: TemplateTableProps) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="在用的模板表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">用于</th>
            <th scope="col">占位符</th>
            <th scope="col">上传时间</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.id}>
              <td>
                <a href={template.filePath} download>
                  {template.name}
                </a>
              </td>
              <td>{enumLabel(FORM_SUBJECT_LABELS, template.subject)}</td>
              <td className="wz-wrap">{template.placeholders.join('、')}</td>
              <td>{formatMoment(template.recordedAt)}</td>
              <td>{mayManage ? <WithdrawTemplateButton template={template} onDone={onChanged} /> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
