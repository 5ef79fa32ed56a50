import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { CreateDevelopmentFundDocument, DevelopmentFundsDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { DivisionSelect } from '../../shared/division-select';
import { FundForm } from './components/fund-form';

export function FundListPage() {
  const mayManage = useCan('funding.manage');
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(DevelopmentFundsDocument, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CreateDevelopmentFundDocument);
  const funds = (data?.developmentFunds.edges ?? []).map(({ node }) => node);
  return (
    <>
      <PageHeader
        title="发展基金"
        subtitle="社会组织发展基金：收支、限定、公告与资助"
        actions={
          mayManage ? (
            <Button type="primary" onClick={() => setCreating(true)}>
              设立基金
            </Button>
          ) : null
        }
      />
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState label="正在读取基金" /> : null}
      {data ? (
        <Section title="基金">
          {funds.length === 0 ? (
            <EmptyState title="还没有基金" advice="设立后登记捐赠和拨入，再发布资助公告。" />
          ) : (
            <ul>
              {funds.map(({ id, name }) => (
                <li key={id}>
                  <Link to={`/funding/funds/${encodeURIComponent(id)}`}>{name}</Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ) : null}
      {creating ? (
        <FundForm<{ readonly name: string; readonly divisionId: string }>
          title="设立基金"
          done="基金已设立"
          onClose={() => setCreating(false)}
          send={async (values, idempotencyKey) => {
            const result = (await create({ variables: { input: { ...values, idempotencyKey } } })).data
              ?.createDevelopmentFund;
            await refetch();
            return result;
          }}
        >
          <Form.Item name="name" label="基金名称" rules={[{ required: true, message: '请填写基金名称' }]}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="divisionId"
            label="服务区域"
            rules={[{ required: true, message: '请选择服务区域' }]}
          >
            <DivisionSelect label="服务区域" />
          </Form.Item>
        </FundForm>
      ) : null}
    </>
  );
}
