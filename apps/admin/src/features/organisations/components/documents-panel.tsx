import { DOCUMENT_KIND_LABELS } from '@weizhi/domain';
import {
  type DocumentRowFragment,
  DocumentRowFragmentDoc,
  EvidenceRowFragmentDoc,
  type OrganisationDocumentsPartFragment,
  type OrganisationFactsFragment,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, formatDay, formatMoment, Section, useFoldedRows } from '@weizhi/ui';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Spot, useReturnFrom, useSpot } from '../../../shared/spot';
import { EvidenceList } from './evidence-list';
import { RecordDocumentDialog } from './record-document-dialog';
import { WithdrawDocumentButton } from './withdraw-document-button';

export interface DocumentsPanelProps {
  readonly organisation: OrganisationFactsFragment;
  readonly documents: readonly OrganisationDocumentsPartFragment['documents']['edges'][number]['node'][];
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

const FIRST = 6;

/** The documents of an organisation with their versions, and what each is evidence for. */
export function DocumentsPanel({ organisation, documents, mayManage, onChanged }: DocumentsPanelProps) {
  // Undefined: the dialog is closed; null: a new document; else the version to supersede.
  const rows = documents.map((document) => readFragment(DocumentRowFragmentDoc, document));
  const at = useSpot();
  const [base, setBase] = useState<DocumentRowFragment | null | undefined>(() =>
    rows.find(({ id, superseded }) => mayManage && !superseded && at === spotOf(id)),
  );
  const goBack = useReturnFrom(base ? spotOf(base.id) : undefined);
  // Whoever was led to a document finds it among the first.
  const led = (row: DocumentRowFragment): boolean => at === spotOf(row.id) || evidenceSpots(row).includes(at);
  const inOrder = [...rows.filter(led), ...rows.filter((row) => !led(row))];
  const { shown, unfold } = useFoldedRows(inOrder, FIRST, '份材料');
  return (
    <Section
      title="材料与佐证"
      extra={mayManage ? <Button onClick={() => setBase(null)}>上传材料</Button> : null}
    >
      {rows.length === 0 ? (
        <EmptyState title="还没有材料" advice="上传章程、成员名册、会议纪要等，经核验后作为四要素的依据。" />
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="材料表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">材料</th>
                <th scope="col">日期</th>
                <th scope="col">佐证</th>
                {mayManage ? <th scope="col">操作</th> : null}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <td className="wz-wrap">
                    <Spot name={spotOf(row.id)}>
                      <DocumentTitle document={row} />
                    </Spot>
                  </td>
                  <td>
                    {formatDay(row.issuedOn)}
                    {row.validTo ? <div className="wz-quiet">有效期到 {formatDay(row.validTo)}</div> : null}
                  </td>
                  <td className="wz-wrap">
                    <EvidenceList document={row} mayManage={mayManage} onChanged={onChanged} />
                  </td>
                  {mayManage ? (
                    <td>
                      {row.superseded ? (
                        '—'
                      ) : (
                        <Space wrap>
                          <Button size="small" onClick={() => setBase(row)} aria-label={`更新${row.title}`}>
                            更新
                          </Button>
                          <WithdrawDocumentButton document={row} onWithdrawn={onChanged} />
                        </Space>
                      )}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unfold}
      {base === undefined ? null : (
        <RecordDocumentDialog
          organisation={organisation}
          supersedes={base}
          onClose={() => setBase(undefined)}
          onRecorded={() => {
            onChanged();
            goBack();
          }}
        />
      )}
    </Section>
  );
}

/** What work items call the verification of its evidence. */
function evidenceSpots({ evidence }: DocumentRowFragment): readonly string[] {
  return evidence.map((each) => `evidence.${readFragment(EvidenceRowFragmentDoc, each).id}`);
}

/** What work items call the renewal of a document. */
function spotOf(documentId: string): string {
  return `document.${documentId}`;
}

function DocumentTitle({ document }: { readonly document: DocumentRowFragment }) {
  const { title, kind, versionNumber, superseded, downloadPath, recordedAt, recordedBy } = document;
  return (
    <>
      <a href={downloadPath} download>
        {title}
      </a>{' '}
      <Tag>{enumLabel(DOCUMENT_KIND_LABELS, kind)}</Tag>
      {versionNumber > 1 || superseded ? <Tag>第 {versionNumber} 版</Tag> : null}
      {superseded ? <Tag>已有新版本</Tag> : null}
      <div className="wz-quiet">
        {recordedBy ?? '系统'} 上传于 {formatMoment(recordedAt)}
      </div>
    </>
  );
}
