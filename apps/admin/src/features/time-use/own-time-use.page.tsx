import { useQuery } from '@apollo/client/react';
import { dateInShanghai } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  OwnTimeUseWeekFragmentDoc,
  OwnTimeUseWeeksDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { OwnWeek } from './components/own-week';
import { weeksInOrder, weekToShow, weekWords } from './model/day-draft';

/** One's own time in the sampled weeks of the community, filled in on a phone. */
export function OwnTimeUsePage() {
  const { data, error, refetch } = useQuery(OwnTimeUseWeeksDocument);
  const [chosen, setChosen] = useState<string>();
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取抽样周" />;
  const weeks = data.ownTimeUseWeeks.map((each) => readFragment(OwnTimeUseWeekFragmentDoc, each));
  const today = dateInShanghai(Date.now());
  const week = weeks.find(({ id }) => id === chosen) ?? weekToShow(weeks, today);
  return (
    <>
      <PageHeader title="我的工作时间" subtitle="抽样周里自愿填写，只有您自己看得到" />
      {week ? (
        <div className="wz-stack">
          {weeks.length > 1 ? (
            <div className="wz-day-buttons" role="group" aria-label="抽样周">
              {weeksInOrder(weeks).map((each) => (
                <Button
                  key={each.id}
                  type={each.id === week.id ? 'primary' : 'default'}
                  aria-pressed={each.id === week.id}
                  onClick={() => setChosen(each.id)}
                >
                  {weekWords(each, today)}
                </Button>
              ))}
            </div>
          ) : null}
          <OwnWeek key={week.id} week={week} today={today} />
        </div>
      ) : (
        <EmptyState
          title="近期没有抽到您的社区"
          advice="抽样周由系统随机抽取。抽到时，这里会出现，参加与否由您自愿。"
        />
      )}
    </>
  );
}
