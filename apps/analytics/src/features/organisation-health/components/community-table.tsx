import { figureText, rankItems } from '@weizhi/ui';
import { Link } from 'react-router';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { type PlaceValue, toPlaceRanking } from '../../../shared/figures/to-series';
import { type HealthAddress, healthLink } from '../model/health-address';

interface CommunityTableProps {
  readonly title: string;
  readonly rows: readonly PlaceValue[];
  /** The first orders the rows. */
  readonly meanings: readonly Meaning[];
  readonly address: HealthAddress;
}

/** Communities by indicators; the name leads down. */
export function CommunityTable({ title, rows, meanings, address }: CommunityTableProps) {
  const [first] = meanings;
  if (!first) return null;
  const columns = meanings.map((meaning) => ({
    meaning,
    items: new Map(toPlaceRanking(rows, meaning.code).map((item) => [item.key, item])),
  }));
  return (
    <div className="wz-table-scroll" role="region" aria-label={`${title}数据表`} tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">社区</th>
            {meanings.map(({ code, name }) => (
              <th key={code} scope="col" className="wz-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rankItems(toPlaceRanking(rows, first.code)).map(({ key, name }) => (
            <tr key={key}>
              <th scope="row">
                <Link to={healthLink(key, address)}>{name}</Link>
              </th>
              {columns.map(({ meaning, items }) => {
                const item = items.get(key);
                return (
                  <td key={meaning.code} className="wz-number">
                    {item ? figureText({ ...item, unit: toUnit(meaning) }) : '无数据'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
