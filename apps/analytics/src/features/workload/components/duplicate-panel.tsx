import { useQuery } from '@apollo/client/react';
import { periodBounds } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { DuplicateReportingOfDocument } from '@weizhi/graphql-client/documents';
import { ChartFrame, EmptyState, ErrorState, LoadingState, RankingChart, Section } from '@weizhi/ui';
import { type DuplicateReporting, pairItems, duplicateSentence, pairTable } from '../model/duplicate-words';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import { workloadNote, type WorkloadView } from '../model/workload-view';
import { MergeOutlook } from './merge-outlook';

const TITLE = `重复填报：哪些表在要同样的数据（${NOT_FOR_APPRAISAL}）`;
const UNIT = { kind: 'share', label: '%' } as const;

/** How much forms ask for the same, the pairs that cause it, and what merging some of them would save. */
export function DuplicatePanel({ view }: { readonly view: WorkloadView }) {
  const { from, to } = periodBounds(view.period);
  const { data, error, refetch } = useQuery(DuplicateReportingOfDocument, {
    variables: { divisionId: view.division.id, from, to },
  });
  if (error) return <WithoutForms problem={toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取报表" />;
  const reporting = data.duplicateReporting;
  if (reporting.forms === 0)
    return (
      <Section title={TITLE}>
        <EmptyState
          title="所选辖区和期间没有要求填报的报表"
          advice="部门在工作台提出的报表核定后，这里显示重复填报指数和互相重复的报表。"
        />
      </Section>
    );
  return (
    <>
      {reporting.pairs.length === 0 ? (
        <WithoutPairs reporting={reporting} />
      ) : (
        <Pairs view={view} reporting={reporting} />
      )}
      {reporting.inForce.length < 2 ? null : (
        <MergeOutlook key={view.division.id} forms={reporting.inForce} />
      )}
    </>
  );
}

function Pairs({ view, reporting }: { readonly view: WorkloadView; readonly reporting: DuplicateReporting }) {
  return (
    <ChartFrame
      title={TITLE}
      sentence={duplicateSentence(reporting)}
      table={pairTable(reporting)}
      fileName={`${view.division.name}_重复填报`}
      note={workloadNote(view, undefined, '报表申请')}
      first="table"
    >
      <RankingChart items={pairItems(reporting)} unit={UNIT} seriesName="相同数据项占比" />
    </ChartFrame>
  );
}

function WithoutPairs({ reporting }: { readonly reporting: DuplicateReporting }) {
  return (
    <Section title={TITLE}>
      <p>{duplicateSentence(reporting)}</p>
    </Section>
  );
}

interface WithoutFormsProps {
  readonly problem: ReturnType<typeof toProblem>;
  readonly onRetry: () => void;
}

/** Whoever may see figures but not forms is told so. */
function WithoutForms({ problem, onRetry }: WithoutFormsProps) {
  if (problem.kind !== 'notPermitted') return <ErrorState {...problem} onRetry={onRetry} />;
  return (
    <Section title={TITLE}>
      <EmptyState
        title="您没有查看报表明细的权限"
        advice="上面的重复填报指数仍可查看；如需明细，请联系系统管理员。"
      />
    </Section>
  );
}
