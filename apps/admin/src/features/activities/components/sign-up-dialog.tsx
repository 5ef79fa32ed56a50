import { useMutation } from '@apollo/client/react';
import {
  type ActivityDetailFragment,
  ActivityRowFragmentDoc,
  readFragment,
  SignUpForActivityDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Alert, Button, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

export interface SignUpDialogProps {
  readonly activity: ActivityDetailFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Signs a resident up, then shows the one-time code large, to be written down or photographed. */
export function SignUpDialog({ activity, onClose, onChanged }: SignUpDialogProps) {
  const [signUp] = useMutation(SignUpForActivityDocument);
  const [code, setCode] = useState<string>();
  const { key: idempotencyKey } = useIdempotencyKey();
  const { id, title } = readFragment(ActivityRowFragmentDoc, activity);
  if (code !== undefined) return <CodeModal title={title} code={code} onClose={onClose} />;
  return (
    <ActDialog
      title="报名"
      confirmLabel="报名"
      done="已报名"
      fields={[
        { name: 'name', label: '姓名', kind: 'text', most: 30 },
        { name: 'phone', label: '联系电话', kind: 'text', most: 20 },
        { name: 'birthYear', label: '出生年', kind: 'count', least: 1900, most: 2199, optional: true },
        { name: 'consent', label: '本人（不满14周岁的由监护人）同意记录参与情况，保存三年', kind: 'yesNo' },
      ]}
      send={async ({ name, phone, birthYear, consent }) => {
        const input = {
          ...{ activityId: id, idempotencyKey },
          person: {
            name: String(name),
            phone: String(phone),
            ...(typeof birthYear === 'number' ? { birthYear } : {}),
          },
          ...(consent === true ? { consentGivenOn: civilDate(new Date()) } : {}),
        };
        const answer = (await signUp({ variables: { input } })).data?.signUpForActivity;
        if (answer?.__typename === 'SignedUp') {
          setCode(answer.oneTimeCode ?? '');
          onChanged();
        }
        return answer;
      }}
      onClose={onClose}
    />
  );
}

interface CodeModalProps {
  readonly title: string;
  readonly code: string;
  readonly onClose: () => void;
}

function CodeModal({ title, code, onClose }: CodeModalProps) {
  return (
    <Modal
      open
      title={`${title}：签到码`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已交给本人
        </Button>
      }
    >
      <div className="wz-stack">
        <Alert type="warning" showIcon title="只显示这一次。一人一码，用一次；活动结束两小时后过期。" />
        <p className="wz-secret">{code}</p>
        <QRCode value={code} size={200} type="svg" bordered={false} />
      </div>
    </Modal>
  );
}
