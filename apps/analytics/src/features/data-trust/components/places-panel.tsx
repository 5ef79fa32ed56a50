import { WATCHED_LEDGER_LABELS } from '@weizhi/domain';
import { enumLabel, Section, TakenTable, useFoldedRows } from '@weizhi/ui';
import { Link } from 'react-router';
import { placePagePath } from '../../../shared/place/period-address';
import {
  emptyWords,
  LEDGERS_BY_PLACE,
  type PlaceCompleteness,
  placeRows,
  placesFile,
  shareWords,
} from '../model/trust-rows';

const FIRST_ROWS = 30;
const TITLE = '各辖区数据完整率';

/** The places below by how complete their ledgers are, the least complete first. */
export function PlacesPanel({ places }: { readonly places: readonly PlaceCompleteness[] }) {
  const rows = placeRows(places);
  const { shown, unfold } = useFoldedRows(rows, FIRST_ROWS, '个辖区');
  if (rows.length === 0) return null;
  return (
    <Section title={TITLE} extra={<TakenTable table={placesFile(rows, TITLE)} fileName={TITLE} />}>
      <p className="wz-chart-sentence">完整率 = 有记录的社区月数 ÷ 应有的社区月数，最不完整的在前。</p>
      <div className="wz-table-scroll" role="region" aria-label="各辖区数据完整率数据表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">辖区</th>
              {LEDGERS_BY_PLACE.map((ledger) => (
                <th key={ledger} scope="col">
                  {enumLabel(WATCHED_LEDGER_LABELS, ledger)}
                </th>
              ))}
              <th scope="col">整月无记录</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name, ledgers }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={placePagePath(id, 'data-trust')}>{name}</Link>
                </th>
                {LEDGERS_BY_PLACE.map((ledger) => (
                  <td key={ledger}>{shareOf(ledgers.find((each) => each.ledger === ledger))}</td>
                ))}
                <td className="wz-wrap">{emptyWords(ledgers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfold}
    </Section>
  );
}

function shareOf(completeness: PlaceCompleteness | undefined): string {
  return completeness ? shareWords(completeness.reported, completeness.expected) : '—';
}
