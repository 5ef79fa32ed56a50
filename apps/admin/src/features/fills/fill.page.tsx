import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { FillSheetDocument, ViewerDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CorrectSection } from './components/correct-section';
import { type FillOutcome, FillOutcomeSection } from './components/fill-outcome-section';
import { FillSection } from './components/fill-section';
import type { Sheet } from './model/edited-rows';

/** What a community fills in once, so that all forms that wait for it are answered. */
export function FillPage() {
  const [search] = useSearchParams();
  const viewer = useQuery(ViewerDocument).data?.viewer;
  const grant = viewer?.grants.find(({ permissions }) => permissions.includes('reporting.fill'));
  if (!viewer) return <LoadingState label="正在读取填报内容" />;
  if (!grant) return <NotHere />;
  const divisionId = search.get('community') ?? grant.division.id;
  return <CommunityFill divisionId={divisionId} districtId={grant.districtId} />;
}

function NotHere() {
  return <EmptyState title="这里不能填报" advice="请从待办进入，或由社区工作人员填报。" />;
}

interface CommunityFillProps {
  readonly divisionId: string;
  readonly districtId: string;
}

function CommunityFill({ divisionId, districtId }: CommunityFillProps) {
  const [outcome, setOutcome] = useState<FillOutcome>();
  const { data, error, refetch } = useQuery(FillSheetDocument, {
    variables: { divisionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取填报内容" />;
  const sheet = data.fillSheet;
  if (!sheet) return <NotHere />;
  const recorded = (came: FillOutcome): void => {
    setOutcome(came);
    void refetch();
  };
  return (
    <>
      <PageHeader
        title={`${sheet.divisionName}：一次填报`}
        subtitle="各部门要的数据合在一起，每项只填一次；报送后按各部门的表样和粒度自动生成。"
      />
      <div className="wz-stack">
        {outcome ? <FillOutcomeSection outcome={outcome} /> : null}
        <DemandSection sheet={sheet} />
        {sheet.demands.length === 0 ? null : (
          <FillSection
            key={sheet.elements.map(({ element }) => JSON.stringify(element)).join()}
            sheet={sheet}
            districtId={districtId}
            onRecorded={recorded}
          />
        )}
        <CorrectSection key={outcome?.fillId ?? 'before'} divisionId={sheet.divisionId} />
      </div>
    </>
  );
}

function DemandSection({ sheet: { demands } }: { readonly sheet: Sheet }) {
  if (demands.length === 0)
    return (
      <Section title="待报报表">
        <EmptyState title="没有待报的报表" advice="部门的新报表批准后，会出现在待办里。" />
      </Section>
    );
  return (
    <Section title="待报报表">
      <ul>
        {demands.map(({ id, department, title, asOf, closesOn }) => (
          <li key={id}>
            {department}《{title}》 统计时点 {formatDay(asOf)}
            {closesOn == null ? '' : `，${formatDay(closesOn)} 截止`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
