import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  ImportBatchDetailFragmentDoc,
  ImportBatchDocument,
  ImportBatchSummaryFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  natureOfKind,
  NatureTag,
  EmptyState,
  ErrorState,
  formatFileSize,
  formatMoment,
  LoadingState,
  PageHeader,
} from '@weizhi/ui';
import { Alert, Steps, Tag } from 'antd';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { CheckedPanel } from './components/checked-panel';
import { MappingPanel } from './components/mapping-panel';
import { ProgressPanel } from './components/progress-panel';
import { ResultPanel } from './components/result-panel';
import type { Batch } from './model/batch';
import { isRunning, STATE_WORDS, STEP_OF } from './model/batch-steps';

const ASK_AGAIN_MS = 1_000;
const STEPS = ['map', 'check', 'decide', 'result'] as const;

/** One import, from column mapping to result, wherever it stands. */
export function ImportBatchPage() {
  const { batchId = '' } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportBatchDocument, {
    variables: { id: batchId },
  });
  const detail = data?.importBatch ? readFragment(ImportBatchDetailFragmentDoc, data.importBatch) : undefined;
  const batch: Batch | undefined = detail
    ? { ...detail, ...readFragment(ImportBatchSummaryFragmentDoc, detail) }
    : undefined;
  usePollingWhile(batch !== undefined && isRunning(batch.state), startPolling, stopPolling);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取导入批次" />;
  if (!batch)
    return (
      <EmptyState
        wholePage
        title="没有这个导入批次"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/imports">回到导入中心</Link>}
      />
    );
  return (
    <>
      <BatchHeader batch={batch} />
      <div className="wz-stack">
        <div className="wz-card">
          <Steps
            size="small"
            current={STEPS.indexOf(STEP_OF[batch.state])}
            items={[{ title: '对应列' }, { title: '试运行' }, { title: '确认导入' }, { title: '结果' }]}
          />
        </div>
        <NotesOfFile notes={batch.notes} />
        <BatchPanel batch={batch} />
      </div>
    </>
  );
}

/** What the reader left out or took otherwise than the file's name says. */
function NotesOfFile({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="读取文件时的提示"
      description={
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}

function BatchPanel({ batch }: { readonly batch: Batch }) {
  if (STEP_OF[batch.state] === 'map') return <MappingPanel batch={batch} />;
  if (isRunning(batch.state)) return <ProgressPanel batch={batch} />;
  return batch.state === 'CHECKED' ? <CheckedPanel batch={batch} /> : <ResultPanel batch={batch} />;
}

function BatchHeader({ batch }: { readonly batch: Batch }) {
  const state = STATE_WORDS[batch.state];
  return (
    <PageHeader
      title={batch.fileName}
      subtitle={`${batch.template.title} · ${batch.district.name} · ${formatFileSize(batch.fileSize)} · ${batch.uploadedBy} ${formatMoment(batch.uploadedAt)}上传`}
      trail={[
        { key: 'list', name: '导入中心', link: <Link to="/imports">导入中心</Link> },
        { key: batch.id, name: batch.fileName },
      ]}
      marks={
        <>
          <Tag color={state.colour}>{state.word}</Tag>
          <NatureTag nature={natureOfKind(batch.district.kind)} />
        </>
      }
    />
  );
}

function usePollingWhile(running: boolean, start: (interval: number) => void, stop: () => void): void {
  useEffect(() => {
    if (!running) return undefined;
    start(ASK_AGAIN_MS);
    return stop;
  }, [running, start, stop]);
}
