import { useMutation, useQuery } from '@apollo/client/react';
import { ALERT_LEVEL_LABELS } from '@weizhi/domain';
import {
  OwnSubscriptionsDocument,
  readFragment,
  SubscribeDocument,
  type SubscriptionKind,
  SubscriptionRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { enumLabel, RefusalAlert } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import { useCommand } from '../../../shared/command/use-command';

const OWN = { refetchQueries: [OwnSubscriptionsDocument], awaitRefetchQueries: true };

/** Subscribes to the alerts and to the weekly digest of a place, or says that one has. */
export function SubscribeButtons({ divisionId }: { readonly divisionId: string }) {
  const { data } = useQuery(OwnSubscriptionsDocument);
  const [subscribe] = useMutation(SubscribeDocument, OWN);
  const { run, busy, refusal } = useCommand();
  const own = (data?.ownSubscriptions ?? [])
    .map((row) => readFragment(SubscriptionRowFragmentDoc, row))
    .filter(({ division }) => division.id === divisionId);
  const add = (kind: SubscriptionKind): void => {
    const input = { divisionId, kind, leastLevel: 'YELLOW' as const };
    void run(async () => (await subscribe({ variables: { input } })).data?.subscribe, '已订阅');
  };
  const alerts = own.find(({ kind }) => kind === 'ALERTS');
  const digest = own.find(({ kind }) => kind === 'WEEKLY_DIGEST');
  return (
    <Space wrap className="wz-no-print">
      <RefusalAlert refusal={refusal} />
      {alerts ? (
        <span className="wz-quiet">已订阅{enumLabel(ALERT_LEVEL_LABELS, alerts.leastLevel)}及以上提醒</span>
      ) : (
        <Button loading={busy} onClick={() => add('ALERTS')}>
          订阅红、黄预警
        </Button>
      )}
      {digest ? (
        <span className="wz-quiet">已订阅每周简报</span>
      ) : (
        <Button loading={busy} onClick={() => add('WEEKLY_DIGEST')}>
          订阅每周简报
        </Button>
      )}
      <Link to="/subscriptions">管理订阅</Link>
    </Space>
  );
}
