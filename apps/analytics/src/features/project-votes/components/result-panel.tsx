import { ChartFrame, type ChartTable, type FigureUnit, formatCount, RankingChart } from '@weizhi/ui';
import {
  departureWords,
  money,
  outcomeLabel,
  type VoteDetail,
  type VoteHead,
  voteName,
} from '../model/vote-words';

const HEADERS = [
  '名次',
  '项目',
  '费用',
  '票数',
  '支持数',
  '轮到时剩余',
  '按规则',
  '公布票数',
  '公布结果',
  '类别',
];

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 30;

/** Every project with what the ballots give it, what was published, and why it is taken or not. */
export function ResultPanel({ vote, head }: { readonly vote: VoteDetail; readonly head: VoteHead }) {
  const { projects } = vote.result;
  const points = head.method === 'CUMULATIVE' || head.method === 'SCORING' || head.method === 'ORDINAL';
  const unit: FigureUnit = { kind: 'count', label: points ? '分' : '票' };
  return (
    <ChartFrame
      title="各项目的结果"
      sentence={sentenceOf(vote, head)}
      table={resultTable(vote, head)}
      fileName={`${voteName(head)}_项目投票结果`}
      note={`重新计票自 ${formatCount(head.result.ballots)} 张选票；费用单位 ${head.currency}`}
      first="table"
    >
      <RankingChart
        items={projects.slice(0, MOST_BARS).map(({ number, title, support }) => ({
          ...{ key: number, name: title.length > 20 ? `${title.slice(0, 20)}…` : title },
          ...{ status: 'OK', value: support },
        }))}
        unit={unit}
        seriesName="支持数"
      />
    </ChartFrame>
  );
}

function sentenceOf(vote: VoteDetail, { result, currency }: VoteHead): string {
  const tied = vote.result.projects.filter(({ lostByTie }) => lostByTie).map(({ number }) => number);
  const departing = departureWords(result).length;
  const parts = [
    `${String(result.projects.length)} 个项目中 ${String(result.taken)} 个入选，用去 ${money(result.spent, currency)}`,
    tied.length === 0 ? undefined : `${tied.join('、')} 与入选项目支持数相同，因费用较高落选`,
    departing === 0 ? undefined : `${String(departing)} 个项目的公布结果与规则不符`,
  ];
  return `${parts.filter((part) => part !== undefined).join('；')}。`;
}

function resultTable(vote: VoteDetail, { currency, result }: VoteHead): ChartTable {
  const outcomes = new Map(result.projects.map(({ number, outcome }) => [number, outcome]));
  return {
    headers: HEADERS,
    rows: vote.result.projects.map((project) => [
      String(project.place),
      `${project.number} ${project.title}`,
      money(project.cost, currency),
      formatCount(project.votes),
      formatCount(project.support),
      money(project.left, currency),
      `${outcomeLabel(outcomes.get(project.number) ?? '')}${project.lostByTie ? '（同票，费用较高）' : ''}`,
      formatCount(project.officialVotes),
      publishedText(project.officialTaken),
      project.categories.join('、'),
    ]),
  };
}

function publishedText(taken: boolean | null): string {
  if (taken === null) return '未公布';
  return taken ? '入选' : '落选';
}
