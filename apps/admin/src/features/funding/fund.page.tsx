import { useQuery } from '@apollo/client/react';
import {
  FUND_CALL_STATE_LABELS,
  FUND_ENTRY_KIND_LABELS,
  FUNDING_THEME_LABELS,
  MATCHING_CLASS_LABELS,
  VENTURE_BONUS_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  DevelopmentFundDocument,
  type FundPageFragment,
  FundPageFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { AwardTable } from './components/award-table';
import {
  ApplicationDialog,
  bringsIn,
  CallDialog,
  EntryDialog,
  RestrictionDialog,
} from './components/fund-dialogs';
import { yuanWords } from './model/money';

export function FundPage() {
  const { fundId = '' } = useParams();
  const { data, error, refetch } = useQuery(DevelopmentFundDocument, { variables: { id: fundId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取基金" />;
  if (!data.developmentFund)
    return (
      <EmptyState
        wholePage
        title="没有这个基金"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/funding/funds">回到基金列表</Link>}
      />
    );
  return <FundDetail fund={readFragment(FundPageFragmentDoc, data.developmentFund)} />;
}

const DIALOGS = {
  entry: EntryDialog,
  restriction: RestrictionDialog,
  call: CallDialog,
  application: ApplicationDialog,
} as const;

function FundDetail({ fund }: { readonly fund: FundPageFragment }) {
  const mayManage = useCan('funding.manage');
  const [opened, setOpened] = useState<keyof typeof DIALOGS>();
  const Dialog = opened && DIALOGS[opened];
  return (
    <>
      <PageHeader
        title={fund.name}
        trail={[
          { key: 'list', name: '发展基金', link: <Link to="/funding/funds">发展基金</Link> },
          { key: fund.id, name: fund.name },
        ]}
        actions={
          mayManage ? (
            <Space wrap>
              <Button type="primary" onClick={() => setOpened('entry')}>
                登记收支
              </Button>
              <Button onClick={() => setOpened('restriction')}>设立限定性资金</Button>
              <Button onClick={() => setOpened('call')}>发布资助公告</Button>
              <Button onClick={() => setOpened('application')}>登记申请</Button>
              <ImportButton template="fund-entries" label="导入收支明细" />
            </Space>
          ) : null
        }
      />
      <div className="wz-stack">
        <BalanceTable fund={fund} />
        <AwardTable fund={fund} />
        <CallList fund={fund} />
        <EntryTable fund={fund} />
      </div>
      {Dialog ? <Dialog fund={fund} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
}

function BalanceTable({ fund }: { readonly fund: FundPageFragment }) {
  return (
    <Section title="余额">
      <div className="wz-table-scroll" role="region" aria-label="余额表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">资金性质</th>
              <th scope="col">限定</th>
              <th scope="col">账面余额</th>
              <th scope="col">已批未拨</th>
              <th scope="col">可用</th>
            </tr>
          </thead>
          <tbody>
            {fund.balances.map((part) => (
              <tr key={part.restrictionId ?? 'unrestricted'}>
                <th scope="row">{part.title ?? '非限定性资金'}</th>
                <td>
                  {part.themes.map((theme) => enumLabel(FUNDING_THEME_LABELS, theme)).join('、') ||
                    '不限用途'}
                  {part.until ? `，${formatDay(part.until)}前` : ''}
                </td>
                <td>{yuanWords(part.balance)}</td>
                <td>{yuanWords(part.committed)}</td>
                <td>{yuanWords(part.available)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function CallList({ fund }: { readonly fund: FundPageFragment }) {
  return (
    <Section title="资助公告">
      {fund.calls.length === 0 ? (
        <EmptyState title="还没有资助公告" advice="公告写明资助总额、征集期限和资助线。" />
      ) : (
        <ul>
          {fund.calls.map((call) => (
            <li key={call.id}>
              {call.title}：{enumLabel(FUND_CALL_STATE_LABELS, call.state)}，{formatDay(call.opensOn)}至
              {formatDay(call.closesOn)}，总额 {yuanWords(call.budget)}，资助线 {call.passScore} 分
              {ruleWords(call)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** How a call matches donations and gives bonuses, where it does. */
function ruleWords({ matching, scoring }: FundPageFragment['calls'][number]): string {
  const parts = [
    ...(matching
      ? [
          `捐 ${String(matching.donated)} 元配 ${String(matching.matched)} 元，${matching.caps
            .map(
              ({ projectClass, cap }) =>
                `${enumLabel(MATCHING_CLASS_LABELS, projectClass)}最多 ${yuanWords(cap)}`,
            )
            .join('、')}`,
        ]
      : []),
    ...(scoring
      ? [
          `${String(scoring.base)} 分制，另加${scoring.bonuses
            .map(
              ({ bonus, least, most }) =>
                `${enumLabel(VENTURE_BONUS_LABELS, bonus)} ${String(least)}—${String(most)} 分`,
            )
            .join('、')}`,
        ]
      : []),
  ];
  return parts.map((part) => `；${part}`).join('');
}

function EntryTable({ fund }: { readonly fund: FundPageFragment }) {
  const titles = new Map(fund.balances.map(({ restrictionId, title }) => [restrictionId, title]));
  return (
    <Section
      title="收支明细"
      extra={
        <Button href={exportAddressOf('fund-entries', { fundId: fund.id })('xlsx')} download>
          导出 Excel
        </Button>
      }
    >
      {fund.entries.length === 0 ? (
        <EmptyState title="还没有收支" advice="登记捐赠、拨入和费用后，余额按资金性质分别计算。" />
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="收支明细表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">类别</th>
                <th scope="col">资金性质</th>
                <th scope="col">收入</th>
                <th scope="col">支出</th>
                <th scope="col">摘要</th>
              </tr>
            </thead>
            <tbody>
              {fund.entries.map((entry) => (
                <tr key={entry.id}>
                  <td>{formatDay(entry.occurredOn)}</td>
                  <td>{enumLabel(FUND_ENTRY_KIND_LABELS, entry.kind)}</td>
                  <td>{titles.get(entry.restrictionId ?? null) ?? '非限定性资金'}</td>
                  <td>{bringsIn(entry.kind) ? yuanWords(entry.amount) : ''}</td>
                  <td>{bringsIn(entry.kind) ? '' : yuanWords(entry.amount)}</td>
                  <td>{entry.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
