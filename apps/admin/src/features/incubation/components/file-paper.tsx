import { useMutation, useQuery } from '@apollo/client/react';
import { INCUBATION_DOCUMENT_LABELS, INCUBATION_DOCUMENTS } from '@weizhi/domain';
import {
  FileIncubationPaperDocument,
  IncubationOrganisationDocumentsDocument,
  type IncubationPaperKind,
  RecordIncubationDocumentDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Button, Form, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { refusalOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { type CaseSectionProps, districtOf, referenceOf } from '../model/case-view';
import { uploadFile } from '../model/upload-file';

interface FilePaperProps extends CaseSectionProps {
  /** Which paper it is, where that is settled. */
  readonly kind?: IncubationPaperKind;
}

interface PaperValues {
  readonly kind: IncubationPaperKind;
  readonly documentId?: string;
  readonly title?: string;
  readonly issuedOn?: string;
}

const KINDS = INCUBATION_DOCUMENTS.map((kind) => ({
  value: kind.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase() as IncubationPaperKind,
  label: INCUBATION_DOCUMENT_LABELS[kind].zh,
}));

/** Files a paper: a new file (photographs too), or a document that the organisation has already. */
export function FilePaper({ view, kind, reread }: FilePaperProps) {
  const [open, setOpen] = useState(false);
  const label = kind === undefined ? '归入材料' : '上传或选用';
  const name = KINDS.find(({ value }) => value === kind)?.label;
  return (
    <>
      <Button
        size={kind === undefined ? 'middle' : 'small'}
        onClick={() => setOpen(true)}
        {...(name === undefined ? {} : { 'aria-label': `上传或选用${name}` })}
      >
        {label}
      </Button>
      {open ? (
        <PaperDialog
          view={view}
          reread={reread}
          onClose={() => setOpen(false)}
          {...(kind === undefined ? {} : { kind })}
        />
      ) : null}
    </>
  );
}

function PaperDialog({ view, kind, reread, onClose }: FilePaperProps & { readonly onClose: () => void }) {
  const [form] = Form.useForm<PaperValues>();
  const [source, setSource] = useState<'new' | 'present'>('new');
  const [file, setFile] = useState<File>();
  const { run, busy, refusal } = useCommand();
  const record = useRecordedDocument(view);
  const [fileIt] = useMutation(FileIncubationPaperDocument);
  const submit = async (values: PaperValues): Promise<void> => {
    const carriedOut = await run(async () => {
      const recorded =
        source === 'present' ? { documentId: values.documentId ?? '' } : await record(values, file);
      if ('refusal' in recorded) return recorded.refusal;
      const input = { ...referenceOf(view), kind: values.kind, documentId: recorded.documentId };
      return (await fileIt({ variables: { input } })).data?.fileIncubationPaper;
    }, '材料已归入');
    if (!carriedOut) return;
    onClose();
    reread();
  };
  return (
    <Modal
      open
      title="归入材料"
      okText="归入"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<PaperValues>
        form={form}
        layout="vertical"
        initialValues={{ kind, issuedOn: civilDate(new Date()) }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item name="kind" label="材料类别" rules={[{ required: true, message: '请选择类别' }]}>
          <Select aria-label="材料类别" options={KINDS} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Segmented<'new' | 'present'>
          aria-label="材料来源"
          value={source}
          onChange={setSource}
          options={[
            { value: 'new', label: '上传新文件' },
            { value: 'present', label: '选用已有材料' },
          ]}
        />
        {source === 'new' ? <NewFileFields onFile={setFile} /> : <PresentDocuments view={view} />}
      </Form>
    </Modal>
  );
}

function NewFileFields({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  return (
    <>
      <p>
        <label>
          文件（PDF、照片、Word 或 Excel，20 MB 以内）
          <input
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
            onChange={({ target }) => onFile(target.files?.[0])}
          />
        </label>
      </p>
      <Form.Item name="title" label="名称" extra="不填则用文件名。">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="issuedOn" label="材料日期" rules={[{ required: true, message: '请填写材料日期' }]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

function PresentDocuments({ view }: Pick<CaseSectionProps, 'view'>) {
  const { data, loading } = useQuery(IncubationOrganisationDocumentsDocument, {
    variables: { id: view.organisation?.id ?? '' },
  });
  const options = (data?.organisation?.documents.edges ?? [])
    .filter(({ node }) => !node.superseded)
    .map(({ node }) => ({ value: node.id, label: `${node.title}（${node.issuedOn}）` }));
  return (
    <Form.Item name="documentId" label="已有材料" rules={[{ required: true, message: '请选择材料' }]}>
      <Select
        aria-label="已有材料"
        loading={loading}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent="该组织还没有材料，请上传新文件"
      />
    </Form.Item>
  );
}

/** Uploads a file and records it as a document of the organisation; the same file tried again is recorded once. */
function useRecordedDocument(view: CaseSectionProps['view']) {
  const { key } = useIdempotencyKey();
  const [record] = useMutation(RecordIncubationDocumentDocument);
  return async (
    values: PaperValues,
    file: File | undefined,
  ): Promise<{ readonly documentId: string } | { readonly refusal: object }> => {
    if (!file) return { refusal: { code: 'NO_FILE', message: '请选择文件。' } };
    const sent = await uploadFile(districtOf(view)?.id ?? '', file);
    if (!sent.uploaded) return { refusal: sent };
    const input = {
      ...documentOf(view, values, file),
      attachmentId: sent.attachmentId,
      idempotencyKey: `${key}-${sent.attachmentId}`.slice(0, 200),
    };
    const result = (await record({ variables: { input } })).data?.recordDocument;
    if (result?.__typename === 'DocumentRecorded') return { documentId: result.document.id };
    return { refusal: refusalOf(result) ?? { code: 'UNKNOWN', message: '材料没有登记成功，请重试。' } };
  };
}

function documentOf(view: CaseSectionProps['view'], { title, issuedOn }: PaperValues, file: File) {
  const named = title?.trim() ?? '';
  return {
    organisationId: view.organisation?.id ?? '',
    kind: 'OTHER_DOCUMENT' as const,
    title: named === '' ? file.name.slice(0, 100) : named,
    issuedOn: issuedOn ?? '',
  };
}
