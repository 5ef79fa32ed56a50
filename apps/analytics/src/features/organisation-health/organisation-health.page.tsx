import { isoDate } from '@weizhi/domain';
import { civilDate, NatureMark, withKind } from '@weizhi/ui';
import { FigureCards } from '../../shared/figures/figure-cards';
import { OfPlace } from '../../shared/place/of-place';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { FoundedPanel } from './components/founded-panel';
import { FunnelPanel } from './components/funnel-panel';
import { HealthHeader } from './components/health-header';
import { RegisterPanels } from './components/register-panels';
import { SurvivalPanel } from './components/survival-panel';
import { readHealthAddress, writeHealthAddress } from './model/health-address';
import { HEALTH_CODES, PLAN_CODES } from './model/health-codes';
import type { HealthView } from './model/health-view';

const ADDRESS_FORM = { read: readHealthAddress, write: writeHealthAddress };

/** The social organisations of one place on one page. */
export function OrganisationHealthPage() {
  return <OfPlace>{(division) => <HealthBoard key={division.id} division={division} />}</OfPlace>;
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
        <FigureCards codes={HEALTH_CODES} division={division} period={view.period} base={address.base} />
        <FigureCards
          codes={PLAN_CODES}
          division={division}
          period={view.period}
          base={address.base}
          about="年度计划"
        />
        <RegisterPanels view={view} />
        <FunnelPanel view={view} />
        <FoundedPanel view={view} />
        <SurvivalPanel view={view} />
      </div>
    </NatureMark>
  );
}
