import { isoDate } from '@weizhi/domain';
import { civilDate, NatureMark, periodLabel, PhoneFolds, withKind } from '@weizhi/ui';
import { FigureCards } from '../../shared/figures/figure-cards';
import { OfPlace } from '../../shared/place/of-place';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { BeforeAfterPanel } from './components/before-after-panel';
import { DepartmentPanel } from './components/department-panel';
import { DuplicatePanel } from './components/duplicate-panel';
import { HoursPanel } from './components/hours-panel';
import { PeerPanel } from './components/peer-panel';
import { PostLoadPanels } from './components/post-load-panels';
import { StandardTimePanel } from './components/standard-time-panel';
import { TaskCards } from './components/task-cards';
import { TaskMixPanels } from './components/task-mix';
import { TaskTrend } from './components/task-trend';
import { WorkLogPanels } from './components/work-log-panels';
import { readWorkloadAddress, workloadLink, writeWorkloadAddress } from './model/workload-address';
import { REGISTER_CODES, SAMPLED_CODES } from './model/workload-codes';
import { NOT_FOR_APPRAISAL } from '../../shared/figures/not-for-appraisal';
import type { WorkloadView } from './model/workload-view';

const ADDRESS_FORM = { read: readWorkloadAddress, write: writeWorkloadAddress };

/** What weighs on the committees of one place. */
export function WorkloadPage() {
  return <OfPlace>{(division) => <WorkloadBoard key={division.id} division={division} />}</OfPlace>;
}

function WorkloadBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const today = isoDate(civilDate(new Date()));
  const view: WorkloadView = {
    division,
    period: address.period ?? withKind({ kind: 'custom', from: today, to: today }, 'year'),
    address,
    nature: natureOf(division),
    change,
  };
  return (
    <NatureMark nature={view.nature}>
      <WorkloadHeader view={view} />
      <PhoneFolds>
        <div className="wz-stack">
          <TaskCards view={view} />
          <TaskTrend view={view} />
          <TaskMixPanels view={view} />
          <PostLoadPanels view={view} />
          <FigureCards
            codes={SAMPLED_CODES}
            division={division}
            period={view.period}
            base={address.base}
            about="抽样周"
          />
          <HoursPanel view={view} />
          <StandardTimePanel view={view} />
          <FigureCards
            codes={REGISTER_CODES}
            division={division}
            period={view.period}
            base={address.base}
            about="报表、检查、挂牌与系统"
          />
          <DepartmentPanel view={view} />
          <BeforeAfterPanel view={view} />
          <DuplicatePanel view={view} />
          <PeerPanel view={view} />
          <WorkLogPanels division={division} />
        </div>
      </PhoneFolds>
    </NatureMark>
  );
}

function WorkloadHeader({ view }: { readonly view: WorkloadView }) {
  const { division, period, address, nature, change } = view;
  return (
    <PlacePageHeader
      division={division}
      title={`${division.name} · 居委会负担`}
      subtitle={`${periodLabel(period)} · 数据取自办事过程，不要求居委会另填：${NOT_FOR_APPRAISAL}`}
      nature={nature}
      linkOf={(placeId) => workloadLink(placeId, address)}
      picker={{
        period,
        comparison: address.base,
        onPeriod: (next) => change({ period: next }),
        onComparison: (base) => change({ base }),
      }}
    />
  );
}
