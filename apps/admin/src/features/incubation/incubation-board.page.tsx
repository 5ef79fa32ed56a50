import { useQuery } from '@apollo/client/react';
import { INCUBATION_STAGE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IncubationBoardDocument,
  IncubationCaseRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel, ErrorState, formatDay, LoadingState, PageHeader } from '@weizhi/ui';
import { Link } from 'react-router';
import { caseAddress } from './components/case-columns';
import { ViewLinks } from './components/view-links';
import { BOARD_STAGES } from './model/stage-groups';

/** The board: a column for each stage in which something is still to be done, those that wait longest first. */
export function IncubationBoardPage() {
  const { data, error, refetch } = useQuery(IncubationBoardDocument, {
    variables: { filter: { stages: [...BOARD_STAGES] } },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取看板" />;
  const columns = data.incubationBoard.filter(({ stage }) => BOARD_STAGES.includes(stage));
  return (
    <>
      <PageHeader
        title="孵化看板"
        subtitle="每一列是一个阶段，停留最久的在最上面"
        actions={<ViewLinks current="/incubation-cases/board" />}
      />
      <div className="wz-board" role="region" aria-label="孵化看板" tabIndex={0}>
        {columns.map(({ stage, count, cases }) => (
          <section key={stage} className="wz-card wz-board-column" aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>
              {enumLabel(INCUBATION_STAGE_LABELS, stage)}（{count}）
            </h2>
            {count === 0 ? <p>没有个案</p> : null}
            <ul className="wz-plain-list">
              {cases
                .map((node) => readFragment(IncubationCaseRowFragmentDoc, node))
                .map((row) => (
                  <li key={row.id}>
                    <Link to={caseAddress(row)}>{row.organisation?.name ?? row.number}</Link>
                    <small>
                      {row.division.name} · <span>{formatDay(row.stageEnteredOn)}起</span>
                    </small>
                  </li>
                ))}
            </ul>
            {count > cases.length ? <small>另有 {count - cases.length} 个，见列表</small> : null}
          </section>
        ))}
      </div>
    </>
  );
}
