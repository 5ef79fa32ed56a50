import { useMutation } from '@apollo/client/react';
import {
  CorrectParticipationDocument,
  WithdrawParticipationDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { correctionFields, correctionInput, type OpenedRecord, REASON } from '../model/correction';

const FROZEN = '已经锁定或发布的数据快照保留当时的数字，不随之改变。';

/** To correct a record, and to withdraw one that should not be there. */
export function RecordActs({ opened }: { readonly opened: OpenedRecord }) {
  const [dialog, setDialog] = useState<'correct' | 'withdraw'>();
  const close = (): void => setDialog(undefined);
  return (
    <Space wrap>
      <Button type="primary" onClick={() => setDialog('correct')}>
        更正
      </Button>
      <Button danger onClick={() => setDialog('withdraw')}>
        撤回
      </Button>
      {dialog === 'correct' ? <CorrectDialog opened={opened} onClose={close} /> : null}
      {dialog === 'withdraw' ? <WithdrawDialog opened={opened} onClose={close} /> : null}
    </Space>
  );
}

interface DialogProps {
  readonly opened: OpenedRecord;
  readonly onClose: () => void;
}

function CorrectDialog({ opened, onClose }: DialogProps) {
  const [correct] = useMutation(CorrectParticipationDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  return (
    <ActDialog
      title="更正参与记录"
      confirmLabel="更正"
      fields={correctionFields(opened)}
      consequence={`更正后，之后的统计按新内容计算；原来的内容、更正人和理由都会留下。${FROZEN}`}
      done="参与记录已更正"
      send={async (values) => {
        const input = { ...correctionInput(opened, values), idempotencyKey };
        const answer = (await correct({ variables: { input } })).data?.correctParticipation;
        renew();
        return answer;
      }}
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ opened: { row, detail }, onClose }: DialogProps) {
  const [withdraw] = useMutation(WithdrawParticipationDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  return (
    <ActDialog
      title="撤回参与记录"
      confirmLabel="撤回"
      fields={[REASON]}
      consequence={`撤回后不再计入统计，记录和理由会留下，不能恢复；误撤的须重新登记。${FROZEN}`}
      grave
      done="参与记录已撤回"
      send={async ({ reason }) => {
        const input = {
          ...{ recordId: row.id, expectedVersion: detail.version, reason: String(reason ?? '') },
          idempotencyKey,
        };
        const answer = (await withdraw({ variables: { input } })).data?.withdrawParticipation;
        renew();
        return answer;
      }}
      onClose={onClose}
    />
  );
}
