import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@apollo/client/react';
import { CommitImportDocument, type ImportMode } from '@weizhi/graphql-client/documents';
import { formatCount, Section, useConfirmAct } from '@weizhi/ui';
import { Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import type { Batch } from '../model/batch';
import { CountsLine } from './counts-line';
import { ReasonsList } from './reasons-list';
import { RowTable } from './row-table';

/** What the dry run found, and the decision to import or to correct first. */
export function CheckedPanel({ batch }: { readonly batch: Batch }) {
  const { counts } = batch;
  const clean = counts.rejected === 0;
  const [mode, setMode] = useState<ImportMode>('ALL_OR_NOTHING');
  const { start, command } = useCommit(batch, mode);
  const blocked = counts.importable === 0 || (mode === 'ALL_OR_NOTHING' && !clean);
  return (
    <>
      <Section title="试运行结果（尚未写入）">
        <div className="wz-stack">
          <CountsLine counts={counts} state={batch.state} />
          {clean ? <p>没有发现错误，可以导入。</p> : <ReasonsList reasons={batch.reasons} />}
          {clean ? null : (
            <Radio.Group
              aria-label="导入方式"
              className="wz-choices"
              value={mode}
              onChange={(event) => setMode(event.target.value as ImportMode)}
              options={[
                { value: 'ALL_OR_NOTHING', label: '全部正确才导入（先改正错误，再重新上传）' },
                {
                  value: 'GOOD_ROWS_ONLY',
                  label: `只导入正确的 ${formatCount(counts.importable)} 行，有错误的 ${formatCount(counts.rejected)} 行不导入`,
                },
              ]}
            />
          )}
          <RefusalAlert refusal={command.refusal} />
          <Space wrap>
            <Button type="primary" disabled={blocked} loading={command.busy} onClick={start}>
              确认导入
            </Button>
            {batch.errorWorkbookPath ? (
              <Button icon={<DownloadOutlined aria-hidden />} href={batch.errorWorkbookPath}>
                下载错误清单（改正后可直接上传）
              </Button>
            ) : null}
          </Space>
          {counts.importable === 0 ? (
            <p className="wz-quiet">没有可以新增的行：要么都有错误，要么都已存在。</p>
          ) : null}
        </div>
      </Section>
      <RowTable batch={batch} />
    </>
  );
}

function useCommit(batch: Batch, mode: ImportMode) {
  const [commit] = useMutation(CommitImportDocument);
  const command = useCommand();
  const confirm = useConfirmAct();
  const { key: idempotencyKey } = useIdempotencyKey();
  const start = (): void =>
    confirm({
      title: `导入 ${formatCount(batch.counts.importable)} 行到${batch.district.name}？`,
      consequence: '导入后相关指标会随之更新；24 小时内、没有被其他业务引用时可以整批撤销。',
      confirmLabel: '导入',
      act: async () => {
        const input = { batchId: batch.id, expectedVersion: batch.version, mode, idempotencyKey };
        await command.run(async () => (await commit({ variables: { input } })).data?.commitImport);
      },
    });
  return { start, command };
}
