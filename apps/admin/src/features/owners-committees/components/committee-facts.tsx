import { LAPSE_REASON_LABELS } from '@weizhi/domain';
import type { CommitteeDetailFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Alert } from 'antd';

/** What is known of a committee, and every reason for which it exists in name only. */
export function CommitteeFacts({ committee }: { readonly committee: CommitteeDetailFragment }) {
  const { lapseReasons, seats, membersInOffice } = committee;
  const day = (value: string | null | undefined): string => (value == null ? '—' : formatDay(value));
  return (
    <Section title="业主委员会">
      {lapseReasons.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`名存实亡的原因：${lapseReasons.map((reason) => enumLabel(LAPSE_REASON_LABELS, reason)).join('、')}`}
        />
      ) : null}
      <dl className="wz-facts">
        <dt>选举日期</dt>
        <dd>{day(committee.electedOn)}</dd>
        <dt>任期届满</dt>
        <dd>{day(committee.termEnd)}</dd>
        <dt>在任委员</dt>
        <dd>{seats == null ? '—' : `${String(membersInOffice ?? 0)} 人（席位 ${String(seats)}）`}</dd>
        <dt>最近一次会议</dt>
        <dd>{day(committee.lastMeetingOn)}</dd>
        <dt>备案</dt>
        <dd>{committee.filingNumber ?? day(committee.filedOn)}</dd>
      </dl>
    </Section>
  );
}
