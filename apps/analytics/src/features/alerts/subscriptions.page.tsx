import { useMutation, useQuery } from '@apollo/client/react';
import { ALERT_LEVEL_LABELS, ALERT_LEVELS, SUBSCRIPTION_KIND_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AlertLevel,
  OwnSubscriptionsDocument,
  readFragment,
  MarkAsReadDocument,
  SubscribeDocument,
  type SubscriptionRowFragment,
  SubscriptionRowFragmentDoc,
  UnsubscribeDocument,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  LoadingState,
  PageHeader,
  RefusalAlert,
  Section,
} from '@weizhi/ui';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { useCommand } from '../../shared/command/use-command';
import { placePagePath } from '../../shared/place/period-address';

const OWN = { refetchQueries: [OwnSubscriptionsDocument], awaitRefetchQueries: true };

/** What one wants to be told of, what of it is new, and the way to end it. */
export function SubscriptionsPage() {
  const { data, error, refetch } = useQuery(OwnSubscriptionsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取订阅" />;
  const rows = data.ownSubscriptions.map((row) => readFragment(SubscriptionRowFragmentDoc, row));
  return (
    <>
      <PageHeader
        title="我的订阅"
        subtitle="在系统内提醒；每周简报周一出，没有内容的不出。短信、微信提醒没有开通。"
        trail={[]}
      />
      <Section title="订阅">
        {rows.length === 0 ? (
          <EmptyState
            title="还没有订阅"
            advice="在辖区的「预警」页可以订阅预警提醒和每周简报。"
            action={<Link to="/">选择辖区</Link>}
          />
        ) : (
          <ul className="wz-alerts" aria-label="我的订阅">
            {rows.map((row) => (
              <SubscriptionItem key={row.id} subscription={row} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function SubscriptionItem({ subscription }: { readonly subscription: SubscriptionRowFragment }) {
  const { id, kind, division } = subscription;
  const [read] = useMutation(MarkAsReadDocument, OWN);
  const [unsubscribe] = useMutation(UnsubscribeDocument, OWN);
  const { run, busy, refusal } = useCommand();
  const named = `${division.name}${enumLabel(SUBSCRIPTION_KIND_LABELS, kind)}`;
  const news = newsOf(subscription);
  return (
    <li className="wz-alert">
      <h3 className="wz-alert-title">
        <Link to={placePagePath(division.id, 'alerts')}>{division.name}</Link>
        <span>{enumLabel(SUBSCRIPTION_KIND_LABELS, kind)}</span>
      </h3>
      <RefusalAlert refusal={refusal} />
      <p>
        {news ? <Link to={news.path}>{news.words}</Link> : <span className="wz-quiet">没有新的内容</span>}
      </p>
      {kind === 'ALERTS' ? <LevelChoice subscription={subscription} /> : null}
      {news ? (
        <Button
          loading={busy}
          aria-label={`标为已读：${named}`}
          onClick={() =>
            void run(async () => (await read({ variables: { id } })).data?.readSubscription, '已标为已读')
          }
        >
          标为已读
        </Button>
      ) : null}
      <Button
        type="text"
        loading={busy}
        aria-label={`退订：${named}`}
        onClick={() =>
          void run(async () => (await unsubscribe({ variables: { id } })).data?.unsubscribe, '已退订')
        }
      >
        退订
      </Button>
    </li>
  );
}

/** From which level on one is told. */
function LevelChoice({
  subscription: { division, leastLevel },
}: {
  readonly subscription: SubscriptionRowFragment;
}) {
  const [subscribe] = useMutation(SubscribeDocument, OWN);
  const { run } = useCommand();
  const choose = (level: AlertLevel): void => {
    const input = { divisionId: division.id, kind: 'ALERTS' as const, leastLevel: level };
    void run(async () => (await subscribe({ variables: { input } })).data?.subscribe, '已更改');
  };
  return (
    <Select<AlertLevel>
      aria-label={`${division.name}预警提醒的等级`}
      value={leastLevel}
      onChange={choose}
      options={ALERT_LEVELS.map((level) => ({
        value: level.toUpperCase() as AlertLevel,
        label: `${ALERT_LEVEL_LABELS[level].zh}及以上`,
      }))}
      popupMatchSelectWidth={false}
    />
  );
}

/** What is new of a subscription, and where it stands; undefined when nothing is. */
function newsOf({
  division,
  newAlerts,
  digestOf,
}: SubscriptionRowFragment): { readonly words: string; readonly path: string } | undefined {
  if (digestOf != null)
    return {
      words: `${formatDay(digestOf)}起一周的简报`,
      path: `/places/${encodeURIComponent(division.id)}/digest?week=${digestOf}`,
    };
  if (newAlerts === 0) return undefined;
  return { words: `${String(newAlerts)} 项新的预警`, path: placePagePath(division.id, 'alerts') };
}
