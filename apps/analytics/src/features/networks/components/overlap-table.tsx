import { formatCount, Section, TakenTable, type TakenTableContent } from '@weizhi/ui';
import { type Network, overlapSentence, toldOverlaps } from '../model/network-words';

const TITLE = '哪些活动或组织有共同的人';

/** Pairs of events or organisations by how many persons were in both, largest first. */
export function OverlapTable({ overlaps }: { readonly overlaps: Network['overlaps'] }) {
  if (overlaps.length === 0) return null;
  return (
    <Section title={TITLE} extra={<TakenTable table={overlapFile(overlaps)} fileName={TITLE} />}>
      <p>{overlapSentence(overlaps)}</p>
      <div className="wz-table-scroll" role="region" aria-label="共同人数数据表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">活动或组织</th>
              <th scope="col">活动或组织</th>
              <th scope="col" className="wz-number">
                共同人数
              </th>
            </tr>
          </thead>
          <tbody>
            {toldOverlaps(overlaps).map(({ one, other, persons }) => (
              <tr key={`${one}|${other}`}>
                <td>{one}</td>
                <td>{other}</td>
                <td className="wz-number">{formatCount(persons)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function overlapFile(overlaps: Network['overlaps']): TakenTableContent {
  return {
    title: TITLE,
    sentence: overlapSentence(overlaps),
    headers: ['活动或组织（一）', '活动或组织（二）', '共同人数'],
    rows: toldOverlaps(overlaps).map(({ one, other, persons }) => [one, other, persons]),
  };
}
