import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceLedgerSpanDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, NatureMark } from '@weizhi/ui';
import { useUnhurried } from '../../shared/graphql/use-unhurried';
import { OfPlace } from '../../shared/place/of-place';
import { hasPlacesBelow, natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { FigureGrid } from './components/figure-grid';
import { BreakdownPanels } from './components/breakdown-panels';
import { PlaceHeader } from './components/place-header';
import { RankingPanel } from './components/ranking-panel';
import { TrendPanel } from './components/trend-panel';
import { useMatterIndicators } from './components/use-matter-indicators';
import { defaultPeriod } from './model/default-period';
import { readPlaceAddress, writePlaceAddress } from './model/place-address';
import type { PlaceView } from './model/place-view';

const ADDRESS_FORM = { read: readPlaceAddress, write: writePlaceAddress };

/** One place on one page: figures, trend, ranking of what lies below, breakdown. */
export function PlacePage() {
  return <OfPlace>{(division) => <PlaceWithSpan key={division.id} division={division} />}</OfPlace>;
}

/** What may be compared is judged on the whole ledger of the district: the server answers that of any place in it. */
function PlaceWithSpan({ division }: Pick<PlaceBoardProps, 'division'>) {
  const { data, error, refetch } = useQuery(PlaceLedgerSpanDocument, {
    variables: { divisionId: division.id },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取台账范围" />;
  if (!data.ledgerSpan)
    return <EmptyState wholePage title="没有可查看的台账" advice="请联系系统管理员授权后再试。" />;
  return <PlaceBoard division={division} span={data.ledgerSpan} />;
}

interface PlaceBoardProps {
  readonly division: Place;
  readonly span: PlaceView['span'];
}

function PlaceBoard({ division, span }: PlaceBoardProps) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const period = address.period ?? defaultPeriod(span.lastDay, new Date());
  const nature = natureOf(division);
  const view: PlaceView = { division, span, period, address, nature, change };
  return (
    <NatureMark nature={nature}>
      <PlaceHeader view={view} />
      <div className="wz-stack">
        <Panels view={view} />
      </div>
    </NatureMark>
  );
}

function Panels({ view }: { readonly view: PlaceView }) {
  const { all, chosen } = useMatterIndicators(view.address.indicator);
  const isDrawn = useUnhurried(chosen !== undefined);
  if (!chosen || !isDrawn) return <LoadingState label="正在读取指标" />;
  const told = { view, all, chosen };
  return (
    <>
      <FigureGrid {...told} />
      <TrendPanel {...told} />
      {hasPlacesBelow(view.division) ? <RankingPanel {...told} /> : null}
      <BreakdownPanels {...told} />
    </>
  );
}
