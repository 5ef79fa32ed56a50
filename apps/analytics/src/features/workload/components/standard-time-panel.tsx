import { useQuery } from '@apollo/client/react';
import { formatPeriod, parsePeriod, periodLabel } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  StandardTimesComparedDocument,
  type StandardTimesComparedQuery,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, Section, StandardTimeTable } from '@weizhi/ui';
import type { WorkloadView } from '../model/workload-view';

const TITLE = '标准工时与抽样的比对';

/** Standard times of a district held against its sample; they are set for the district, so that no other place has it. */
export function StandardTimePanel({ view }: { readonly view: WorkloadView }) {
  const { division } = view;
  const own = division.path.find(({ id }) => id === division.id)?.districts[0];
  return own ? <OfDistrict view={view} districtId={own.id} /> : null;
}

function OfDistrict({
  view: { period },
  districtId,
}: {
  readonly view: WorkloadView;
  readonly districtId: string;
}) {
  const isTold = period.kind === 'quarter' || period.kind === 'year';
  const { data, error, refetch } = useQuery(StandardTimesComparedDocument, {
    variables: { districtId, period: isTold ? formatPeriod(period) : null },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在比对标准工时" />;
  return <Compared comparison={data.standardTimeComparison} />;
}

interface ComparedProps {
  readonly comparison: StandardTimesComparedQuery['standardTimeComparison'];
}

function Compared({ comparison }: ComparedProps) {
  if (!comparison || comparison.sources.length === 0)
    return (
      <Section title={TITLE}>
        <EmptyState
          title="没有可以比对的抽样"
          advice="抽样周结账、参加人数够了以后，这里把标准工时与抽样占比对照。"
        />
      </Section>
    );
  const period = parsePeriod(comparison.period);
  const words = period.ok ? periodLabel(period.value).zh : comparison.period;
  return (
    <Section
      title={`${TITLE}（${words}）`}
      extra={<a href="/admin/rules/standardTime">到工作台看标准工时</a>}
    >
      <p>
        抽样依据：完整记录 {comparison.participantWeeks} 人周，{comparison.drawnWeeks} 个社区周中有{' '}
        {comparison.sampledWeeks} 个有记录。
      </p>
      <StandardTimeTable name={TITLE} rows={comparison.sources} />
    </Section>
  );
}
