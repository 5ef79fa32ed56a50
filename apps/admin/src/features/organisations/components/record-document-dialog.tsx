import { useMutation, useQuery } from '@apollo/client/react';
import { DOCUMENT_KIND_LABELS } from '@weizhi/domain';
import {
  type DocumentKind,
  type DocumentRowFragment,
  EvidencePurposesDocument,
  EvidenceRowFragmentDoc,
  type OrganisationFactsFragment,
  readFragment,
  RecordDocumentDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Form, Input, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf, type Refusal } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { uploadFile } from '../model/upload-file';

interface NewDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuedOn: string;
  readonly validTo?: string;
  readonly purposes?: string[];
}

const KINDS = enumOptions(DOCUMENT_KIND_LABELS);

export interface RecordDocumentDialogProps {
  readonly organisation: OrganisationFactsFragment;
  /** The version that this one follows; null for a new document. */
  readonly supersedes: DocumentRowFragment | null;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
}

/** Uploads a document and proposes it as evidence. The file goes first, so that a slow line loses no typing. */
export function RecordDocumentDialog(props: RecordDocumentDialogProps) {
  const { organisation, supersedes, onClose, onRecorded } = props;
  const [form] = Form.useForm<NewDocument>();
  const [file, setFile] = useState<File>();
  const [uploadRefusal, setUploadRefusal] = useState<Refusal>();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [record] = useMutation(RecordDocumentDocument);
  const { run, busy, refusal } = useCommand();

  const submit = async (values: NewDocument): Promise<void> => {
    if (!file) {
      setUploadRefusal({ code: 'FILE_MISSING', message: '请选择文件。' });
      return;
    }
    setUploadRefusal(undefined);
    const outcome = await uploadFile(districtOf(organisation), file);
    if (!outcome.uploaded) {
      setUploadRefusal(outcome);
      return;
    }
    const input = {
      ...values,
      validTo: values.validTo ? values.validTo : null,
      purposes: values.purposes ?? [],
      organisationId: organisation.id,
      attachmentId: outcome.attachmentId,
      supersedesId: supersedes?.id ?? null,
      idempotencyKey,
    };
    const done = await run(async () => {
      const answer = (await record({ variables: { input } })).data?.recordDocument;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({
          name: path as keyof NewDocument,
          errors: [message],
        })),
      );
      return answer;
    }, '材料已登记');
    renew();
    if (!done) return;
    onRecorded();
    onClose();
  };

  return (
    <Modal
      open
      title={supersedes ? `更新“${supersedes.title}”` : '上传材料'}
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<NewDocument>
        form={form}
        layout="vertical"
        initialValues={supersedes ? initialOf(supersedes) : {}}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={uploadRefusal ?? refusal} />
        <Form.Item label="文件" required>
          <Upload
            accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx"
            maxCount={1}
            onRemove={() => setFile(undefined)}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
          >
            <Button>选择文件</Button>
          </Upload>
          <span className="wz-quiet">
            PDF、图片或 Office 文档，不超过 20 MB；照片中的位置等信息会自动去除。
          </span>
        </Form.Item>
        <DocumentFields />
      </Form>
    </Modal>
  );
}

function DocumentFields() {
  const kind = Form.useWatch((values: Partial<NewDocument>) => values.kind);
  const { data } = useQuery(EvidencePurposesDocument);
  const purposes = (data?.evidencePurposes ?? []).map(({ code, name, documentKinds }) => ({
    value: code,
    label: kind !== undefined && documentKinds.includes(kind) ? `${name}（常用）` : name,
    usual: kind !== undefined && documentKinds.includes(kind),
  }));
  return (
    <>
      <Form.Item name="kind" label="材料类别" rules={[{ required: true, message: '请选择材料类别' }]}>
        <Select
          aria-label="材料类别"
          options={KINDS}
          placeholder="请选择"
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label="标题"
        rules={[{ required: true, whitespace: true, message: '请填写标题' }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label="材料日期"
        extra="章程的通过日期、会议的召开日期、证书的颁发日期。"
        rules={[{ required: true, message: '请填写材料日期' }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validTo" label="有效期到" extra="材料上没有写的不用填。">
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="purposes"
        label="作为哪些事项的佐证"
        extra="同一份材料可以用于几项；提交后由另一位同事核验。"
      >
        <Select
          mode="multiple"
          aria-label="作为哪些事项的佐证"
          options={[...purposes].sort((one, other) => Number(other.usual) - Number(one.usual))}
          placeholder="可不选"
        />
      </Form.Item>
    </>
  );
}

/** A new version begins with what the last one was, and with what it was evidence for. */
function initialOf({ kind, title, evidence }: DocumentRowFragment): Partial<NewDocument> {
  const purposes = evidence
    .map((each) => readFragment(EvidenceRowFragmentDoc, each))
    .filter(({ state }) => state === 'VERIFIED' || state === 'PROPOSED')
    .map(({ purpose }) => purpose);
  return { kind, title, purposes };
}

/** The district is part of the organisation's place: the lowest division of its path that is one. */
function districtOf({ division }: OrganisationFactsFragment): string {
  const districts = division.path.flatMap((step) => step.districts);
  return districts.at(-1)?.id ?? '';
}
