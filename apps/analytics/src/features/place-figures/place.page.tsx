import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceLedgerSpanDocument, PlaceDocument } from '@weizhi/graphql-client/documents';
import { DemonstrationMark, EmptyState, ErrorState, LoadingState } from '@weizhi/ui';
import { useEffect, useRef } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { isDemonstration, type Place } from '../../shared/place/place-trail';
import { FigureGrid } from './components/figure-grid';
import { BreakdownPanels } from './components/breakdown-panels';
import { PlaceHeader } from './components/place-header';
import { RankingPanel } from './components/ranking-panel';
import { TrendPanel } from './components/trend-panel';
import { defaultPeriod } from './model/default-period';
import { type PlaceAddress, readPlaceAddress, writePlaceAddress } from './model/place-address';
import type { PlaceView } from './model/place-view';

/** One place on one page: figures, trend, ranking of what lies below, breakdown. */
export function PlacePage() {
  const { placeId = '' } = useParams();
  const { data, error, refetch } = useQuery(PlaceDocument, { variables: { id: placeId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取辖区" />;
  if (data.division) return <PlaceWithSpan key={placeId} division={data.division} />;
  return (
    <EmptyState
      wholePage
      title="没有这个辖区，或不在您的辖区范围内"
      advice="请从首页选择辖区；如需查看，请联系系统管理员授权。"
      action={<Link to="/">选择辖区</Link>}
    />
  );
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
  const [search, setSearch] = useSearchParams();
  const address = readPlaceAddress(search);
  const period = address.period ?? defaultPeriod(span.lastDay, new Date());
  const demonstration = isDemonstration(division);
  const change = useChangeOfAddress(address, (next) => setSearch(writePlaceAddress(next)));
  const view: PlaceView = { division, span, period, address, demonstration, change };
  return (
    <DemonstrationMark shown={demonstration}>
      <PlaceHeader view={view} />
      <div className="wz-stack">
        <FigureGrid view={view} />
        <TrendPanel view={view} />
        <RankingPanel view={view} />
        <BreakdownPanels view={view} />
      </div>
    </DemonstrationMark>
  );
}

/**
 * Changes parts of the address. The router shows a new address before the page is drawn for it, so a change
 * that comes in between builds on the last one and not on what is still drawn.
 */
function useChangeOfAddress(
  drawn: PlaceAddress,
  go: (next: PlaceAddress) => void,
): (part: Partial<PlaceAddress>) => void {
  const latest = useRef(drawn);
  const { search } = useLocation();
  useEffect(() => {
    latest.current = readPlaceAddress(new URLSearchParams(search));
  }, [search]);
  return (part) => {
    latest.current = { ...latest.current, ...part };
    go(latest.current);
  };
}
