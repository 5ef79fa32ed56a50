import { useQuery } from '@apollo/client/react';
import {
  CONTRACT_KIND_LABELS,
  CONTRACT_STATE_LABELS,
  FUNDING_SOURCE_LABELS,
  FUNDING_THEME_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type ContractPageFragment,
  ContractPageFragmentDoc,
  FundingContractDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { Spot } from '../../shared/spot';
import { BeneficiarySection } from './components/beneficiary-section';
import { BudgetSection } from './components/budget-section';
import { ContractActions } from './components/contract-actions';
import { ContractTimeline } from './components/contract-timeline';
import { ExpenseTable } from './components/expense-table';
import { InstalmentTable } from './components/instalment-table';
import { MilestoneTable } from './components/milestone-table';
import { PromiseSection } from './components/promise-section';
import { yuanWords } from './model/money';

export function ContractPage() {
  const { contractId = '' } = useParams();
  const { data, error, refetch } = useQuery(FundingContractDocument, { variables: { id: contractId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取项目" />;
  if (!data.fundingContract)
    return (
      <EmptyState
        wholePage
        title="没有这个项目"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/funding/contracts">回到项目列表</Link>}
      />
    );
  return <ContractDetail contract={readFragment(ContractPageFragmentDoc, data.fundingContract)} />;
}

function ContractDetail({ contract }: { readonly contract: ContractPageFragment }) {
  return (
    <>
      <PageHeader
        title={contract.title}
        marks={
          <>
            <Tag color="blue">{enumLabel(CONTRACT_STATE_LABELS, contract.state)}</Tag>
            {contract.hub ? <Tag>枢纽合同</Tag> : null}
          </>
        }
        trail={[
          { key: 'list', name: '项目与合同', link: <Link to="/funding/contracts">项目与合同</Link> },
          { key: contract.id, name: contract.number },
        ]}
        actions={
          <Spot name="actions">
            <ContractActions contract={contract} />
          </Spot>
        }
      />
      <div className="wz-stack">
        <ContractFactList contract={contract} />
        <Spot name="fundingPaymentVouchers">
          <InstalmentTable contract={contract} />
        </Spot>
        <MilestoneTable contract={contract} />
        <PromiseSection contract={contract} />
        <BudgetSection contract={contract} />
        <Spot name="fundingExpenseVouchers">
          <ExpenseTable contract={contract} />
        </Spot>
        <BeneficiarySection contract={contract} />
        <ContractTimeline contract={contract} />
      </div>
    </>
  );
}

function ContractFactList({ contract }: { readonly contract: ContractPageFragment }) {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['编号', contract.number],
    ['类别', enumLabel(CONTRACT_KIND_LABELS, contract.kind)],
    ['资金来源', enumLabel(FUNDING_SOURCE_LABELS, contract.source)],
    ['领域', enumLabel(FUNDING_THEME_LABELS, contract.theme)],
    ['购买主体', contract.purchaser],
    ['承接主体', contract.supplier?.name],
    ['托管机构（代签）', contract.fiscalHost?.name],
    ['实施区域', contract.division.name],
    ['合同金额', yuanWords(contract.amount)],
    [
      '合同期限',
      `${formatDay(contract.startsOn)}至${formatDay(contract.endsOn)}${contract.stable ? '（稳定项目）' : ''}`,
    ],
    ['公示截止', contract.noticeEndsOn && formatDay(contract.noticeEndsOn)],
    ['签约日期', contract.signedOn && formatDay(contract.signedOn)],
    ['整改期限', contract.rectifyBy && formatDay(contract.rectifyBy)],
    ['绩效评价', contract.evaluation],
  ];
  return (
    <Section title="合同信息">
      <dl className="wz-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Section>
  );
}
