import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { AnalyticsDistrictsDocument, StartViewDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, NatureTag, PageHeader, Section } from '@weizhi/ui';
import { Link, Navigate, useSearchParams } from 'react-router';
import { placePagePath } from '../../shared/place/period-address';
import { placesToStart, type StartPlace } from './model/start-places';

/** Where to begin: the page that one chose for it, else the districts one may see, or the places within them where one may see only those. */
export function DistrictListPage() {
  const [search] = useSearchParams();
  const isChoosing = search.has('choose');
  const { data, loading } = useQuery(StartViewDocument, { skip: isChoosing });
  if (!isChoosing && loading) return <LoadingState label="正在打开起始页" />;
  // Without an answer to begin with nobody is kept from choosing a place.
  const start = data?.savedViews.edges.find(({ node }) => node.isStart);
  return start && !isChoosing ? <Navigate to={start.node.address} replace /> : <PlaceChoice />;
}

function PlaceChoice() {
  const { data, error, refetch } = useQuery(AnalyticsDistrictsDocument);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取辖区" />;
  const places = placesToStart(data);
  const [only, ...others] = places;
  if (only && others.length === 0) return <Navigate to={placePath(only.division.id)} replace />;
  return (
    <>
      <PageHeader title="选择辖区" subtitle="进入后可逐级下钻到街道、社区" />
      {places.length === 0 ? (
        <EmptyState title="还没有可查看的辖区" advice="请联系系统管理员，为您的账号授予某一辖区的角色。" />
      ) : (
        <div className="wz-districts">
          {places.map((place) => (
            <PlaceCard key={place.division.id} place={place} />
          ))}
        </div>
      )}
    </>
  );
}

function PlaceCard({ place }: { readonly place: StartPlace }) {
  const { name, division, nature } = place;
  const above = division.path
    .filter((step) => step.id !== division.id && step.kind !== 'COUNTRY')
    .map((step) => step.name);
  return (
    <Section title={name} extra={<NatureTag nature={nature} />}>
      <p className="wz-quiet">{above.join(' · ') || '参考数据集'}</p>
      <p>{division.childCount > 0 ? `下辖 ${division.childCount} 个区划` : '没有下级区划'}</p>
      <Link to={placePath(division.id)}>查看{name}数据看板</Link>
    </Section>
  );
}

/** The page to begin with: everything of the place on one page. */
function placePath(divisionId: string): string {
  return placePagePath(divisionId, 'scorecard');
}
