import { useMutation, useQuery } from '@apollo/client/react';
import { dateInShanghai, REPORTING_GRAIN_LABELS } from '@weizhi/domain';
import {
  type ProposeFormDemandInput,
  ProposeFormDemandDocument,
  type ReportingGrain,
  ViewerDocument,
} from '@weizhi/graphql-client/documents';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DivisionSelect } from '../../../shared/division-select';
import { enumOptions } from '../../../shared/enum-options';
import { UploadDialog } from '../../../shared/upload-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface NewDemand {
  readonly divisionId: string;
  readonly department: string;
  readonly title: string;
  readonly grain: ReportingGrain;
  readonly asOf: string;
  readonly toleranceDays: number;
  readonly headings?: string;
}

type Source = 'workbook' | 'headings';

/** Asks for a form: the department's own workbook, or headings one below the other. */
export function ProposeDemandDialog({ onClose }: { readonly onClose: () => void }) {
  const [propose] = useMutation(ProposeFormDemandDocument);
  const grant = useQuery(ViewerDocument).data?.viewer?.grants[0];
  const [source, setSource] = useState<Source>('workbook');
  const { key } = useIdempotencyKey();
  const navigate = useNavigate();
  if (!grant) return null;
  const send = async (input: ProposeFormDemandInput): Promise<object | null | undefined> => {
    const answer = (await propose({ variables: { input } })).data?.proposeFormDemand;
    if (answer?.__typename === 'FormDemandChanged')
      void navigate(`/form-demands/${encodeURIComponent(answer.demand.id)}`);
    return answer;
  };
  return (
    <UploadDialog<NewDemand>
      title="申请报表"
      confirmLabel="提交申请"
      done="已提交，请对应字段"
      districtId={grant.districtId}
      initial={{
        divisionId: grant.division.id,
        grain: 'HOUSEHOLD',
        asOf: dateInShanghai(Date.now()),
        toleranceDays: 30,
      }}
      only={{ accept: '.xlsx', advice: '本部门的 Excel 表样（xlsx，不超过 2 MB），保留标题和表头。' }}
      before={
        <>
          <DemandFields />
          <Radio.Group
            aria-label="表样"
            value={source}
            onChange={(event) => setSource(event.target.value as Source)}
            options={[
              { value: 'workbook', label: '上传 Excel 表样' },
              { value: 'headings', label: '直接写表头' },
            ]}
          />
          {source === 'headings' ? (
            <Form.Item
              name="headings"
              label="表头（每行一个）"
              rules={[{ required: true, whitespace: true, message: '请写表头' }]}
            >
              <Input.TextArea rows={6} />
            </Form.Item>
          ) : null}
        </>
      }
      sendWithoutFile={
        source === 'headings'
          ? ({ headings = '', ...demand }) =>
              send({ ...demand, headings: linesOf(headings), idempotencyKey: key })
          : undefined
      }
      send={(
        { divisionId, department, title, grain, asOf, toleranceDays },
        { attachmentId, idempotencyKey },
      ) => send({ divisionId, department, title, grain, asOf, toleranceDays, attachmentId, idempotencyKey })}
      onClose={onClose}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function DemandFields() {
  return (
    <>
      <Form.Item
        name="department"
        label="部门"
        rules={[{ required: true, whitespace: true, message: '请填写部门' }]}
      >
        <Input maxLength={60} placeholder="如：区卫健委" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="title"
        label="报表名称"
        rules={[{ required: true, whitespace: true, message: '请填写报表名称' }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="divisionId" label="要哪里的社区填" rules={[{ required: true, message: '请选择区划' }]}>
        <DivisionSelect label="要哪里的社区填" />
      </Form.Item>
      <Form.Item name="grain" label="粒度" rules={[{ required: true, message: '请选择粒度' }]}>
        <Select options={enumOptions(REPORTING_GRAIN_LABELS)} />
      </Form.Item>
      <Form.Item name="asOf" label="统计时点" rules={[{ required: true, message: '请选择日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="toleranceDays"
        label="时点前后可用（天）"
        extra="社区在这些天内填过的数据可以直接用，不必再填。"
        rules={[{ required: true, message: '请填写天数' }]}
      >
        <InputNumber min={0} max={366} />
      </Form.Item>
    </>
  );
}
