import type { ElectionDetailFragment } from '@weizhi/graphql-client/documents';
import { formatShare, readDecimal, Section } from '@weizhi/ui';

/** The result of each round that was counted, the last first. */
export function ResultSection({ election }: { readonly election: ElectionDetailFragment }) {
  if (election.results.length === 0) return null;
  const columns = columnsOf(election);
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
                  {[...columns.map(({ title }) => title), '结果'].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {result.standings.toSorted(byVotes).map((each) => (
                  <tr key={each.number}>
                    {columns.map(({ title, words }) => (
                      <td key={title}>{words(each)}</td>
                    ))}
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

type Standing = ElectionDetailFragment['results'][number]['standings'][number];

interface ResultColumn {
  readonly title: string;
  readonly words: (standing: Standing) => string;
}

/** Points are told where papers give them, votes against where they are cast: elsewhere they would say nothing. */
function columnsOf({ candidates, method }: ElectionDetailFragment): readonly ResultColumn[] {
  const nameOf = new Map(candidates.map(({ number, name }) => [number, name]));
  const points = { title: '得分', words: (each: Standing) => String(each.points) };
  const against = { title: '反对', words: (each: Standing) => String(each.against) };
  return [
    { title: '号', words: ({ number }) => String(number) },
    { title: '姓名', words: ({ number }) => nameOf.get(number) ?? '—' },
    { title: method === 'PROPOSAL' ? '赞成' : '得票', words: ({ support }) => String(support) },
    ...(method === 'ORDINAL' || method === 'CUMULATIVE' ? [points] : []),
    ...(method === 'PROPOSAL' ? [against] : []),
  ];
}

/** The most supported first. */
function byVotes(one: Standing, other: Standing): number {
  return other.points - one.points || other.support - one.support || one.number - other.number;
}

/** A run-off follows a valid round; after one in which too few took part it is voted again. */
function roundWords(round: number, results: ElectionDetailFragment['results']): string {
  if (round === 1) return '首轮';
  const before = results.find((result) => result.round === round - 1);
  return `第 ${String(round)} 轮（${before?.quorumReached === false ? '重新投票' : '另行选举'}）`;
}

function outcomeWords({ elected, tied, reachesMajority }: Standing): string {
  if (elected) return '当选';
  if (tied) return '同票，待另行选举';
  return reachesMajority ? '未当选' : '得票未达标准';
}
