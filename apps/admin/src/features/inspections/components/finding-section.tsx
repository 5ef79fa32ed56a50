import { useMutation } from '@apollo/client/react';
import { type InspectionDetailFragment, RectifyFindingDocument } from '@weizhi/graphql-client/documents';
import { formatDay, Section } from '@weizhi/ui';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useCan, useOwnPlace } from '../../../shared/actor-context';
import { UploadDialog } from '../../../shared/upload-dialog';

/** What was found, by when it is to be put right, and what shows that it was. */
export function FindingSection({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  const [rectifying, setRectifying] = useState<string>();
  const mayRectify = useCan('inspection.record') && inspection.state === 'FINDINGS_RECORDED';
  const { findings } = inspection;
  return (
    <Section title="发现的问题和整改">
      {findings.length === 0 ? <p>没有登记发现的问题。</p> : null}
      {findings.length > 0 ? (
        <div className="wz-table-scroll" role="region" aria-label="整改清单" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">问题</th>
                <th scope="col">整改期限</th>
                <th scope="col">整改情况</th>
              </tr>
            </thead>
            <tbody>
              {findings.map(({ id, text, dueOn, rectifiedOn, overdue, evidenceId }) => (
                <tr key={id}>
                  <td className="wz-wrap">{text}</td>
                  <td>
                    {formatDay(dueOn)} {overdue ? <Tag color="error">逾期</Tag> : null}
                  </td>
                  <td>
                    {rectifiedOn && evidenceId ? (
                      <>
                        {formatDay(rectifiedOn)} 已整改{' '}
                        <a href={`/attachments/${evidenceId}`}>查看整改材料</a>
                      </>
                    ) : mayRectify ? (
                      <Button size="small" onClick={() => setRectifying(id)} aria-label={`登记整改：${text}`}>
                        登记整改
                      </Button>
                    ) : (
                      '未整改'
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {rectifying ? <RectifyDialog findingId={rectifying} onClose={() => setRectifying(undefined)} /> : null}
    </Section>
  );
}

interface RectifyDialogProps {
  readonly findingId: string;
  readonly onClose: () => void;
}

function RectifyDialog({ findingId, onClose }: RectifyDialogProps) {
  const [rectify] = useMutation(RectifyFindingDocument);
  const place = useOwnPlace('inspection.record');
  return (
    <UploadDialog<{ readonly day: string }>
      title="登记整改"
      confirmLabel="登记"
      done="整改已登记"
      districtId={place?.districtId ?? ''}
      initial={{}}
      advice="请上传整改后的照片或材料。"
      send={async ({ day }, { attachmentId }) => {
        const input = { findingId, day, evidenceId: attachmentId };
        return (await rectify({ variables: { input } })).data?.rectifyFinding;
      }}
      onClose={onClose}
    >
      <Form.Item name="day" label="整改日期" rules={[{ required: true, message: '请填写整改日期' }]}>
        <Input type="date" />
      </Form.Item>
    </UploadDialog>
  );
}
