import { addDays, isoDate, parsePeriod, periodLabel } from '@weizhi/domain';
import { formatDay, formatMoment, Section, useFoldedRows } from '@weizhi/ui';
import { Tag } from 'antd';
import type { Draw } from '../model/draw';
import { DrawFigures } from './draw-figures';

/** One draw: the seed, what was drawn from, and what came of it. */
export function DrawSection({ draw }: { readonly draw: Draw }) {
  const { quarter, seed, weeksPerQuarter, sharePerCent, closeDays, frameSize, drawnAt, repeatable } = draw;
  const period = parsePeriod(quarter);
  const facts: readonly (readonly [string, string])[] = [
    ['抽取时间', formatMoment(drawnAt)],
    ['抽样框', `${String(frameSize)} 个社区，按街道分层`],
    ['规则', `抽 ${String(weeksPerQuarter)} 周，每周 ${String(sharePerCent)}% 的社区`],
    ['结账', `每周结束后 ${String(closeDays)} 天`],
    ['种子', seed],
  ];
  return (
    <Section
      title={period.ok ? periodLabel(period.value).zh : quarter}
      extra={
        repeatable ? <Tag color="success">按种子重抽，结果一致</Tag> : <Tag color="error">与种子不一致</Tag>
      }
    >
      <dl className="wz-facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DrawFigures draw={draw} />
      <div className="wz-table-scroll" role="region" aria-label={`${quarter}抽样周`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">抽样周</th>
              <th scope="col">结账日</th>
              <th scope="col">抽到的社区</th>
            </tr>
          </thead>
          <tbody>
            {draw.weeks.map(({ monday, closesOn, communities }) => (
              <tr key={monday}>
                <td>
                  {formatDay(monday)} 至 {formatDay(addDays(isoDate(monday), 6))}
                </td>
                <td>{formatDay(closesOn)}</td>
                <td className="wz-wrap">
                  <Communities communities={communities} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Names shown before somebody asks for all: of a large district a hundred may be drawn. */
const FIRST_NAMES = 6;

function Communities({ communities }: Pick<Draw['weeks'][number], 'communities'>) {
  const { shown, unfold } = useFoldedRows(communities, FIRST_NAMES, '个社区');
  const isWhole = shown.length === communities.length;
  return (
    <>
      {String(communities.length)} 个：{shown.map(({ name }) => name).join('、')}
      {isWhole ? '' : '等'} {unfold}
    </>
  );
}
