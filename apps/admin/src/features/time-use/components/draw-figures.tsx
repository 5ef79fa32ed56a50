import { skipToken, useQuery } from '@apollo/client/react';
import { TIME_USE_INDICATORS, WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import {
  readFragment,
  type TimeUseFigureFragment,
  TimeUseFigureFragmentDoc,
  TimeUseFiguresDocument,
  ViewerDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { Draw } from '../model/draw';
import { intervalWords, sampleWords, valueWords } from '../model/figure-words';

const CODES = Object.keys(TIME_USE_INDICATORS);

/** What the sampled weeks of a quarter came to for the whole district, with what was corrected after the close. */
export function DrawFigures({ draw: { quarter, corrections } }: { readonly draw: Draw }) {
  const viewer = useQuery(ViewerDocument).data?.viewer;
  const place = viewer?.districts[0]?.division.id;
  const asked = { periods: [quarter], divisionIds: place === undefined ? [] : [place] };
  const { data } = useQuery(
    TimeUseFiguresDocument,
    place === undefined
      ? skipToken
      : {
          variables: {
            total: { ...asked, codes: CODES },
            bySource: { ...asked, codes: ['sampledWeeklyHours'], splitBy: 'workloadSource' },
          },
        },
  );
  if (!data) return null;
  const open = (each: (typeof data.total)[number]): TimeUseFigureFragment =>
    readFragment(TimeUseFigureFragmentDoc, each);
  const totals = data.total.map(open);
  const sources = data.bySource.map(open).filter(({ member }) => member != null);
  const [first] = totals;
  return (
    <>
      {first ? <p>{sampleWords(first)}</p> : null}
      <div className="wz-table-scroll" role="region" aria-label={`${quarter}工时数据`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">指标（全区）</th>
              <th scope="col">数值</th>
              <th scope="col">95% 区间</th>
            </tr>
          </thead>
          <tbody>
            {totals.map((figure) => (
              <FigureRow key={figure.definition.code} name={figure.definition.name} figure={figure} />
            ))}
            {sources.map((figure) => (
              <FigureRow
                key={figure.member?.code}
                name={`人均周工时：${figure.member?.label ?? ''}`}
                figure={figure}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Corrections corrections={corrections} />
      <p className="wz-quiet">仅供研判，不作考核依据。</p>
    </>
  );
}

function FigureRow({ name, figure }: { readonly name: string; readonly figure: TimeUseFigureFragment }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{valueWords(figure)}</td>
      <td>{intervalWords(figure)}</td>
    </tr>
  );
}

function Corrections({ corrections: { shown, withheld } }: Pick<Draw, 'corrections'>) {
  if (shown.length === 0 && !withheld) return <p>结账后没有更正。</p>;
  return (
    <>
      {shown.length === 0 ? null : (
        <>
          <p>结账后更正（改前 → 改后，分钟；不列社区，不列人）：</p>
          <ul>
            {shown.map(({ source, corrections: number, oldMinutes, newMinutes }) => (
              <li key={source ?? 'meeting'}>
                {source ? enumLabel(WORKLOAD_SOURCE_LABELS, source) : '其中开会'}：{String(number)} 处，
                {String(oldMinutes)} → {String(newMinutes)}
              </li>
            ))}
          </ul>
        </>
      )}
      {withheld ? (
        <p>
          {shown.length === 0 ? '结账后有' : '另有'}更正，因涉及的社区不足三个或全区数据不予显示，不列明细。
        </p>
      ) : null}
    </>
  );
}
