import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { namedWithUnit, useFoldedRows } from '@weizhi/ui';
import { Link } from 'react-router';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { nextOrder, type ScorecardOrder, scorecardLink } from '../model/scorecard-address';
import type { ScorecardRow } from '../model/scorecard-rows';
import type { ScorecardView } from '../model/scorecard-view';
import { ScorecardCell } from './scorecard-cell';

/** More rows than this are shown on demand. */
const FIRST_ROWS = 30;

/** And on a phone, where each is a card. */
const FIRST_CARDS = 6;

export interface ScorecardTableProps {
  readonly title: string;
  readonly view: ScorecardView;
  readonly rows: readonly ScorecardRow[];
  readonly meanings: readonly Meaning[];
  readonly subject: string;
}

/** Places by indicators: head and names stay in sight, each head sorts; on a phone a card for each place. */
export function ScorecardTable(props: ScorecardTableProps) {
  const { title, view, rows, meanings, subject } = props;
  const { shown, unfold } = useFoldedRows(rows, FIRST_ROWS, `个${subject}`);
  const cards = useFoldedRows(rows, FIRST_CARDS, `个${subject}`);
  return (
    <>
      <div className="wz-scorecard" role="region" aria-label={`${title}数据表`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">{subject}</th>
              {meanings.map((meaning) => (
                <SortHead key={meaning.code} meaning={meaning} view={view} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={scorecardLink(row.id, view.address)}>{row.name}</Link>
                </th>
                {meanings.map((meaning) => (
                  <td key={meaning.code} className={classOf(row, meaning.code)}>
                    <ScorecardCell cell={row.cells.get(meaning.code)} meaning={meaning} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="wz-scorecard-unfold">{unfold}</div>
      <div className="wz-scorecard-cards">
        <ul aria-label={`${title}：逐个辖区`}>
          {cards.shown.map((row) => (
            <PlaceCard key={row.id} row={row} meanings={meanings} view={view} />
          ))}
        </ul>
        {cards.unfold}
      </div>
    </>
  );
}

function classOf(row: ScorecardRow, code: string): string {
  const verdict = row.cells.get(code)?.variation?.verdict;
  return verdict === 'BEYOND_USUAL' ? 'wz-number wz-score-beyond' : 'wz-number';
}

type SortHeadProps = Pick<ScorecardTableProps, 'view'> & { readonly meaning: Meaning };

function SortHead({ meaning, view }: SortHeadProps) {
  const { order } = view.address;
  const sorted = order?.code === meaning.code ? order : undefined;
  return (
    <th scope="col" className="wz-number" aria-sort={sortWord(sorted)}>
      <button
        type="button"
        className="wz-sort"
        onClick={() => view.change((latest) => ({ order: nextOrder(latest.order, meaning.code) }))}
      >
        {namedWithUnit(meaning.name, toUnit(meaning))}
        {sorted ? <SortIcon descending={sorted.descending} /> : null}
      </button>
    </th>
  );
}

function SortIcon({ descending }: Pick<ScorecardOrder, 'descending'>) {
  return descending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />;
}

function sortWord(order: ScorecardOrder | undefined): 'none' | 'ascending' | 'descending' {
  if (!order) return 'none';
  return order.descending ? 'descending' : 'ascending';
}

type PlaceCardProps = Pick<ScorecardTableProps, 'view' | 'meanings'> & { readonly row: ScorecardRow };

function PlaceCard({ row, meanings, view }: PlaceCardProps) {
  return (
    <li className="wz-scorecard-card">
      <Link to={scorecardLink(row.id, view.address)}>{row.name}</Link>
      <dl>
        {meanings.map((meaning) => (
          <div key={meaning.code} className={classOf(row, meaning.code)}>
            <dt>{meaning.name}</dt>
            <dd>
              <ScorecardCell cell={row.cells.get(meaning.code)} meaning={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
