import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { DOCUMENT_KIND_LABELS, INCUBATION_DOCUMENT_LABELS, SUBMISSION_MEANS_LABELS } from '@weizhi/domain';
import {
  AskedPapersDocument,
  type DocumentKind,
  type IncubationPaperKind,
  RecordSubmissionDocument,
  type SubmissionMeans,
} from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel } from '@weizhi/ui';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { enumOptions } from '../../../shared/enum-options';
import { UploadDialog } from '../../../shared/upload-dialog';

export interface RecordSubmissionProps {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly district: { readonly id: string };
  };
  /** The case whose missing papers may be recorded, instead of documents of any kind. */
  readonly caseId: string | null;
}

interface RecordedPaper {
  readonly paper: string;
  readonly means: SubmissionMeans;
  readonly title?: string;
  readonly issuedOn: string;
  readonly validTo?: string;
  readonly remark?: string;
}

/** What came by a link came in by itself. */
const MEANS = enumOptions(SUBMISSION_MEANS_LABELS).filter(({ value }) => value !== 'LINK');

/** Records on the group's behalf what it handed to staff. */
export function RecordSubmissionButton(props: RecordSubmissionProps) {
  const [recording, setRecording] = useState(false);
  return (
    <>
      <Button onClick={() => setRecording(true)}>代录材料</Button>
      {recording ? <RecordDialog {...props} onClose={() => setRecording(false)} /> : null}
    </>
  );
}

function RecordDialog({ organisation, caseId, onClose }: RecordSubmissionProps & { onClose: () => void }) {
  const options = usePapers(caseId);
  const [record] = useMutation(RecordSubmissionDocument, { refetchQueries: ['Submissions', 'AskedPapers'] });
  return (
    <UploadDialog<RecordedPaper>
      title={`代录材料：${organisation.name}`}
      confirmLabel="登记"
      done="已代为登记为材料"
      districtId={organisation.district.id}
      initial={{ means: 'IN_PERSON', issuedOn: civilDate(new Date()) }}
      before={
        <>
          <Form.Item
            name="paper"
            label="材料"
            {...(caseId === null ? {} : { extra: '与对方链接页面列出的一致；已通过的不再列出。' })}
            rules={[{ required: true, message: '请选择材料' }]}
          >
            <Select
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              notFoundContent="该申请现在不缺需要组织提交的材料"
            />
          </Form.Item>
          <Form.Item name="means" label="对方怎样交来" rules={[{ required: true, message: '请选择' }]}>
            <Select options={MEANS} />
          </Form.Item>
        </>
      }
      send={async ({ paper, title, validTo, remark, means, issuedOn }, { attachmentId, idempotencyKey }) => {
        const named = title?.trim() ?? '';
        const input = {
          ...(caseId === null
            ? { organisationId: organisation.id, kind: paper as DocumentKind }
            : { caseId, paper: paper as IncubationPaperKind }),
          ...{ attachmentId, idempotencyKey, means, issuedOn },
          title: named === '' ? (options.find(({ value }) => value === paper)?.label ?? paper) : named,
          validTo: validTo ? validTo : null,
          remark: remark ?? null,
        };
        return (await record({ variables: { input } })).data?.recordSubmission;
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label="材料名称" extra="不填则用上面的材料类别。">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label="材料日期"
        extra="材料上写明的通过、召开或出具日期。"
        rules={[{ required: true, message: '请填写材料日期' }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validTo" label="有效期至" extra="材料没有写明有效期的不填。">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="remark" label="备注" extra="如“原件已核对”“由副会长送来”；不写身份证号和电话。">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </UploadDialog>
  );
}

/** Papers that may be recorded: of a case those that it still lacks, of an organisation any kind. */
function usePapers(caseId: string | null): { readonly value: string; readonly label: string }[] {
  const { data } = useQuery(AskedPapersDocument, caseId === null ? skipToken : { variables: { caseId } });
  if (caseId === null) return enumOptions(DOCUMENT_KIND_LABELS);
  return (data?.askedPapers ?? [])
    .filter(({ standing }) => standing !== 'ACCEPTED')
    .map(({ kind }) => ({ value: kind, label: enumLabel(INCUBATION_DOCUMENT_LABELS, kind) }));
}
