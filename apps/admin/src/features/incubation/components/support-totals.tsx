import { SUPPORT_KIND_LABELS } from '@weizhi/domain';
import type { SupportLedgerQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatCount, formatDecimal } from '@weizhi/ui';
import { yuanWords } from '../../../shared/yuan-words';
import { totalsOfKinds } from '../model/totals-of-kinds';

export interface SupportTotalsProps {
  readonly totals: SupportLedgerQuery['supportTotals'];
}

/** The six kinds of support, those of which nothing was given too. */
export function SupportTotals({ totals }: SupportTotalsProps) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="六类扶持合计" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col" className="wz-number">
              列入台账（次）
            </th>
            <th scope="col" className="wz-number">
              时长（小时）
            </th>
            <th scope="col" className="wz-number">
              费用
            </th>
          </tr>
        </thead>
        <tbody>
          {totalsOfKinds(totals).map(({ kind, entries, minutes, cost }) => (
            <tr key={kind}>
              <th scope="row">{enumLabel(SUPPORT_KIND_LABELS, kind)}</th>
              <td className="wz-number">{formatCount(entries)}</td>
              <td className="wz-number">{formatDecimal(minutes / 60)}</td>
              <td className="wz-number">{yuanWords(cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
