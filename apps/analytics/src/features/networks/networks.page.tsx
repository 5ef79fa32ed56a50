import { isoDate } from '@weizhi/domain';
import { civilDate, NatureMark, withKind } from '@weizhi/ui';
import { FigureCards } from '../../shared/figures/figure-cards';
import { OfPlace } from '../../shared/place/of-place';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { placePagePath, readPeriodAddress, writePeriodAddress } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { useAddress } from '../../shared/place/use-address';
import { NetworkPanels } from './components/network-panels';
import { NETWORK_CODES, SOCIAL_CAPITAL_CODES } from './model/network-codes';

const ADDRESS_FORM = { read: readPeriodAddress, write: writePeriodAddress };

/** Who meets whom at one place: figures, the graph without names, and events that share persons. */
export function NetworksPage() {
  return <OfPlace>{(division) => <NetworkBoard key={division.id} division={division} />}</OfPlace>;
}

function NetworkBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const today = isoDate(civilDate(new Date()));
  const period = address.period ?? withKind({ kind: 'custom', from: today, to: today }, 'year');
  const nature = natureOf(division);
  const cards = { division, period, base: address.base };
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 社会网络`}
        subtitle="共同参加活动、同属一个组织的人之间的关系 · 期末前180天 · 不显示姓名"
        nature={nature}
        linkOf={(placeId) => placePagePath(placeId, 'networks', writePeriodAddress(address))}
        picker={{
          period,
          comparison: address.base,
          onPeriod: (next) => change({ period: next }),
          onComparison: (base) => change({ base }),
        }}
      />
      <div className="wz-stack">
        <FigureCards {...cards} codes={NETWORK_CODES} />
        <FigureCards {...cards} codes={SOCIAL_CAPITAL_CODES} about="信任与归属（抽样调查）" />
        <NetworkPanels division={division} period={period} nature={nature} />
      </div>
    </NatureMark>
  );
}
