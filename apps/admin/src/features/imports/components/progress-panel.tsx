import { useMutation } from '@apollo/client/react';
import { CancelImportDocument } from '@weizhi/graphql-client/documents';
import { formatCount, Section, useConfirmAct } from '@weizhi/ui';
import { Button, Progress } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import type { Batch } from '../model/batch';
import { progressPercent, STATE_WORDS } from '../model/batch-steps';

/** What the server is doing, how far it is, and the way to stop it. */
export function ProgressPanel({ batch }: { readonly batch: Batch }) {
  const [cancel] = useMutation(CancelImportDocument);
  const { run, refusal } = useCommand();
  const confirm = useConfirmAct();
  const { progress } = batch;
  return (
    <Section title={STATE_WORDS[batch.state].word}>
      <div className="wz-stack" role="status" aria-live="polite">
        <RefusalAlert refusal={refusal} />
        <Progress percent={progressPercent(progress)} aria-label={`${STATE_WORDS[batch.state].word}的进度`} />
        <p>
          {progress.total > 0
            ? `已处理 ${formatCount(progress.done)} / ${formatCount(progress.total)} 行`
            : '正在读取文件'}
        </p>
        <p className="wz-quiet">可以离开本页，处理不会中断；服务器重启后会从断点继续。</p>
        <div>
          <Button
            onClick={() =>
              confirm({
                title: '取消这次导入？',
                consequence: consequenceOf(batch),
                confirmLabel: '取消导入',
                act: async () => {
                  const input = { batchId: batch.id, expectedVersion: batch.version };
                  await run(
                    async () => (await cancel({ variables: { input } })).data?.cancelImport,
                    '导入已取消',
                  );
                },
              })
            }
          >
            取消导入
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** Only good rows that are being written stay when the writing is stopped; anything else leaves no trace. */
function consequenceOf({ state, mode }: Batch): string {
  if (state === 'COMMITTING' && mode === 'GOOD_ROWS_ONLY')
    return '已写入的行会保留（24 小时内可撤销），其余行不再写入。';
  return '不会写入任何数据；如需导入，请重新上传文件。';
}
