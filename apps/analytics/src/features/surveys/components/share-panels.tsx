import { ChartFrame, RankingChart } from '@weizhi/ui';
import {
  activityItems,
  activityTable,
  bandItems,
  bandSentence,
  bandTable,
  motiveItems,
  motiveTable,
} from '../model/survey-rows';
import { samplingWords, SHARE, type SurveyFigures, type SurveyHead } from '../model/survey-words';

interface PanelProps {
  readonly figures: SurveyFigures;
  readonly head: SurveyHead;
}

/** Who volunteers, by age band. */
export function VolunteerPanel({ figures, head }: PanelProps) {
  const { volunteering } = figures;
  if (volunteering.length === 0) return null;
  return (
    <ChartFrame
      title="志愿服务参与率：按年龄段"
      sentence={bandSentence(volunteering)}
      table={bandTable(volunteering)}
      fileName={`${head.code}_志愿服务参与率_按年龄段`}
      note={`${samplingWords(figures)}；人数少的组及可由合计反推的组已抑制`}
      first="table"
    >
      <RankingChart items={bandItems(volunteering)} unit={SHARE} seriesName="参与率" asGiven />
    </ChartFrame>
  );
}

/** What people do on a day for others, and for how long: volunteering, and other activities apart from it. */
export function ActivityPanels({ figures, head }: PanelProps) {
  const volunteering = figures.activities.filter(({ theme }) => theme === 'VOLUNTEERING');
  const others = figures.activities.filter(({ theme }) => theme !== 'VOLUNTEERING');
  return (
    <>
      <ActivityPanel title="志愿服务做什么：按活动类别" {...{ figures, head }} activities={volunteering} />
      <ActivityPanel title="公民义务与其他活动：按活动类别" {...{ figures, head }} activities={others} />
    </>
  );
}

function ActivityPanel({
  title,
  figures,
  head,
  activities,
}: PanelProps & { readonly title: string; readonly activities: SurveyFigures['activities'] }) {
  if (activities.length === 0) return null;
  return (
    <ChartFrame
      title={title}
      sentence={`共 ${String(activities.length)} 类活动；分钟数只算当日参加这类活动的人。`}
      table={activityTable(activities)}
      fileName={`${head.code}_${title.replace('：', '_')}`}
      note={`${samplingWords(figures)}；参与率为日记日当天；人数少的及可反推的已抑制`}
      first="table"
    >
      <RankingChart items={activityItems(activities)} unit={SHARE} seriesName="参与率" />
    </ChartFrame>
  );
}

/** Why volunteers do it: asked of nobody else. */
export function MotivePanel({ figures, head }: PanelProps) {
  const { motives } = figures;
  if (motives.length === 0) return null;
  return (
    <ChartFrame
      title="为什么参加志愿服务"
      sentence="只问参加志愿服务的人；没有参加的人不问动机。"
      table={motiveTable(motives)}
      fileName={`${head.code}_志愿动机`}
      note={`${samplingWords(figures)}；人数少的选项已抑制`}
    >
      <RankingChart items={motiveItems(motives)} unit={SHARE} seriesName="占志愿者" asGiven />
    </ChartFrame>
  );
}
