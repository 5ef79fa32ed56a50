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
import { Form, Input, Select } from 'antd';
import { enumOptions } from '../../../shared/enum-options';
import { UploadDialog } from '../../../shared/upload-dialog';

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

/** Uploads a document and proposes it as evidence. */
export function RecordDocumentDialog(props: RecordDocumentDialogProps) {
  const { organisation, supersedes, onClose, onRecorded } = props;
  const [record] = useMutation(RecordDocumentDocument);
  return (
    <UploadDialog<NewDocument>
      title={supersedes ? `更新“${supersedes.title}”` : '上传材料'}
      confirmLabel="登记"
      done="材料已登记"
      districtId={organisation.district.id}
      initial={supersedes ? initialOf(supersedes) : {}}
      send={async (values, { attachmentId, idempotencyKey }) => {
        const input = {
          ...values,
          validTo: values.validTo ? values.validTo : null,
          purposes: values.purposes ?? [],
          organisationId: organisation.id,
          attachmentId,
          supersedesId: supersedes?.id ?? null,
          idempotencyKey,
        };
        return (await record({ variables: { input } })).data?.recordDocument;
      }}
      onDone={onRecorded}
      onClose={onClose}
    >
      <DocumentFields />
    </UploadDialog>
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
          showSearch={{ optionFilterProp: 'label' }}
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
