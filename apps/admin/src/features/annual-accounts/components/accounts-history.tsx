import { ACCOUNTS_ACTION_LABELS } from '@weizhi/domain';
import type { AccountsPageFragment, AnnualAccountsEventKind } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { yuanWords } from '../../../shared/yuan-words';

/** What was done with accounts and which figures stood after it: what was corrected can still be read. */
export function AccountsHistory({ events }: Pick<AccountsPageFragment, 'events'>) {
  return (
    <Section title="办理经过">
      <div className="wz-table-scroll" role="region" aria-label="办理经过表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">办理</th>
              <th scope="col">收入合计</th>
              <th scope="col">费用合计</th>
              <th scope="col">年末非限定性净资产</th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {events.map(({ id, kind, occurredOn, figures, reason }) => (
              <tr key={id}>
                <td>{formatDay(occurredOn)}</td>
                <th scope="row">{kindWords(kind)}</th>
                <td>{yuanWords(figures.incomeTotal)}</td>
                <td>{yuanWords(figures.expenseTotal)}</td>
                <td>{yuanWords(figures.closingUnrestricted)}</td>
                <td>{reason ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function kindWords(kind: AnnualAccountsEventKind): string {
  return kind === 'RECORD' ? '填报草稿' : enumLabel(ACCOUNTS_ACTION_LABELS, kind);
}
