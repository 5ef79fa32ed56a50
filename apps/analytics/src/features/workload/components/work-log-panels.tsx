import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { WorkLogsOfDocument } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  EmptyState,
  ErrorState,
  LoadingState,
  natureText,
  RankingChart,
  Section,
} from '@weizhi/ui';
import { natureOf, type Place } from '../../../shared/place/place-trail';
import { type WorkLog, workLogItems, workLogSentence, workLogTable } from '../model/work-log-words';

const UNIT = { kind: 'count', label: '件' } as const;

/** What committees wrote down of their work, a panel for each year of each committee. */
export function WorkLogPanels({ division }: { readonly division: Place }) {
  const { data, error, refetch } = useQuery(WorkLogsOfDocument, { variables: { divisionId: division.id } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取工作日志" />;
  if (data.workLogs.length === 0)
    return (
      <Section title="工作日志">
        <EmptyState
          title="所选辖区没有导入过工作日志"
          advice="在工作台的导入中心按“居委会工作日志”模板导入后，这里按事项类别显示全年件数和占比。"
        />
      </Section>
    );
  return (
    <>
      {data.workLogs.map((log) => (
        <WorkLogPanel key={`${log.committee} ${String(log.year)}`} log={log} division={division} />
      ))}
    </>
  );
}

function WorkLogPanel({ log, division }: { readonly log: WorkLog; readonly division: Place }) {
  const title = `${log.committee} ${String(log.year)} 年工作日志`;
  const nature = natureText(natureOf(division));
  const source = '来源：居委会工作日志；类别按日志原文，不折算为负担来源';
  return (
    <ChartFrame
      title={title}
      sentence={workLogSentence(log)}
      table={workLogTable(log)}
      fileName={title}
      note={[...(nature === undefined ? [] : [nature]), division.name, source].join(' · ')}
    >
      <RankingChart items={workLogItems(log)} unit={UNIT} seriesName="全年件数" />
    </ChartFrame>
  );
}
