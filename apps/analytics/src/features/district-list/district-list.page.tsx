import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { type AnalyticsDistrictsQuery, AnalyticsDistrictsDocument } from '@weizhi/graphql-client/documents';
import { DemonstrationTag, EmptyState, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Link, Navigate } from 'react-router';

/** Where to begin: the districts one may see. */
export function DistrictListPage() {
  const { data, error, refetch } = useQuery(AnalyticsDistrictsDocument);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取辖区" />;
  const [only, ...others] = data.districts;
  if (only && others.length === 0) return <Navigate to={placePath(only.division.id)} replace />;
  return (
    <>
      <PageHeader title="选择辖区" subtitle="进入后可逐级下钻到街道、社区" />
      {data.districts.length === 0 ? (
        <EmptyState title="还没有可查看的辖区" advice="请联系系统管理员，为您的账号授予某一辖区的角色。" />
      ) : (
        <div className="wz-districts">
          {data.districts.map((district) => (
            <DistrictCard key={district.id} district={district} />
          ))}
        </div>
      )}
    </>
  );
}

function DistrictCard({ district }: { readonly district: AnalyticsDistrictsQuery['districts'][number] }) {
  const above = district.division.path
    .filter((step) => step.kind === 'PROVINCE' || step.kind === 'PREFECTURE')
    .map((step) => step.name);
  return (
    <Section title={district.name} extra={district.kind === 'DEMONSTRATION' ? <DemonstrationTag /> : null}>
      <p className="wz-quiet">{above.join(' · ') || '参考数据集'}</p>
      <p>
        {district.division.childCount > 0
          ? `下辖 ${district.division.childCount} 个街道（镇、园区）`
          : '没有下级区划'}
      </p>
      <Link to={placePath(district.division.id)}>查看{district.name}数据看板</Link>
    </Section>
  );
}

function placePath(divisionId: string): string {
  return `/places/${encodeURIComponent(divisionId)}`;
}
