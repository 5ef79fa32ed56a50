import { useQuery } from '@apollo/client/react';
import { isoDate } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceDocument } from '@weizhi/graphql-client/documents';
import { civilDate, EmptyState, ErrorState, LoadingState, NatureMark, withKind } from '@weizhi/ui';
import { Link, useParams } from 'react-router';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { FunnelPanel } from './components/funnel-panel';
import { HealthFigures } from './components/health-figures';
import { HealthHeader } from './components/health-header';
import { RegisterPanels } from './components/register-panels';
import { SurvivalPanel } from './components/survival-panel';
import { readHealthAddress, writeHealthAddress } from './model/health-address';
import type { HealthView } from './model/health-view';

const ADDRESS_FORM = { read: readHealthAddress, write: writeHealthAddress };

/** The social organisations of one place on one page. */
export function OrganisationHealthPage() {
  const { placeId = '' } = useParams();
  const { data, error, refetch } = useQuery(PlaceDocument, { variables: { id: placeId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取辖区" />;
  if (data.division) return <HealthBoard key={placeId} division={data.division} />;
  return (
    <EmptyState
      wholePage
      title="没有这个辖区，或不在您的辖区范围内"
      advice="请从首页选择辖区；如需查看，请联系系统管理员授权。"
      action={<Link to="/">选择辖区</Link>}
    />
  );
}

function HealthBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const today = isoDate(civilDate(new Date()));
  const view: HealthView = {
    division,
    period: address.period ?? withKind({ kind: 'custom', from: today, to: today }, 'year'),
    address,
    nature: natureOf(division),
    change,
  };
  return (
    <NatureMark nature={view.nature}>
      <HealthHeader view={view} />
      <div className="wz-stack">
        <HealthFigures view={view} />
        <RegisterPanels view={view} />
        <FunnelPanel view={view} />
        <SurvivalPanel view={view} />
      </div>
    </NatureMark>
  );
}
