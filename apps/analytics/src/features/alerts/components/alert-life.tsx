import { useQuery } from '@apollo/client/react';
import { ALERT_ACTION_LABELS, ALERT_LEVEL_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { AlertLifeDocument, type AlertLifeQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, ErrorState, formatDay, LoadingState } from '@weizhi/ui';

type Event = NonNullable<AlertLifeQuery['alert']>['events'][number];

/** What happened to an alert, newest first. */
export function AlertLife({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(AlertLifeDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取经过" />;
  return (
    <ol className="wz-alert-life" aria-label="经过">
      {(data.alert?.events ?? []).map((event) => (
        <li key={event.id}>
          {formatDay(event.occurredOn)} {eventWords(event)}
          {event.recordedBy == null ? '' : `（${event.recordedBy}）`}
          {event.note == null ? '' : `：${event.note}`}
        </li>
      ))}
    </ol>
  );
}

function eventWords({ kind, level }: Event): string {
  if (kind === 'OPENED') return `出现，${enumLabel(ALERT_LEVEL_LABELS, level)}`;
  if (kind === 'LEVEL_CHANGED') return `变为${enumLabel(ALERT_LEVEL_LABELS, level)}`;
  return enumLabel(ALERT_ACTION_LABELS, kind);
}
