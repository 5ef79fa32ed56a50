import { useQuery } from '@apollo/client/react';
import { PlaqueCountsDocument } from '@weizhi/graphql-client/documents';
import { formatShare, NO_FIGURE, Section, useFoldedRows } from '@weizhi/ui';
import { Link } from 'react-router';

const SHOWN = 12;

/** What hangs at each community against what is permitted there. No rank: the most nominal come first to be looked into. */
export function PlaqueCounts({ divisionId }: { readonly divisionId: string | null }) {
  const { data } = useQuery(PlaqueCountsDocument, { variables: { divisionId } });
  const counts = data?.plaqueCounts ?? [];
  const { shown, unfold } = useFoldedRows(counts, SHOWN, '个社区');
  if (counts.length === 0) return null;
  return (
    <Section title="各社区在挂与准入对照">
      <p>在挂的牌子多于有效准入的，多出的没有依据；仅供研判，不作考核依据。</p>
      <div className="wz-table-scroll" role="region" aria-label="各社区挂牌数" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">社区</th>
              <th scope="col">在挂</th>
              <th scope="col">有效准入</th>
              <th scope="col">名不符实</th>
              <th scope="col">名不符实率</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ divisionId: id, divisionName, displayed, permitted, nominal }) => (
              <tr key={id}>
                <td>
                  <Link to={`/plaques?division=${encodeURIComponent(id)}`}>{divisionName}</Link>
                </td>
                <td>{displayed}</td>
                <td>{permitted}</td>
                <td>{nominal}</td>
                <td>{displayed === 0 ? NO_FIGURE : `${formatShare(nominal / displayed)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfold}
    </Section>
  );
}
