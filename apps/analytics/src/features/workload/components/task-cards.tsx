import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { FigureCorrectionsDocument } from '@weizhi/graphql-client/documents';
import { ErrorState, type FigureUnit, LoadingState } from '@weizhi/ui';
import { FigureCards } from '../../../shared/figures/figure-cards';
import { correctionWords } from '../model/correction-words';
import { CASCADE_CODES, MEETING_CODES, TASK_CODES } from '../model/workload-codes';
import type { WorkloadView } from '../model/workload-view';

/** Figures of tasks, each with what was corrected of it after the close of a month: no figure is told without. */
export function TaskCards({ view: { division, period, address } }: { readonly view: WorkloadView }) {
  const { data, error, refetch } = useQuery(FigureCorrectionsDocument, {
    variables: { divisionId: division.id, period: formatPeriod(period) },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取指标" />;
  const corrections = new Map(data.figureCorrections.map((correction) => [correction.code, correction]));
  const remarkOf = (code: string, unit: FigureUnit): string | undefined => {
    const correction = corrections.get(code);
    return correction && correctionWords(correction, unit);
  };
  const shared = { division, period, base: address.base, remarkOf };
  return (
    <>
      <FigureCards {...shared} codes={TASK_CODES} about="任务" />
      <FigureCards {...shared} codes={CASCADE_CODES} about="层层下派" />
      <FigureCards {...shared} codes={MEETING_CODES} about="会议" />
    </>
  );
}
