import { COMMITTEE_ACTION_LABELS, COMMITTEE_STEP_LABELS } from '@weizhi/domain';
import type { CommitteeDetailFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';

type CommitteeEvent = CommitteeDetailFragment['events'][number];

/** The history of a committee, newest first. */
export function CommitteeHistory({ committee }: { readonly committee: CommitteeDetailFragment }) {
  return (
    <Section title="历程">
      <ol>
        {committee.events.map((event) => (
          <li key={`${event.recordedAt}${event.kind}${event.subject ?? ''}`}>
            {formatDay(event.occurredOn)}：{eventWords(event)}
            {event.reason ? `（${event.reason}）` : ''}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function eventWords({ kind, subject }: CommitteeEvent): string {
  switch (kind) {
    case 'REGISTERED':
      return '登记现有业委会';
    case 'ADVANCED':
      return enumLabel(COMMITTEE_ACTION_LABELS, subject ?? '');
    case 'STEP_DONE':
      return enumLabel(COMMITTEE_STEP_LABELS, subject ?? '');
    case 'MEETING_HELD':
      return '召开会议';
    case 'MEMBERS_CHANGED':
      return `在任委员变为 ${subject ?? ''} 人`;
  }
}
