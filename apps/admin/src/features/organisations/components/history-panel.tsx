import type { OrganisationHistoryPartFragment } from '@weizhi/graphql-client/documents';
import { formatDay, formatMoment, Section, useFoldedRows } from '@weizhi/ui';
import { Timeline } from 'antd';
import { eventWords } from '../model/event-words';

type Event = OrganisationHistoryPartFragment['events']['edges'][number]['node'];

const FIRST = 8;

/** What happened to an organisation, newest first. */
export function HistoryPanel({ events }: { readonly events: readonly Event[] }) {
  const { shown, unfold } = useFoldedRows(events, FIRST, '条记录');
  return (
    <Section title="办理记录">
      <Timeline
        items={shown.map((event) => ({
          key: event.id,
          content: (
            <>
              <div>{eventWords(event)}</div>
              {event.reason ? <div>理由：{event.reason}</div> : null}
              <div className="wz-quiet">
                {formatDay(event.occurredOn)} · {event.recordedBy ?? '系统'} 记录于{' '}
                {formatMoment(event.recordedAt)}
              </div>
            </>
          ),
        }))}
      />
      {unfold}
    </Section>
  );
}
