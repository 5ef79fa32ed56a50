import { ChartFrame, ErrorState, LoadingState, LorenzChart, readDecimal, statusWord } from '@weizhi/ui';
import { CONCENTRATION_CODES, concentrationSentence, lorenzCurves } from '../model/lorenz-curves';
import { participationNote, type ParticipationView } from '../model/participation-view';
import { usePlaceFigures } from './use-place-figures';

const TITLE = '参与集中度：洛伦兹曲线';

/** How unevenly participations are spread, among those who take part and over everybody. */
export function LorenzPanel({ view }: { readonly view: ParticipationView }) {
  const tenths = usePlaceFigures(view, ['cumulativeParticipationShare'], 'participantTenth');
  const whole = usePlaceFigures(view, CONCENTRATION_CODES);
  const problem = tenths.problem ?? whole.problem;
  if (problem) return <ErrorState {...problem} onRetry={tenths.problem ? tenths.retry : whole.retry} />;
  if (!tenths.rows || !whole.rows) return <LoadingState label="正在读取参与集中度" />;
  const rows = whole.rows;
  const of = (code: string) => rows.find(({ definition }) => definition.code === code);
  if (tenths.rows.every(({ status }) => status === 'NO_DATA')) return null;
  const curves = lorenzCurves(tenths.rows, of('participationGini'));
  const sentence = concentrationSentence(of);
  return (
    <ChartFrame
      title={TITLE}
      sentence={sentence}
      table={{
        headers: ['参与者（从参与最少的算起）', '参与次数累计占比（%）', '说明'],
        rows: tenths.rows.map(({ member, value, status }) => [
          member?.label ?? '',
          percent(readDecimal(value)),
          statusWord(status) ?? '',
        ]),
      }}
      fileName={`${view.division.name}_参与集中度`}
      note={`${participationNote(view, tenths.rows[0]?.asOf)} · 按十等分绘制，每一等分人数过少时整条曲线不显示`}
    >
      {curves.length === 0 ? (
        <p>参与的人过少，不显示曲线，以免看出个人的参与次数。</p>
      ) : (
        <LorenzChart
          curves={curves}
          axes={{ persons: '人（从参与最少的算起）', amounts: '参与次数' }}
          label={`${TITLE}：${sentence}`}
        />
      )}
    </ChartFrame>
  );
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}
