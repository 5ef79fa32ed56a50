import type { ElectionDetailFragment } from '@weizhi/graphql-client/documents';
import { formatShare, readDecimal, Section } from '@weizhi/ui';

/** The result of each round that was counted, the last first. */
export function ResultSection({ election }: { readonly election: ElectionDetailFragment }) {
  if (election.results.length === 0) return null;
  const nameOf = new Map(election.candidates.map(({ number, name }) => [number, name]));
  return (
    <Section title="计票结果">
      {[...election.results].reverse().map((result) => (
        <div key={result.round}>
          <p>
            {roundWords(result.round, election.results)}：选民 {result.rollCount} 人，收回 {result.returned}{' '}
            张，其中废票 {result.spoilt} 张；投票率{' '}
            {result.turnout === null ? '无数据' : `${formatShare(readDecimal(result.turnout))}%`}
            {result.quorumReached ? '，参加投票过半数，投票有效' : '，参加投票未过半数，本轮无效'}；当选{' '}
            {result.filledSeats} 人。
          </p>
          <div
            className="wz-table-scroll"
            role="region"
            aria-label={`第 ${String(result.round)} 轮得票数据表`}
            tabIndex={0}
          >
            <table className="wz-plain-table">
              <thead>
                <tr>
                  {['号', '姓名', '得票', '得分', '反对', '结果'].map((header) => (
                    <th key={header} scope="col">
                      {header}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {result.standings.map((each) => (
                  <tr key={each.number}>
                    <td>{each.number}</td>
                    <td>{nameOf.get(each.number) ?? '—'}</td>
                    <td>{each.support}</td>
                    <td>{each.points}</td>
                    <td>{election.method === 'PROPOSAL' ? each.against : '—'}</td>
                    <td>{result.quorumReached ? outcomeWords(each) : '本轮无效'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </Section>
  );
}

/** A run-off follows a valid round; after one in which too few took part it is voted again. */
function roundWords(round: number, results: ElectionDetailFragment['results']): string {
  if (round === 1) return '首轮';
  const before = results.find((result) => result.round === round - 1);
  return `第 ${String(round)} 轮（${before?.quorumReached === false ? '重新投票' : '另行选举'}）`;
}

function outcomeWords({
  elected,
  tied,
  reachesMajority,
}: ElectionDetailFragment['results'][number]['standings'][number]): string {
  if (elected) return '当选';
  if (tied) return '同票，待另行选举';
  return reachesMajority ? '未当选' : '得票未达标准';
}
