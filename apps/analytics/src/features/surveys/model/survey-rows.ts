import type { ChartTable, FigureStatus, RankingItem } from '@weizhi/ui';
import { readDecimal } from '@weizhi/ui';
import { bandLabel, cellsOf, NUMBER, partsOf, SHARE, type SurveyFigures } from './survey-words';

type Volunteering = SurveyFigures['volunteering'];
type Activities = SurveyFigures['activities'];
type Motives = SurveyFigures['motives'];
type Share = Pick<Volunteering[number], 'withheld' | 'estimate'>;

function item(key: string, name: string, { withheld, estimate }: Share): RankingItem {
  const value = readDecimal(partsOf(estimate)?.value);
  const missing: FigureStatus = withheld ? 'SUPPRESSED' : 'NO_DATA';
  return { key, name, status: value === null ? missing : 'OK', value };
}

export function bandItems(volunteering: Volunteering): readonly RankingItem[] {
  return volunteering.map((share) => item(share.ageBand ?? 'all', bandLabel(share.ageBand), share));
}

export function bandTable(volunteering: Volunteering): ChartTable {
  return {
    headers: ['人群', '参与率（加权）', '95% 区间', '样本量 n'],
    rows: volunteering.map((share) => [bandLabel(share.ageBand), ...cellsOf(share, SHARE)]),
  };
}

/** All of them, then the band that volunteers most. */
export function bandSentence(volunteering: Volunteering): string {
  const all = volunteering.find(({ ageBand }) => ageBand === null);
  const [value, interval] = all ? cellsOf(all, SHARE) : [];
  const [most] = volunteering
    .filter(({ ageBand, estimate }) => ageBand !== null && estimate !== null)
    .sort((one, other) => valueOf(other) - valueOf(one));
  const first = `全部受访者中参加志愿服务的占 ${value ?? '—'}（95% 区间 ${interval ?? '—'}）`;
  if (!most) return `${first}。`;
  return `${first}；${bandLabel(most.ageBand)}的估计值最高，为 ${cellsOf(most, SHARE)[0]}。`;
}

export function activityItems(activities: Activities): readonly RankingItem[] {
  return activities.map((activity) => item(activity.code, activity.text, activity));
}

export function activityTable(activities: Activities): ChartTable {
  return {
    headers: [
      '活动',
      '参与率（加权）',
      '95% 区间',
      '样本量 n',
      '参加者当日分钟数',
      '分钟数的 95% 区间',
      '参加者 n',
    ],
    rows: activities.map((activity) => [
      `${activity.code} ${activity.text}`,
      ...cellsOf(activity, SHARE),
      ...cellsOf({ withheld: activity.withheld, estimate: activity.minutes }, NUMBER),
    ]),
  };
}

export function motiveItems(motives: Motives): readonly RankingItem[] {
  return motives.map((motive) => item(`${motive.item}|${motive.option}`, motive.option, motive));
}

export function motiveTable(motives: Motives): ChartTable {
  return {
    headers: ['动机', '题目', '占志愿者（加权）', '95% 区间', '样本量 n'],
    rows: motives.map((motive) => [motive.option, motive.item, ...cellsOf(motive, SHARE)]),
  };
}

function valueOf({ estimate }: Share): number {
  return readDecimal(partsOf(estimate)?.value) ?? -1;
}
