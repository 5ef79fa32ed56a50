import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  DivisionRootsDocument,
  ImportTemplatesDocument,
  type ImportTemplatesQuery,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Form, Progress, Select, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Refusal } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { TemplateGuide } from './components/template-guide';
import { uploadLedger } from './model/upload';

type Template = ImportTemplatesQuery['importTemplates'][number];

/** The first step: which ledger, of which district, in which file. */
export function NewImportPage() {
  const templates = useQuery(ImportTemplatesDocument);
  const districts = useQuery(DivisionRootsDocument);
  const error = templates.error ?? districts.error;
  if (error)
    return (
      <ErrorState
        {...toProblem(error)}
        onRetry={() => void Promise.all([templates.refetch(), districts.refetch()])}
      />
    );
  if (!templates.data || !districts.data) return <LoadingState label="正在读取台账模板" />;
  if (templates.data.importTemplates.length === 0) {
    return (
      <EmptyState wholePage title="没有可导入的台账" advice="您的角色没有导入权限，请联系系统管理员。" />
    );
  }
  const options = districts.data.districts.map(({ id, name, kind }) => ({
    value: id,
    label: kind === 'DEMONSTRATION' ? `${name}（演示数据）` : name,
  }));
  return (
    <>
      <PageHeader
        title="导入台账"
        subtitle="第 1 步：选择台账和文件"
        trail={[
          { key: 'list', name: '导入中心', link: <Link to="/imports">导入中心</Link> },
          { key: 'new', name: '导入台账' },
        ]}
      />
      <UploadForm templates={templates.data.importTemplates} districts={options} />
    </>
  );
}

interface UploadFormProps {
  readonly templates: readonly Template[];
  readonly districts: { readonly value: string; readonly label: string }[];
}

function UploadForm({ templates, districts }: UploadFormProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  // Where there are several, a wrong one taken by itself would only be noticed by its columns.
  const [code, setCode] = useState(
    (templates.length === 1 ? templates[0] : templates.find((each) => each.code === search.get('template')))
      ?.code,
  );
  const [districtId, setDistrictId] = useState(districts.length === 1 ? districts[0]?.value : undefined);
  const [percent, setPercent] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();
  const template = templates.find((each) => each.code === code);

  const send = async (file: File): Promise<void> => {
    if (code === undefined) {
      setRefusal({ code: 'TEMPLATE_MISSING', message: '请先选择要导入哪种台账，再选择文件。' });
      return;
    }
    if (districtId === undefined) {
      setRefusal({ code: 'DISTRICT_MISSING', message: '请先选择辖区，再选择文件。' });
      return;
    }
    setRefusal(undefined);
    setPercent(0);
    const outcome = await uploadLedger({ template: code, districtId, file, onProgress: setPercent });
    setPercent(undefined);
    if (outcome.uploaded) void navigate(`/imports/${encodeURIComponent(outcome.batchId)}`);
    else setRefusal(outcome);
  };

  return (
    <div className="wz-stack">
      <Section title="台账与文件">
        <Form layout="vertical">
          <Form.Item label="台账" htmlFor="import-template" required>
            <Select
              id="import-template"
              placeholder="导入哪种台账"
              // All of them, so that a page search finds each and typing narrows them.
              virtual={false}
              showSearch={{ optionFilterProp: 'label' }}
              value={code ?? null}
              onChange={setCode}
              options={templates.map(({ code: value, title }) => ({ value, label: title }))}
            />
          </Form.Item>
          <Form.Item label="辖区" htmlFor="import-district" required>
            <Select
              id="import-district"
              placeholder="导入到哪个区"
              value={districtId ?? null}
              onChange={setDistrictId}
              options={districts}
            />
          </Form.Item>
          <RefusalAlert refusal={refusal} />
          <Upload.Dragger
            accept=".xlsx,.csv,.txt,.pb"
            showUploadList={false}
            disabled={percent !== undefined}
            beforeUpload={(file) => {
              void send(file);
              return false;
            }}
          >
            <InboxOutlined className="wz-upload-icon" aria-hidden />
            <p>点击选择文件，或把文件拖到这里</p>
            <p className="wz-quiet">
              xlsx 或 CSV（项目投票也可用 .pb），不超过 20 MB、10 万行；.xls 和 .et 请先在表格软件中另存为
              xlsx。上传后不会立即写入，要经过试运行和您的确认。
            </p>
          </Upload.Dragger>
          {percent === undefined ? null : <Progress percent={percent} aria-label="上传进度" />}
        </Form>
      </Section>
      {template ? <TemplateGuide template={template} /> : null}
    </div>
  );
}
