import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceDataTrustDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, NatureMark } from '@weizhi/ui';
import { Segmented, Space } from 'antd';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { LedgerPanel } from './components/ledger-panel';
import { PlacesPanel } from './components/places-panel';

const MONTHS = [6, 12, 24] as const;
const USUAL_MONTHS = 12;

interface TrustAddress {
  readonly months: number;
}

const ADDRESS_FORM = {
  read: (search: URLSearchParams): TrustAddress => ({
    months: MONTHS.find((each) => each === Number(search.get('months'))) ?? USUAL_MONTHS,
  }),
  write: ({ months }: TrustAddress): URLSearchParams =>
    new URLSearchParams(months === USUAL_MONTHS ? {} : { months: String(months) }),
};

/** How far the data of a place can be trusted: which ledgers report, how completely, how late, and what was changed. */
export function DataTrustPage() {
  return <OfPlace>{(division) => <DataTrustBoard key={division.id} division={division} />}</OfPlace>;
}

function DataTrustBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const nature = natureOf(division);
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 数据可信`}
        subtitle="各台账按月的完整、及时和更正情况；只看已经结束的月份"
        nature={nature}
        linkOf={(placeId) => placePagePath(placeId, 'data-trust', ADDRESS_FORM.write(address))}
      />
      <Space wrap className="wz-card wz-controls wz-no-print">
        <Segmented<number>
          aria-label="看几个月"
          value={address.months}
          onChange={(months) => change({ months })}
          options={MONTHS.map((months) => ({ value: months, label: `近 ${String(months)} 个月` }))}
        />
        <a href="/admin/imports">导入批次（查看、撤销）</a>
        <a href="/admin/form-demands">报表催办与退回修改</a>
      </Space>
      <Trust division={division} months={address.months} />
    </NatureMark>
  );
}

function Trust({ division, months }: { readonly division: Place; readonly months: number }) {
  const { data, error, refetch } = useQuery(PlaceDataTrustDocument, {
    variables: { filter: { divisionId: division.id, months } },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取数据情况" />;
  if (!data.dataTrust)
    return <EmptyState title="没有查看这个辖区的权限" advice="请选择您所辖范围内的辖区。" />;
  return (
    <div className="wz-stack">
      {data.dataTrust.ledgers.map((ledger) => (
        <LedgerPanel key={ledger.ledger} ledger={ledger} />
      ))}
      <PlacesPanel places={data.dataTrust.places} />
    </div>
  );
}
