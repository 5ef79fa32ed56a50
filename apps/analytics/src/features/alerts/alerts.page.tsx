import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  AlertRowFragmentDoc,
  PlaceAlertsDocument,
  PlaceAlertSummaryDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ErrorState, formatMoment, LoadingState, NatureMark, Section, TakenTable } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { OfPlace } from '../../shared/place/of-place';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { hasPlacesBelow, natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { AlertControls } from './components/alert-controls';
import { AlertLevelMark } from '../../shared/alert-level-mark';
import { SubscribeButtons } from './components/subscribe-buttons';
import { AlertList } from './components/alert-list';
import {
  type AlertAddress,
  alertFilter,
  alertLink,
  readAlertAddress,
  writeAlertAddress,
} from './model/alert-address';
import { alertFile } from './model/alert-file';

const ADDRESS_FORM = { read: readAlertAddress, write: writeAlertAddress };

/** What is beyond a rule at a place and below it: why, since when, who answers for it, and the way to have it seen to. */
export function AlertsPage() {
  return <OfPlace>{(division) => <AlertsBoard key={division.id} division={division} />}</OfPlace>;
}

function AlertsBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const nature = natureOf(division);
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 预警`}
        subtitle="按等级、涉及辖区多少和持续时间排列；多数辖区共有的合并为全区一条；预警规则由区里按日期制定，不予显示的指标不产生预警"
        nature={nature}
        linkOf={(placeId) => alertLink(placeId, address)}
      />
      <AlertControls
        divisionId={division.id}
        hasBelow={hasPlacesBelow(division)}
        address={address}
        change={change}
      />
      <Alerts division={division} address={address} />
    </NatureMark>
  );
}

interface AlertsProps {
  readonly division: Place;
  readonly address: AlertAddress;
}

function Alerts({ division, address }: AlertsProps) {
  const filter = alertFilter(division.id, address);
  const { data, error, refetch, fetchMore } = useQuery(PlaceAlertsDocument, {
    variables: { filter },
    notifyOnNetworkStatusChange: true,
  });
  const summary = useQuery(PlaceAlertSummaryDocument, {
    variables: { filter: { divisionId: division.id, below: !address.here } },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取预警" />;
  const { edges, pageInfo } = data.alerts;
  const more = (): void => void fetchMore({ variables: { after: pageInfo.endCursor ?? null } });
  const alerts = edges.map(({ node }) => readFragment(AlertRowFragmentDoc, node));
  const sentence = pageInfo.hasNextPage ? `只列前 ${String(alerts.length)} 项，其余见全部预警的文件。` : '';
  return (
    <Section
      title="预警清单"
      extra={
        <Space wrap>
          <SubscribeButtons divisionId={division.id} />
          {alerts.length === 0 ? null : (
            <TakenTable
              table={alertFile(alerts, { title: '预警清单', sentence })}
              fileName={`${division.name}_预警清单`}
            />
          )}
        </Space>
      }
    >
      {summary.data ? <SummaryLine summary={summary.data.alertSummary} /> : null}
      <AlertList
        alerts={alerts}
        address={address}
        onChanged={() => {
          void refetch();
          void summary.refetch();
        }}
      />
      {pageInfo.hasNextPage ? (
        <Button className="wz-no-print" onClick={more}>
          显示更多
        </Button>
      ) : null}
    </Section>
  );
}

interface Summary {
  readonly counts: readonly {
    readonly level: 'RED' | 'YELLOW' | 'BLUE';
    readonly standing: number;
    readonly open: number;
  }[];
  readonly evaluatedAt?: string | null | undefined;
}

function SummaryLine({ summary: { counts, evaluatedAt } }: { readonly summary: Summary }) {
  return (
    <>
      <ul className="wz-inline-list" aria-label="未消除的预警">
        {counts.map(({ level, standing, open }) => (
          <li key={level}>
            <AlertLevelMark level={level} /> <strong>{standing}</strong> 项，其中未处理 {open} 项
          </li>
        ))}
      </ul>
      <p className="wz-quiet">
        {evaluatedAt == null ? '尚未研判。' : `截至 ${formatMoment(evaluatedAt)} 研判，每天早上更新。`}
      </p>
    </>
  );
}
