import { useQuery } from '@apollo/client/react';
import { addDays, EXPIRY_KIND_LABELS, isoDate, parseIsoDate, previousPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AlertRowFragmentDoc,
  PlaceAlertsDocument,
  PlaceExpiryCountsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  civilDate,
  enumLabel,
  ErrorState,
  formatDay,
  LoadingState,
  NatureMark,
  periodLabel,
  Section,
  TakenTable,
  withKind,
} from '@weizhi/ui';
import { Space } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { FigureCards } from '../../shared/figures/figure-cards';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { AlertList } from './components/alert-list';
import { alertFile } from './model/alert-file';

/** How far ahead a digest looks for what expires, in days. */
const EXPIRY_DAYS = 30;

const CODES = ['matterOnTimeRate', 'offListShare', 'overdueRate', 'participationRate'] as const;

const NEW_ALERTS = '本周新出现、尚未消除的预警';

const ALL = { level: undefined, kind: undefined, state: undefined, here: false };

/** What a week brought for a place (每周简报): new alerts, its figures with verdicts, and what expires. */
export function DigestPage() {
  return <OfPlace>{(division) => <DigestBoard key={division.id} division={division} />}</OfPlace>;
}

function DigestBoard({ division }: { readonly division: Place }) {
  const [search] = useSearchParams();
  const today = isoDate(civilDate(new Date()));
  const asked = parseIsoDate(search.get('week') ?? '');
  const from = asked.ok ? asked.value : addDays(today, -7);
  const to = addDays(from, 6);
  const month = previousPeriod(
    withKind({ kind: 'custom', from: addDays(to, 1), to: addDays(to, 1) }, 'month'),
  );
  const nature = natureOf(division);
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 每周简报`}
        subtitle={`${formatDay(from)}至${formatDay(to)}`}
        nature={nature}
        linkOf={(placeId) => `/places/${encodeURIComponent(placeId)}/digest?week=${from}`}
      />
      <div className="wz-stack">
        <NewAlerts division={division} from={from} to={to} />
        <Section title={`${periodLabel(month)}的指标`}>
          <FigureCards codes={CODES} division={division} period={month} base="periodOnPeriod" />
        </Section>
        <Expiring division={division} />
      </div>
    </NatureMark>
  );
}

interface NewAlertsProps {
  readonly division: Place;
  readonly from: string;
  readonly to: string;
}

function NewAlerts({ division, from, to }: NewAlertsProps) {
  const { data, error, refetch } = useQuery(PlaceAlertsDocument, {
    variables: { filter: { divisionId: division.id, below: true, openedFrom: from, openedTo: to } },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取预警" />;
  const alerts = data.alerts.edges.map(({ node }) => readFragment(AlertRowFragmentDoc, node));
  return (
    <Section
      title={NEW_ALERTS}
      extra={
        <Space wrap>
          <Link to={placePagePath(division.id, 'alerts')}>全部预警</Link>
          {alerts.length === 0 ? null : (
            <TakenTable
              table={alertFile(alerts, {
                title: NEW_ALERTS,
                sentence: `${formatDay(from)}至${formatDay(to)}`,
              })}
              fileName={`${division.name}_新预警`}
            />
          )}
        </Space>
      }
    >
      {alerts.length === 0 ? (
        <p className="wz-quiet">没有新的预警。</p>
      ) : (
        <AlertList alerts={alerts} address={ALL} onChanged={() => void refetch()} />
      )}
      {data.alerts.pageInfo.hasNextPage ? <p className="wz-quiet">只列前 50 项，其余见全部预警。</p> : null}
    </Section>
  );
}

function Expiring({ division }: { readonly division: Place }) {
  const { data } = useQuery(PlaceExpiryCountsDocument, {
    variables: { filter: { divisionId: division.id, days: EXPIRY_DAYS } },
  });
  const counts = (data?.expiries?.counts ?? []).flatMap(({ kind, count }) =>
    count == null ? [] : [{ name: enumLabel(EXPIRY_KIND_LABELS, kind), count }],
  );
  if (counts.length === 0) return null;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const title = `${String(EXPIRY_DAYS)} 天内到期`;
  const rows = counts.map(({ name, count }) => [name, count]);
  return (
    <Section
      title={title}
      extra={
        <TakenTable
          table={{ title, headers: ['事项', '数量（项）'], rows }}
          fileName={`${division.name}_${title}`}
        />
      }
    >
      <p>
        <strong className="wz-score-value">{total}</strong> 项佐证材料、任期、协议或准入将到期。
        <Link to={placePagePath(division.id, 'expiries', new URLSearchParams({ days: String(EXPIRY_DAYS) }))}>
          查看到期事项
        </Link>
      </p>
    </Section>
  );
}
