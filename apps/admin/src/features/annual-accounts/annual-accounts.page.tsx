import { useQuery } from '@apollo/client/react';
import { ACCOUNTS_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AccountsPageFragment,
  AccountsPageFragmentDoc,
  AnnualAccountsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Alert, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { AccountsActions } from './components/accounts-actions';
import { AccountsHistory } from './components/accounts-history';
import { FiguresTables } from './components/figures-tables';

/** The accounts of an organisation of one year: figures, what does not agree, what can be done, what happened. */
export function AnnualAccountsPage() {
  const { accountsId = '' } = useParams();
  const { data, error, refetch } = useQuery(AnnualAccountsDocument, {
    variables: { id: accountsId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取年度财务" />;
  if (!data.annualAccounts)
    return (
      <EmptyState
        wholePage
        title="没有这份年度财务"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/annual-accounts">回到年度财务列表</Link>}
      />
    );
  return <AccountsDetail accounts={readFragment(AccountsPageFragmentDoc, data.annualAccounts)} />;
}

function AccountsDetail({ accounts }: { readonly accounts: AccountsPageFragment }) {
  const { organisation, year, state, problems, filedOn } = accounts;
  const mayManage = useCan('funding.manage');
  return (
    <>
      <PageHeader
        title={`${organisation?.name ?? '组织'} ${String(year)} 年度财务`}
        marks={<Tag>{enumLabel(ACCOUNTS_STATE_LABELS, state)}</Tag>}
        trail={[
          { key: 'list', name: '年度财务', link: <Link to="/annual-accounts">年度财务</Link> },
          { key: accounts.id, name: `${String(year)} 年` },
        ]}
        actions={mayManage ? <AccountsActions accounts={accounts} /> : null}
      />
      <div className="wz-stack">
        {problems.length > 0 && state !== 'WITHDRAWN' ? (
          <Alert
            type="warning"
            role="note"
            showIcon
            title={state === 'DRAFT' ? '核对一致后才能申报' : '与现有数据不一致，请更正'}
            description={
              <ul>
                {problems.map(({ code, message }, index) => (
                  <li key={`${code}${String(index)}`}>{message}</li>
                ))}
              </ul>
            }
          />
        ) : null}
        <Section title="概况">
          <dl className="wz-facts">
            <dt>组织</dt>
            <dd>
              {organisation ? (
                <Link to={`/organisations/${encodeURIComponent(organisation.id)}`}>{organisation.name}</Link>
              ) : (
                '—'
              )}
            </dd>
            <dt>申报日期</dt>
            <dd>{filedOn == null ? '尚未申报' : formatDay(filedOn)}</dd>
            <dt>储备月数</dt>
            <dd>{reserveWords(accounts)}</dd>
          </dl>
        </Section>
        <FiguresTables figures={accounts.figures} />
        <AccountsHistory events={accounts.events} />
      </div>
    </>
  );
}

function reserveWords({ reserveMonths }: AccountsPageFragment): string {
  return reserveMonths == null
    ? '不计算：当年不满 12 个月或没有费用'
    : `${reserveMonths} 个月（年末非限定性净资产 ÷ 月均费用）`;
}
