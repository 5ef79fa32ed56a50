import { dateInShanghai, DUTY_STANDING_LABELS } from '@weizhi/domain';
import type { GovernmentDutyDetailFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Tag, Timeline } from 'antd';
import { standingColour } from '../model/duty-words';

type Period = GovernmentDutyDetailFragment['periods'][number];
type Act = GovernmentDutyDetailFragment['acts'][number];

/** The periods of a duty, latest first, each with what was done in it. */
export function PeriodSection({ duty }: { readonly duty: GovernmentDutyDetailFragment }) {
  if (duty.periods.length === 0)
    return (
      <Section title="各期履行情况">
        <p>第一期还没有开始。</p>
      </Section>
    );
  return (
    <Section title="各期履行情况">
      <Timeline
        items={duty.periods.map((period) => ({
          key: period.from,
          content: (
            <PeriodLine
              period={period}
              acts={duty.acts.filter(
                ({ occurredOn }) => occurredOn >= period.from && occurredOn <= period.to,
              )}
            />
          ),
        }))}
      />
    </Section>
  );
}

function PeriodLine({ period, acts }: { readonly period: Period; readonly acts: readonly Act[] }) {
  return (
    <>
      <div>
        {formatDay(period.from)} 至 {formatDay(period.to)}{' '}
        <Tag color={standingColour(period.standing)}>{enumLabel(DUTY_STANDING_LABELS, period.standing)}</Tag>
      </div>
      {acts.map(({ id, occurredOn, note, evidenceId, recordedAt }) => (
        <div key={id}>
          {formatDay(occurredOn)} {note} {lateMark(recordedAt, period)}
          {evidenceId ? (
            <div>
              <a href={`/attachments/${evidenceId}`}>查看材料</a>
            </div>
          ) : null}
        </div>
      ))}
    </>
  );
}

/** Marks what was written down only after its period had ended. */
function lateMark(recordedAt: string, { to }: Period) {
  const recordedOn = dateInShanghai(Date.parse(recordedAt));
  return recordedOn > to ? <Tag>期满后补登，{formatDay(recordedOn)}</Tag> : null;
}
