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
import { samplingWords, type SurveyDetail, type SurveyHead } from '../model/survey-words';

interface PanelProps {
  readonly survey: SurveyDetail;
  readonly head: SurveyHead;
}

const SHARE = { kind: 'share', label: '%' } as const;

/** Who volunteers, by age band. */
export function VolunteerPanel({ survey, head }: PanelProps) {
  const { volunteering } = survey.figures;
  if (volunteering.length === 0) return null;
  return (
    <ChartFrame
      title="志愿服务参与率：按年龄段"
      sentence={bandSentence(volunteering)}
      table={bandTable(volunteering)}
      fileName={`${head.code}_志愿服务参与率_按年龄段`}
      note={`${samplingWords(survey)}；人数少的组及可由合计反推的组已抑制`}
      first="table"
    >
      <RankingChart items={bandItems(volunteering)} unit={SHARE} seriesName="参与率" asGiven />
    </ChartFrame>
  );
}

/** What volunteers do on a day, and for how long. */
export function ActivityPanel({ survey, head }: PanelProps) {
  const { activities } = survey.figures;
  if (activities.length === 0) return null;
  return (
    <ChartFrame
      title="志愿服务做什么：按活动类别"
      sentence={`共 ${String(activities.length)} 类活动；分钟数只算当日参加这类活动的人。`}
      table={activityTable(activities)}
      fileName={`${head.code}_志愿服务_按活动类别`}
      note={`${samplingWords(survey)}；参与率为日记日当天`}
      first="table"
    >
      <RankingChart items={activityItems(activities)} unit={SHARE} seriesName="参与率" />
    </ChartFrame>
  );
}

/** Why volunteers do it: asked of nobody else. */
export function MotivePanel({ survey, head }: PanelProps) {
  const { motives } = survey.figures;
  if (motives.length === 0) return null;
  return (
    <ChartFrame
      title="为什么参加志愿服务"
      sentence="只问参加志愿服务的人；没有参加的人不问动机。"
      table={motiveTable(motives)}
      fileName={`${head.code}_志愿动机`}
      note={`${samplingWords(survey)}；人数少的选项已抑制`}
    >
      <RankingChart items={motiveItems(motives)} unit={SHARE} seriesName="占志愿者" asGiven />
    </ChartFrame>
  );
}
