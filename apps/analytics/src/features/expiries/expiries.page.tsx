import { useQuery } from '@apollo/client/react';
import { EXPIRY_KIND_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceExpiriesDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatDay, LoadingState, NatureMark, Section, TakenTable } from '@weizhi/ui';
import { OfPlace } from '../../shared/place/of-place';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { ExpiryControls } from './components/expiry-controls';
import { ExpiryTable } from './components/expiry-table';
import {
  type ExpiryAddress,
  expiryFilter,
  expiryLink,
  readExpiryAddress,
  writeExpiryAddress,
} from './model/expiry-address';
import { countsSentence, expiryFile, expiryRows } from './model/expiry-rows';

const ADDRESS_FORM = { read: readExpiryAddress, write: writeExpiryAddress };

/** What of organisations and tasks of a place ends soon unless somebody renews it. */
export function ExpiriesPage() {
  return <OfPlace>{(division) => <ExpiriesBoard key={division.id} division={division} />}</OfPlace>;
}

function ExpiriesBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const nature = natureOf(division);
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 到期事项`}
        subtitle="要素佐证、业委会任期、孵化协议、服务合同和任务准入中将到期、尚未续办的"
        nature={nature}
        linkOf={(placeId) => expiryLink(placeId, address)}
        asked={[
          ['到期', `${address.days} 天内`],
          ['事项', address.kind ? EXPIRY_KIND_LABELS[address.kind].zh : '全部事项'],
        ]}
      />
      <ExpiryControls divisionId={division.id} address={address} change={change} />
      <Expiries division={division} address={address} />
    </NatureMark>
  );
}

interface ExpiriesProps {
  readonly division: Place;
  readonly address: ExpiryAddress;
}

function Expiries({ division, address }: ExpiriesProps) {
  const { data, error, refetch } = useQuery(PlaceExpiriesDocument, {
    variables: { filter: expiryFilter(division.id, address) },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取到期事项" />;
  if (!data.expiries)
    return <EmptyState title="没有查看这个辖区的权限" advice="请选择您所辖范围内的辖区。" />;
  const { from, to, counts, items } = data.expiries;
  const sentence = `${formatDay(from)}至${formatDay(to)}，${countsSentence(counts)}`;
  return (
    <Section
      title={`${address.days} 天内到期`}
      extra={
        <TakenTable
          table={expiryFile(expiryRows(items, address), { title: `${address.days} 天内到期`, sentence })}
          fileName={`${division.name}_到期事项`}
        />
      }
    >
      <p className="wz-chart-sentence">{sentence}</p>
      <ExpiryTable items={expiryRows(items, address)} address={address} />
    </Section>
  );
}
