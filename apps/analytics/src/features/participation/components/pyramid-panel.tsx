import { ChartFrame, ErrorState, LoadingState, PyramidChart, pyramidSentence } from '@weizhi/ui';
import { participationNote, type ParticipationView } from '../model/participation-view';
import { PYRAMID_HEADERS, pyramidRows, pyramidTable, SIDES } from '../model/pyramid-rows';
import { usePlaceFigures } from './use-place-figures';

const TITLE = '参与者与常住人口的年龄、性别构成';
const SERIES = { own: '占参与者', population: '占常住人口' };

/** Adult participants against adult residents by age and sex. */
export function PyramidPanel({ view }: { readonly view: ParticipationView }) {
  const cohorts = usePlaceFigures(view, ['participationRate'], 'ageSex');
  const whole = usePlaceFigures(view, ['participationRate']);
  const problem = cohorts.problem ?? whole.problem;
  if (problem) return <ErrorState {...problem} onRetry={cohorts.problem ? cohorts.retry : whole.retry} />;
  if (!cohorts.rows || !whole.rows) return <LoadingState label="正在读取年龄、性别构成" />;
  const [total] = whole.rows;
  // Where nothing was counted, the cards of the page say so already.
  if (cohorts.rows.every(({ status }) => status === 'NO_DATA')) return null;
  const rows = pyramidRows(cohorts.rows, total);
  const sentence = pyramidSentence(rows, SIDES);
  return (
    <ChartFrame
      title={TITLE}
      sentence={sentence}
      table={{ headers: PYRAMID_HEADERS, rows: pyramidTable(cohorts.rows, total) }}
      fileName={`${view.division.name}_${TITLE}`}
      note={`${participationNote(view, total?.asOf)} · 18岁及以上`}
    >
      <PyramidChart rows={rows} sides={SIDES} series={SERIES} label={`${TITLE}：${sentence}`} />
    </ChartFrame>
  );
}
