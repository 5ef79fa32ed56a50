import { useMutation, useQuery } from '@apollo/client/react';
import { INCUBATION_DOCUMENT_LABELS, INCUBATION_DOCUMENTS } from '@weizhi/domain';
import {
  FileIncubationPaperDocument,
  IncubationOrganisationDocumentsDocument,
  type IncubationPaperKind,
  RecordIncubationDocumentDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { type SentFile, UploadDialog } from '../../../shared/upload-dialog';
import { type CaseSectionProps, referenceOf } from '../model/case-view';

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

type Source = 'new' | 'present';

function PaperDialog({ view, kind, reread, onClose }: FilePaperProps & { readonly onClose: () => void }) {
  const [source, setSource] = useState<Source>('new');
  const [record] = useMutation(RecordIncubationDocumentDocument);
  const [fileIt] = useMutation(FileIncubationPaperDocument);
  const fileDocument = async (paperKind: IncubationPaperKind, documentId: string) => {
    const input = { ...referenceOf(view), kind: paperKind, documentId };
    return (await fileIt({ variables: { input } })).data?.fileIncubationPaper;
  };
  const recordAndFile = async (values: PaperValues, file: SentFile) => {
    const result = (await record({ variables: { input: documentOf(view, values, file) } })).data
      ?.recordDocument;
    return result?.__typename === 'DocumentRecorded'
      ? fileDocument(values.kind, result.document.id)
      : (result ?? NOT_RECORDED);
  };
  return (
    <UploadDialog<PaperValues>
      title="归入材料"
      confirmLabel="归入"
      done="材料已归入"
      districtId={view.district.id}
      initial={{ ...(kind === undefined ? {} : { kind }), issuedOn: civilDate(new Date()) }}
      before={<SourceFields source={source} onSource={setSource} />}
      send={recordAndFile}
      sendWithoutFile={
        source === 'new'
          ? undefined
          : ({ kind: paperKind, documentId = '' }) => fileDocument(paperKind, documentId)
      }
      onDone={reread}
      onClose={onClose}
    >
      {source === 'new' ? <NewDocumentFields /> : <PresentDocuments view={view} />}
    </UploadDialog>
  );
}

const NOT_RECORDED = { code: 'UNKNOWN', message: '材料没有登记成功，请重试。' };

interface SourceFieldsProps {
  readonly source: Source;
  readonly onSource: (source: Source) => void;
}

function SourceFields({ source, onSource }: SourceFieldsProps) {
  return (
    <>
      <Form.Item name="kind" label="材料类别" rules={[{ required: true, message: '请选择类别' }]}>
        <Select aria-label="材料类别" options={KINDS} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item>
        <Segmented<Source>
          aria-label="材料来源"
          value={source}
          onChange={onSource}
          options={[
            { value: 'new', label: '上传新文件' },
            { value: 'present', label: '选用已有材料' },
          ]}
        />
      </Form.Item>
    </>
  );
}

function NewDocumentFields() {
  return (
    <>
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

/** The file as a document of the organisation. */
function documentOf(view: CaseSectionProps['view'], { title, issuedOn }: PaperValues, file: SentFile) {
  const named = title?.trim() ?? '';
  return {
    organisationId: view.organisation?.id ?? '',
    kind: 'OTHER_DOCUMENT' as const,
    title: named === '' ? file.name.slice(0, 100) : named,
    issuedOn: issuedOn ?? '',
    attachmentId: file.attachmentId,
    idempotencyKey: file.idempotencyKey,
  };
}
