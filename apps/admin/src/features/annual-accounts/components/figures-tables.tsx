import { EXPENSE_KINDS, INCOME_KINDS } from '@weizhi/domain';
import {
  type AccountsFiguresFragment,
  AccountsFiguresFragmentDoc,
  type AccountsPageFragment,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { Section } from '@weizhi/ui';
import { yuanWords } from '../../../shared/yuan-words';
import { FIGURE_WORDS, type FigureName } from '../model/figures';

/** Income, expense and net assets, as the report has them. */
export function FiguresTables({ figures }: Pick<AccountsPageFragment, 'figures'>) {
  const read = readFragment(AccountsFiguresFragmentDoc, figures);
  return (
    <div className="wz-columns">
      <LinesTable title="收入" lines={INCOME_KINDS} total="incomeTotal" figures={read} />
      <div className="wz-stack">
        <LinesTable title="费用" lines={EXPENSE_KINDS} total="expenseTotal" figures={read} />
        <LinesTable
          title="净资产"
          lines={['openingUnrestricted', 'openingRestricted', 'closingUnrestricted', 'closingRestricted']}
          total="closingTotal"
          figures={read}
        />
      </div>
    </div>
  );
}

interface LinesTableProps {
  readonly title: string;
  readonly lines: readonly FigureName[];
  readonly total: FigureName;
  readonly figures: AccountsFiguresFragment;
}

function LinesTable({ title, lines, total, figures }: LinesTableProps) {
  return (
    <Section title={title}>
      <div className="wz-table-scroll" role="region" aria-label={`${title}表`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col" className="wz-number">
                金额
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((name) => (
              <tr key={name}>
                <th scope="row">{FIGURE_WORDS[name]}</th>
                <td className="wz-number">{yuanWords(figures[name])}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{FIGURE_WORDS[total]}</th>
              <td className="wz-number">
                <strong>{yuanWords(figures[total])}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}
