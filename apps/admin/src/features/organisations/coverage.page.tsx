import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  CommunityCoverageDocument,
  type CommunityCoverageQuery,
  DivisionRootsDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatCount, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Form, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { DivisionSelect } from '../../shared/division-select';
import { organisationPath } from './model/organisation-address';

/** Which organisation works in which community, those that nobody covers first. */
export function CoveragePage() {
  const [address, setAddress] = useSearchParams();
  const roots = useQuery(DivisionRootsDocument);
  const chosen = address.get('divisionId') ?? roots.data?.districts[0]?.division.id;
  return (
    <>
      <PageHeader
        title="服务覆盖"
        subtitle="按社区列出在其中服务的组织；还没有组织服务的社区排在最前。"
        trail={[
          { key: 'list', name: '社会组织', link: <Link to="/organisations">社会组织</Link> },
          { key: 'coverage', name: '服务覆盖' },
        ]}
      />
      <div className="wz-stack">
        <Form layout="inline" className="wz-filter-bar wz-no-print" role="search" aria-label="选择范围">
          <Form.Item label="范围" htmlFor="coverage-division">
            <DivisionSelect
              id="coverage-division"
              label="范围"
              {...(chosen === undefined ? {} : { value: chosen })}
              onChange={(divisionId) => setAddress(divisionId === undefined ? {} : { divisionId })}
            />
          </Form.Item>
        </Form>
        {roots.error ? (
          <ErrorState {...toProblem(roots.error)} onRetry={() => void roots.refetch()} />
        ) : chosen === undefined ? (
          <LoadingState label="正在读取范围" />
        ) : (
          <CoverageTable divisionId={chosen} />
        )}
      </div>
    </>
  );
}

function CoverageTable({ divisionId }: { readonly divisionId: string }) {
  const { data, error, refetch } = useQuery(CommunityCoverageDocument, {
    variables: { divisionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取服务覆盖" />;
  const rows = data.communityCoverage;
  if (rows.length === 0)
    return <EmptyState title="这个范围内没有社区" advice="请选择区或街道，或检查您的辖区。" />;
  const uncovered = rows.filter(({ organisationCount }) => organisationCount === 0).length;
  return (
    <Section title={`${formatCount(rows.length)} 个社区，其中 ${formatCount(uncovered)} 个没有组织服务`}>
      <div className="wz-table-scroll" role="region" aria-label="服务覆盖表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">社区</th>
              <th scope="col">组织数</th>
              <th scope="col">其中社区社会组织</th>
              <th scope="col">组织</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CoverageRow key={row.community.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type Row = CommunityCoverageQuery['communityCoverage'][number];

function CoverageRow({ row }: { readonly row: Row }) {
  const { community, organisationCount, countedCount, organisations } = row;
  return (
    <tr>
      <th scope="row">{community.name}</th>
      <td className="wz-number">{formatCount(organisationCount)}</td>
      <td className="wz-number">{formatCount(countedCount)}</td>
      <td className="wz-wrap">
        {organisationCount === 0 ? <Tag color="warning">还没有组织服务</Tag> : null}
        <ul className="wz-plain-list">
          {organisations.map(({ id, name }) => (
            <li key={id}>
              <Link to={organisationPath(id)}>{name}</Link>
            </li>
          ))}
        </ul>
        {organisationCount > organisations.length ? `等 ${formatCount(organisationCount)} 个` : null}
      </td>
    </tr>
  );
}
