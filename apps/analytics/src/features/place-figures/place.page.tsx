import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceLedgerSpanDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, NatureMark } from '@weizhi/ui';
import { OfPlace } from '../../shared/place/of-place';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { FigureGrid } from './components/figure-grid';
import { BreakdownPanels } from './components/breakdown-panels';
import { PlaceHeader } from './components/place-header';
import { RankingPanel } from './components/ranking-panel';
import { TrendPanel } from './components/trend-panel';
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
        <FigureGrid view={view} />
        <TrendPanel view={view} />
        <RankingPanel view={view} />
        <BreakdownPanels view={view} />
      </div>
    </NatureMark>
  );
}
