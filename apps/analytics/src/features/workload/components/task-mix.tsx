import { BreakdownPanel } from '../../../shared/figures/breakdown-panel';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { workloadNote, type WorkloadView } from '../model/workload-view';

interface MixProps {
  readonly view: WorkloadView;
  readonly code: 'communityTaskCount' | 'communityTaskHours';
  readonly dimension: 'workloadSource' | 'taskClass';
  readonly name: string;
}

/** Tasks by source and by where they stand against the list, in hours and in number. */
export function TaskMixPanels({ view }: { readonly view: WorkloadView }) {
  return (
    <div className="wz-pair">
      <TaskMix view={view} code="communityTaskHours" dimension="workloadSource" name="工作来源" />
      <TaskMix view={view} code="communityTaskCount" dimension="workloadSource" name="工作来源" />
      <TaskMix view={view} code="communityTaskHours" dimension="taskClass" name="任务归类" />
      <TaskMix view={view} code="communityTaskCount" dimension="taskClass" name="任务归类" />
    </div>
  );
}

function TaskMix({ view, code, dimension, name }: MixProps) {
  const [meaning] = useMeanings([code]);
  if (!meaning) return null;
  return (
    <BreakdownPanel
      division={view.division}
      period={view.period}
      meaning={meaning}
      dimension={dimension}
      name={name}
      noteOf={(asOf) => workloadNote(view, asOf, '社区任务台账')}
      leftOutWhenEmpty
    />
  );
}
