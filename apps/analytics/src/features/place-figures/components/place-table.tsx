import { useFoldedRows } from '@weizhi/ui';
import { Link } from 'react-router';
import { type PlaceAddress, placeLink } from '../model/place-address';
import { toPlaceTable } from '../model/place-table-rows';
import type { Meaning } from '../../../shared/figures/to-figure';
import type { PlaceValue } from '../../../shared/figures/to-series';

export interface PlaceTableProps {
  readonly title: string;
  readonly rows: readonly PlaceValue[];
  readonly indicators: readonly Meaning[];
  readonly chosen: Meaning;
  readonly address: PlaceAddress;
}

/** More rows than this are shown on demand. */
const FIRST_ROWS = 30;

/** Places by indicators, with a bar for the chosen one; the name leads down. */
export function PlaceTable({ title, rows, indicators, chosen, address }: PlaceTableProps) {
  const all = toPlaceTable(rows, indicators, chosen);
  const { shown, unfold } = useFoldedRows(all, FIRST_ROWS, '个');
  return (
    <>
      <div className="wz-table-scroll" role="region" aria-label={`${title}数据表`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">位次</th>
              <th scope="col">辖区</th>
              <th scope="col">{chosen.name}（条形）</th>
              {indicators.map(({ code, name }) => (
                <th key={code} scope="col" className="wz-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <td>{row.rank ?? '—'}</td>
                <th scope="row">
                  <Link to={placeLink(row.id, address)}>{row.name}</Link>
                </th>
                <td>{row.bar === null ? '无数据' : <BarCell length={row.bar} />}</td>
                {row.cells.map((cell, index) => (
                  <td key={indicators[index]?.code} className="wz-number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfold}
    </>
  );
}

function BarCell({ length }: { readonly length: number }) {
  return (
    <svg className="wz-bar-cell" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={length} height="10" />
    </svg>
  );
}
