import { useMutation, useQuery } from '@apollo/client/react';
import { can, SNAPSHOT_ACTION_LABELS, SNAPSHOT_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdvanceSnapshotDocument,
  readFragment,
  SnapshotDetailFragmentDoc,
  type SnapshotDetailFragment,
  SnapshotDocument,
  SnapshotRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Button, Tag, Timeline } from 'antd';
import { useContext } from 'react';
import { Link, useParams } from 'react-router';
import { ActorContext } from '../../shared/actor-context';
import { NextActs } from '../../shared/next-acts';
import { FiguresSection } from './components/figures-section';
import { PartsSection } from './components/parts-section';
import { periodWords, snapshotActs } from './model/snapshot-words';

/** Words for what an event is; acts have theirs in the domain. */
const EVENT_LABELS = {
  ...SNAPSHOT_ACTION_LABELS,
  taken: { zh: '取数', en: 'Taken' },
  partReviewed: { zh: '街道核对', en: 'Part reviewed' },
};

/** A snapshot on one screen: its state, who has reviewed, its figures, and what can be written from it. */
export function SnapshotPage() {
  const { snapshotId = '' } = useParams();
  const { data, error, refetch } = useQuery(SnapshotDocument, { variables: { id: snapshotId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取快照" />;
  if (!data.snapshot)
    return (
      <EmptyState
        wholePage
        title="没有这份快照"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/snapshots">回到快照列表</Link>}
      />
    );
  const snapshot = readFragment(SnapshotDetailFragmentDoc, data.snapshot);
  return <SnapshotView snapshot={snapshot} onChanged={() => void refetch()} />;
}

interface SnapshotViewProps {
  readonly snapshot: SnapshotDetailFragment;
  readonly onChanged: () => void;
}

function SnapshotView({ snapshot, onChanged }: SnapshotViewProps) {
  const row = readFragment(SnapshotRowFragmentDoc, snapshot);
  const actor = useContext(ActorContext);
  const [advance] = useMutation(AdvanceSnapshotDocument);
  const name = `第${String(row.number)}号`;
  const id = encodeURIComponent(row.id);
  return (
    <>
      <PageHeader
        title={`数据快照${name}`}
        subtitle={`${row.division?.name ?? ''} · ${periodWords(row.period)} · 取数 ${formatMoment(row.takenAt)}`}
        marks={<Tag>{enumLabel(SNAPSHOT_STATE_LABELS, row.state)}</Tag>}
        trail={[
          { key: 'list', name: '数据快照', link: <Link to="/snapshots">数据快照</Link> },
          { key: row.id, name },
        ]}
        actions={
          <NextActs
            acts={snapshotActs(snapshot, (permission) => can(actor, permission))}
            send={async (action, { reason }) => {
              const input = {
                ...{ snapshotId: row.id, expectedVersion: snapshot.version, action },
                ...(typeof reason === 'string' ? { reason } : {}),
              };
              const answer = (await advance({ variables: { input } })).data?.advanceSnapshot;
              onChanged();
              return answer;
            }}
          >
            <Button href={`/analytics/snapshots/${id}/briefing`}>看简报</Button>
            <Button href={`/snapshots/${id}/briefing`} download>
              下载简报（Word）
            </Button>
          </NextActs>
        }
      />
      <div className="wz-stack">
        <PartsSection
          snapshotId={row.id}
          state={row.state}
          isOwn={snapshot.isOwn}
          places={snapshot.places}
          onChanged={onChanged}
        />
        <FiguresSection snapshotId={row.id} places={snapshot.places} />
        <Section title="办理记录">
          <Timeline
            items={snapshot.events.map(({ id: key, kind, note, recordedAt, recordedBy }) => ({
              key,
              content: `${enumLabel(EVENT_LABELS, kind)}${note ? `：${note}` : ''}（${recordedBy ? `${recordedBy}，` : ''}${formatMoment(recordedAt)}）`,
            }))}
          />
        </Section>
      </div>
    </>
  );
}
