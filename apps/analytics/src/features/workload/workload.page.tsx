import { NatureMark } from '@weizhi/ui';
import { OfPlace } from '../../shared/place/of-place';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { WorkLogPanels } from './components/work-log-panels';

const workloadLink = (placeId: string): string => `/places/${encodeURIComponent(placeId)}/workload`;

/** What weighs on the committees of one place. */
export function WorkloadPage() {
  return <OfPlace>{(division) => <WorkloadBoard division={division} />}</OfPlace>;
}

function WorkloadBoard({ division }: { readonly division: Place }) {
  const nature = natureOf(division);
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 居委会负担`}
        subtitle="居委会自己记下的工作：仅供研判，不作考核依据"
        nature={nature}
        linkOf={workloadLink}
      />
      <div className="wz-stack">
        <WorkLogPanels division={division} />
      </div>
    </NatureMark>
  );
}
