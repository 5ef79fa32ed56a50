import { useMutation, useQuery } from '@apollo/client/react';
import {
  ACTIVITY_ACTION_LABELS,
  ACTIVITY_KIND_LABELS,
  ACTIVITY_ORGANISER_LABELS,
  COMMUNITY_ACTIVITY_STATE_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type ActivityDetailFragment,
  ActivityDetailFragmentDoc,
  ActivityRowFragmentDoc,
  AdvanceActivityDocument,
  CommunityActivityDocument,
  readFragment,
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
import { Tag, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { NextActs } from '../../shared/next-acts';
import { AttendanceSection } from './components/attendance-section';
import { activityActs, placesWords, timesWords } from './model/activity-words';

/** Words for what an event is; acts have theirs in the domain. */
const EVENT_LABELS = {
  ...ACTIVITY_ACTION_LABELS,
  created: { zh: '登记活动', en: 'Recorded' },
  signedUp: { zh: '报名', en: 'Signed up' },
  attended: { zh: '签到', en: 'Attended' },
  attendanceWithdrawn: { zh: '撤销签到', en: 'Attendance taken back' },
};

/** An activity on one screen: what it is, who signed up and came, and its life. */
export function ActivityPage() {
  const { activityId = '' } = useParams();
  const { data, error, refetch } = useQuery(CommunityActivityDocument, { variables: { id: activityId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取活动" />;
  if (!data.communityActivity)
    return (
      <EmptyState
        wholePage
        title="没有这场活动"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/activities">回到活动列表</Link>}
      />
    );
  const activity = readFragment(ActivityDetailFragmentDoc, data.communityActivity);
  return <ActivityView activity={activity} onChanged={() => void refetch()} />;
}

interface ActivityViewProps {
  readonly activity: ActivityDetailFragment;
  readonly onChanged: () => void;
}

function ActivityView({ activity, onChanged }: ActivityViewProps) {
  const row = readFragment(ActivityRowFragmentDoc, activity);
  const [advance] = useMutation(AdvanceActivityDocument);
  const mayRecord = useCan('participation.record');
  return (
    <>
      <PageHeader
        title={row.title}
        marks={<Tag>{enumLabel(COMMUNITY_ACTIVITY_STATE_LABELS, row.state)}</Tag>}
        trail={[
          { key: 'list', name: '活动', link: <Link to="/activities">活动</Link> },
          { key: row.id, name: row.title },
        ]}
        actions={
          mayRecord ? (
            <NextActs
              acts={activityActs(activity)}
              send={async (action, { reason }) => {
                const input = {
                  ...{ activityId: row.id, expectedVersion: activity.version, action },
                  ...(typeof reason === 'string' ? { reason } : {}),
                };
                return (await advance({ variables: { input } })).data?.advanceActivity;
              }}
            />
          ) : null
        }
      />
      <div className="wz-stack">
        <FactsSection activity={activity} />
        <AttendanceSection activity={activity} onChanged={onChanged} />
        <Section title="办理记录">
          <Timeline
            items={activity.events.map(({ id, kind, note, recordedAt }) => ({
              key: id,
              content: `${enumLabel(EVENT_LABELS, kind)}${note ? `：${note}` : ''}（${formatMoment(recordedAt)}）`,
            }))}
          />
        </Section>
      </div>
    </>
  );
}

function FactsSection({ activity }: { readonly activity: ActivityDetailFragment }) {
  const row = readFragment(ActivityRowFragmentDoc, activity);
  const facts: readonly (readonly [string, string])[] = [
    ['社区', row.division?.name ?? '—'],
    ['类型', enumLabel(ACTIVITY_KIND_LABELS, row.kind)],
    ['主办方', activity.organisation?.name ?? enumLabel(ACTIVITY_ORGANISER_LABELS, row.organiser)],
    ['发起方', enumLabel(PARTICIPATION_INITIATOR_LABELS, activity.initiator)],
    ['时间', `${timesWords(row)}（${String(activity.minutes)} 分钟）`],
    ['地点', row.venue],
    ['人数', placesWords(row)],
  ];
  return (
    <Section title="基本情况">
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
