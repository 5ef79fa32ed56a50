import type { ParticipationRecordDetailFragment } from '@weizhi/graphql-client/documents';
import { formatMoment, Section } from '@weizhi/ui';
import { Timeline } from 'antd';
import { changeWords } from '../model/record-words';

type Event = ParticipationRecordDetailFragment['events'][number];

/** Who changed a record, what, when and why, newest first, down to when it was recorded. */
export function HistorySection({ events, recordedAt }: ParticipationRecordDetailFragment) {
  return (
    <Section title="更正记录">
      {events.length === 0 ? <p>登记以后没有改动过。</p> : null}
      <Timeline
        items={[
          ...events.map((event) => ({ key: event.id, content: <EventWords event={event} /> })),
          { key: 'recorded', content: <div>登记（{formatMoment(recordedAt)}）</div> },
        ]}
      />
    </Section>
  );
}

function EventWords({ event: { kind, reason, recordedBy, recordedAt, changes } }: { readonly event: Event }) {
  return (
    <>
      <div>
        {kind === 'CORRECTED' ? '更正' : '撤回'}：{reason}
      </div>
      {changes.map((change) => (
        <div key={change.field}>{changeWords(change)}</div>
      ))}
      <div className="wz-quiet">
        {recordedBy ?? '系统'} {formatMoment(recordedAt)}
      </div>
    </>
  );
}
