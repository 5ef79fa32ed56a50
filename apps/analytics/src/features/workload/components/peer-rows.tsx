import { useFoldedRows } from '@weizhi/ui';
import { Link } from 'react-router';
import type { Meaning } from '../../../shared/figures/to-figure';
import type { PeerRow } from '../../../shared/figures/peer-rows';
import { type WorkloadAddress, workloadLink } from '../model/workload-address';

interface PeerRowsProps {
  readonly title: string;
  readonly rows: readonly PeerRow[];
  readonly hasIntervals: boolean;
  readonly meaning: Meaning;
  readonly address: WorkloadAddress;
  /** What a community is called by its estates, where any are known. */
  readonly groupOf: ((placeId: string) => string) | undefined;
}

/** More rows than this are shown on demand. */
const FIRST_ROWS = 20;

/** Communities with their figure, its interval and the ranks that it leaves open; the name leads down. */
export function PeerRows({ title, rows, hasIntervals, meaning, address, groupOf }: PeerRowsProps) {
  const { shown, unfold } = useFoldedRows(rows, FIRST_ROWS, '个');
  return (
    <>
      <div className="wz-table-scroll" role="region" aria-label={`${title}数据表`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">社区</th>
              {groupOf ? <th scope="col">小区类型</th> : null}
              <th scope="col" className="wz-number">
                {meaning.name}
              </th>
              {hasIntervals ? (
                <>
                  <th scope="col" className="wz-number">
                    95%波动区间
                  </th>
                  <th scope="col">位次</th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name, text, interval, rank }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={workloadLink(id, address)}>{name}</Link>
                </th>
                {groupOf ? <td>{groupOf(id)}</td> : null}
                <td className="wz-number">{text}</td>
                {hasIntervals ? (
                  <>
                    <td className="wz-number">{interval}</td>
                    <td>{rank}</td>
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfold}
    </>
  );
}
