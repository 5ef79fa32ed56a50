import { useMutation } from '@apollo/client/react';
import { type MandateItemRowFragment, RemoveMandateItemDocument } from '@weizhi/graphql-client/documents';
import { useConfirmAct } from '@weizhi/ui';
import { Button } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

export interface RemoveItemButtonProps {
  readonly item: MandateItemRowFragment;
  readonly onDone: () => void;
}

/** Takes an item out of a draft, after saying what that means. */
export function RemoveItemButton({ item, onDone }: RemoveItemButtonProps) {
  const [remove] = useMutation(RemoveMandateItemDocument);
  const { run, refusal } = useCommand();
  const confirm = useConfirmAct();
  const act = async (): Promise<void> => {
    const input = { itemId: item.id, expectedVersion: item.version };
    const send = async () => (await remove({ variables: { input } })).data?.removeMandateItem;
    if (await run(send, '事项已删除')) onDone();
  };
  return (
    <>
      <Button
        size="small"
        danger
        aria-label={`删除${item.code}`}
        onClick={() =>
          confirm({
            title: `从草案中删除 ${item.code}？`,
            consequence: '只影响这份草案；施行中的清单不变。',
            confirmLabel: '删除事项',
            act,
          })
        }
      >
        删除
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
