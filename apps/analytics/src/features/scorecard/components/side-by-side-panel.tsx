import { ErrorState, LoadingState, readDecimal, Section, TileMap } from '@weizhi/ui';
import { Link } from 'react-router';
import { peerTable } from '../../../shared/figures/peer-rows';
import { PeerGroupChoice } from '../../../shared/peers/peer-group-choice';
import { peersSentence } from '../../../shared/peers/peer-groups';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { isDescending, scorecardLink } from '../model/scorecard-address';
import { scorecardNote, type ScorecardView } from '../model/scorecard-view';
import { funnelIn, FunnelPanel } from './funnel-panel';
import { PlaceTrend } from './place-trend';
import { usePlaceRows } from './use-place-rows';

interface SideBySideProps {
  readonly view: ScorecardView;
  readonly meaning: Meaning;
}

/** The places below by one indicator: schematic map, list and course of the chosen one; a choice in one holds in all. */
export function SideBySidePanel({ view, meaning }: SideBySideProps) {
  const { rows, peers, subject, problem, retry } = usePlaceRows(view, meaning.code);
  if (problem) return <ErrorState {...problem} onRetry={retry} />;
  if (!rows || !peers) return <LoadingState label="正在读取各辖区数据" />;
  const chosen = rows.find(({ division }) => division.id === view.address.at)?.division;
  const choose = (key: string): void => view.change({ at: key === view.address.at ? undefined : key });
  const unit = toUnit(meaning);
  const { rows: ranked, remark } = peerTable(rows, meaning, isDescending(view.address, meaning.code));
  const hasFunnel = funnelIn(meaning, rows) !== null;
  const among = peersSentence(peers);
  const title = `${meaning.name}：示意图、列表与趋势`;
  const items = rows.map(({ division, status, value }) => ({
    ...{ key: division.id, name: division.name, status, value: readDecimal(value) },
  }));
  return (
    <>
      <Section
        title={title}
        extra={
          <PeerGroupChoice
            peers={peers}
            of={title}
            onChoose={(group) => view.change({ peers: group, at: undefined })}
          />
        }
      >
        <p className="wz-chart-sentence">
          {among}
          <Invitation {...{ view, chosen, subject, hasFunnel }} />
        </p>
        <div className="wz-side-by-side">
          <div>
            <h3>示意图</h3>
            <TileMap
              items={items}
              unit={unit}
              label={`${meaning.name}：各${subject}示意图`}
              chosen={chosen?.id}
              onChoose={choose}
            />
            <p className="wz-chart-note">
              示意图，按区划代码顺序排列，不代表实际位置和边界。颜色只表示大小，不表示好坏。
            </p>
          </div>
          <div>
            <h3>列表</h3>
            <ol className="wz-rank-list" aria-label={`${meaning.name}：各${subject}`}>
              {ranked.map(({ id, name, text, interval, rank }) => (
                <li key={id}>
                  <button type="button" aria-pressed={id === chosen?.id} onClick={() => choose(id)}>
                    <span>{name}</span>
                    <span>{text}</span>
                    {interval === '—' ? null : (
                      <small>{`95%波动区间 ${interval}${rank === '—' ? '' : `，${rank}`}`}</small>
                    )}
                  </button>
                </li>
              ))}
            </ol>
            <p className="wz-chart-note">{remark.replaceAll('社区', subject)}</p>
          </div>
          <PlaceTrend view={view} meaning={meaning} place={chosen ?? view.division} />
        </div>
        <p className="wz-chart-note">{scorecardNote(view, rows[0]?.asOf, 0)}</p>
      </Section>
      <FunnelPanel {...{ view, meaning, subject, among }} figures={rows} chosen={chosen?.id} />
    </>
  );
}

interface InvitationProps {
  readonly view: ScorecardView;
  readonly chosen: { readonly id: string; readonly name: string } | undefined;
  readonly subject: string;
  readonly hasFunnel: boolean;
}

/** What a press on a place does, or has done. */
function Invitation({ view, chosen, subject, hasFunnel }: InvitationProps) {
  if (!chosen)
    return `点选一个${subject}，示意图、列表${hasFunnel ? '、趋势和漏斗图' : '和趋势'}同时标出，地址可以转发。`;
  return (
    <>
      已选{chosen.name}，再点一次取消。
      <Link to={scorecardLink(chosen.id, view.address)}>进入{chosen.name}</Link>
    </>
  );
}
