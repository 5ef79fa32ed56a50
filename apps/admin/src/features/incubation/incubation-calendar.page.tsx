import { useQuery } from '@apollo/client/react';
import { INCUBATION_DUE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IncubationCaseRowFragmentDoc,
  IncubationDuesDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  civilDate,
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Segmented, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { caseAddress } from './components/case-columns';
import { StageTag } from './components/stage-tag';
import { ViewLinks } from './components/view-links';
import { byDay } from './model/by-day';

const OUTLOOKS = [7, 30, 90];

/** What is due, day by day, what is overdue first. */
export function IncubationCalendarPage() {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('days'));
  const days = OUTLOOKS.includes(asked) ? asked : 30;
  const { data, error, refetch } = useQuery(IncubationDuesDocument, {
    variables: { days },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  const today = civilDate(new Date());
  return (
    <>
      <PageHeader
        title="孵化日程"
        subtitle="到期事项由规则和日期推算，逾期的排在最前"
        actions={<ViewLinks current="/incubation-cases/calendar" />}
      />
      <Segmented<number>
        aria-label="看多远"
        value={days}
        onChange={(next) => setSearch({ days: String(next) })}
        options={OUTLOOKS.map((value) => ({ value, label: `${String(value)} 天内` }))}
      />
      {data ? null : <LoadingState label="正在推算到期事项" />}
      {data?.incubationDues.length === 0 ? (
        <EmptyState title="没有到期事项" advice="可以把时间看得更远一些。" />
      ) : null}
      <div className="wz-stack">
        {byDay(data?.incubationDues ?? []).map(({ day, dues }) => (
          <Section
            key={day}
            title={formatDay(day)}
            extra={
              day < today ? (
                <Tag color="error">已逾期</Tag>
              ) : day === today ? (
                <Tag color="warning">今天</Tag>
              ) : null
            }
          >
            <ul className="wz-plain-list">
              {dues.map((due) => {
                const row = readFragment(IncubationCaseRowFragmentDoc, due.case);
                return (
                  <li key={`${row.id}-${due.due}-${due.dueOn}`}>
                    {enumLabel(INCUBATION_DUE_LABELS, due.due)}：
                    <Link to={caseAddress(row)}>{row.organisation?.name ?? row.number}</Link>{' '}
                    <StageTag stage={row.stage} />
                    {due.provisional ? <Tag>日历未发布，暂按法定节日推算</Tag> : null}
                  </li>
                );
              })}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
