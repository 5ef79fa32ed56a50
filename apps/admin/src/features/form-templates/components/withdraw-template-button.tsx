import { useMutation } from '@apollo/client/react';
import { type FormTemplateRowFragment, WithdrawFormTemplateDocument } from '@weizhi/graphql-client/documents';
import { useConfirmAct } from '@weizhi/ui';
import { Button } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

export interface WithdrawTemplateButtonProps {
  readonly template: FormTemplateRowFragment;
  readonly onDone: () => void;
}

/** Takes a template out of use, after saying what that means. */
export function WithdrawTemplateButton({ template, onDone }: WithdrawTemplateButtonProps) {
  const [withdraw] = useMutation(WithdrawFormTemplateDocument);
  const { run, refusal } = useCommand();
  const confirm = useConfirmAct();
  const act = async (): Promise<void> => {
    const input = { templateId: template.id, expectedVersion: template.version };
    const send = async () => (await withdraw({ variables: { input } })).data?.withdrawFormTemplate;
    if (await run(send, '模板已停用')) onDone();
  };
  return (
    <>
      <Button
        size="small"
        danger
        aria-label={`停用${template.name}`}
        onClick={() =>
          confirm({
            title: `停用“${template.name}”？`,
            consequence: '停用后不再出现在组织和个案页面；已经生成的文书不受影响，可以用同名的新模板替换。',
            confirmLabel: '停用模板',
            act,
          })
        }
      >
        停用
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
