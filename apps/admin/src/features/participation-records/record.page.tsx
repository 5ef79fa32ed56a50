import { useQuery } from '@apollo/client/react';
import {
  PARTICIPANT_CAPACITY_LABELS,
  PARTICIPATION_CHANNEL_LABELS,
  PARTICIPATION_DEPTH_LABELS,
  PARTICIPATION_FORM_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
  PARTICIPATION_MECHANISM_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  ParticipationRecordDetailFragmentDoc,
  ParticipationRecordDocument,
  ParticipationRecordRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Link, useParams } from 'react-router';
import { HistorySection } from './components/history-section';
import { OriginSection } from './components/origin-section';
import { RecordActs } from './components/record-acts';
import { StandingTag } from './components/standing-tag';
import type { OpenedRecord } from './model/correction';
import { minutesWords, occasionWords, participantWords, stageWords } from './model/record-words';

/** A record of participation on one screen: what it says, where it is from, and what was changed. */
export function ParticipationRecordPage() {
  const { recordId = '' } = useParams();
  const { data, error, refetch } = useQuery(ParticipationRecordDocument, { variables: { id: recordId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取参与记录" />;
  if (!data.participationRecord)
    return (
      <EmptyState
        wholePage
        title="没有这条参与记录"
        advice="它可能不在您的辖区范围内，或已更正到别的地点。"
        action={<Link to="/participation-records">回到参与记录</Link>}
      />
    );
  const detail = readFragment(ParticipationRecordDetailFragmentDoc, data.participationRecord);
  const row = readFragment(ParticipationRecordRowFragmentDoc, detail);
  return <RecordView opened={{ row, detail }} />;
}

function RecordView({ opened }: { readonly opened: OpenedRecord }) {
  const { row, detail } = opened;
  const title = `${participantWords(row)} ${formatDay(row.happenedOn)}`;
  return (
    <>
      <PageHeader
        title={title}
        marks={<StandingTag standing={row.standing} />}
        trail={[
          { key: 'list', name: '参与记录', link: <Link to="/participation-records">参与记录</Link> },
          { key: row.id, name: title },
        ]}
        actions={detail.open ? <RecordActs opened={opened} /> : null}
      />
      <div className="wz-stack">
        <FactsSection opened={opened} />
        <OriginSection opened={opened} />
        <HistorySection {...detail} />
      </div>
    </>
  );
}

function FactsSection({ opened: { row, detail } }: { readonly opened: OpenedRecord }) {
  const facts: readonly (readonly [string, string])[] = [
    ['参与者', participantWords(row)],
    ['场次', occasionWords(row)],
    ['参与日期', formatDay(row.happenedOn)],
    ['地点', row.division?.name ?? '—'],
    ['参与机制', enumLabel(PARTICIPATION_MECHANISM_LABELS, row.mechanism)],
    ['民主环节', stageWords(row.stage)],
    ['身份', enumLabel(PARTICIPANT_CAPACITY_LABELS, row.capacity)],
    ['渠道', enumLabel(PARTICIPATION_CHANNEL_LABELS, row.channel)],
    ['参与形式', enumLabel(PARTICIPATION_FORM_LABELS, detail.form)],
    ['参与深度', enumLabel(PARTICIPATION_DEPTH_LABELS, String(detail.depth))],
    ['时长', minutesWords(row)],
    ['发起方', enumLabel(PARTICIPATION_INITIATOR_LABELS, detail.initiator)],
  ];
  return (
    <Section title="记录内容">
      <dl className="wz-facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
