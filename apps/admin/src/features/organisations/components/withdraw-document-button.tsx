import { useMutation } from '@apollo/client/react';
import { type DocumentRowFragment, WithdrawDocumentDocument } from '@weizhi/graphql-client/documents';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/use-command';
import { ReasonDialog } from './reason-dialog';

export interface WithdrawDocumentButtonProps {
  readonly document: DocumentRowFragment;
  readonly onWithdrawn: () => void;
}

/** Withdraws a document that should not be there. */
export function WithdrawDocumentButton({ document, onWithdrawn }: WithdrawDocumentButtonProps) {
  const [asking, setAsking] = useState(false);
  const [withdraw] = useMutation(WithdrawDocumentDocument);
  const { run, busy, refusal } = useCommand();
  const confirm = async (reason: string): Promise<void> => {
    const input = { documentId: document.id, reason };
    const done = await run(
      async () => (await withdraw({ variables: { input } })).data?.withdrawDocument,
      '材料已撤回',
    );
    if (!done) return;
    setAsking(false);
    onWithdrawn();
  };
  return (
    <>
      <Button size="small" danger onClick={() => setAsking(true)} aria-label={`撤回${document.title}`}>
        撤回
      </Button>
      <ReasonDialog
        open={asking}
        title={`撤回“${document.title}”？`}
        consequence="撤回后这份材料不再显示和下载，以它为依据的佐证同时失效，四要素分数会相应变化。"
        confirmLabel="撤回材料"
        busy={busy}
        refusal={refusal}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void confirm(reason)}
      />
    </>
  );
}
