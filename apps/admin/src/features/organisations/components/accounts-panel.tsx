import { useQuery } from '@apollo/client/react';
import { ACCOUNTS_STATE_LABELS, RESERVE_GAP_LABELS } from '@weizhi/domain';
import {
  OrganisationAccountsDocument,
  type OrganisationAccountsQuery,
} from '@weizhi/graphql-client/documents';
import { enumLabel, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../../shared/actor-context';
import { yuanWords } from '../../../shared/yuan-words';

type Organisation = NonNullable<OrganisationAccountsQuery['organisation']>;

/** The accounts of an organisation by year, and how long its reserve lasts. */
export function AccountsPanel({ organisationId }: { readonly organisationId: string }) {
  const mayManage = useCan('funding.manage');
  const { data } = useQuery(OrganisationAccountsDocument, {
    variables: { id: organisationId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data?.organisation) return null;
  const { annualAccounts, reserve } = data.organisation;
  return (
    <Section
      title="年度财务"
      extra={
        mayManage ? (
          <Link to={`/annual-accounts/new?organisation=${encodeURIComponent(organisationId)}`}>填报一年</Link>
        ) : null
      }
    >
      {reserve ? <ReserveWords reserve={reserve} /> : null}
      {annualAccounts.length > 0 ? <YearsTable years={annualAccounts} /> : null}
    </Section>
  );
}

function ReserveWords({ reserve }: { readonly reserve: NonNullable<Organisation['reserve']> }) {
  const { months, gap, year, unrestrictedNetAssets, expenseTotal } = reserve;
  if (months == null || unrestrictedNetAssets == null || expenseTotal == null)
    return (
      <p>
        储备月数<strong>不作评价</strong>：{gap == null ? '' : enumLabel(RESERVE_GAP_LABELS, gap)}
        {year == null ? '' : `（${String(year)} 年）`}。
      </p>
    );
  return (
    <p>
      储备月数 <strong>{months} 个月</strong>：{String(year)} 年末非限定性净资产{' '}
      {yuanWords(unrestrictedNetAssets)}，当年费用 {yuanWords(expenseTotal)}。
    </p>
  );
}

function YearsTable({ years }: { readonly years: Organisation['annualAccounts'] }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="年度财务表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">收入</th>
            <th scope="col">费用</th>
            <th scope="col">年末非限定性净资产</th>
            <th scope="col">年末限定性净资产</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ id, year, state, figures }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/annual-accounts/${encodeURIComponent(id)}`}>{year}</Link>{' '}
                {state === 'FILED' ? null : <Tag>{enumLabel(ACCOUNTS_STATE_LABELS, state)}</Tag>}
              </th>
              <td>{yuanWords(figures.incomeTotal)}</td>
              <td>{yuanWords(figures.expenseTotal)}</td>
              <td>{yuanWords(figures.closingUnrestricted)}</td>
              <td>{yuanWords(figures.closingRestricted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
