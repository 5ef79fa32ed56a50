import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, Section, TakenTable } from '@weizhi/ui';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { FOUNDED_HEADERS, foundedCells, foundedSentence } from '../model/founded-words';
import type { HealthView } from '../model/health-view';

const CODE = 'foundedOrganisationSurvival';
const TITLE = '成立以后还在活动的';
/** As many as the indicator looks back over. */
const MOST_YEARS = 6;

/** How many of the organisations of each year are still active, in plain words. */
export function FoundedPanel({ view: { division, period } }: { readonly view: HealthView }) {
  useMeanings([CODE]);
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        ...{ codes: [CODE], divisionIds: [division.id], periods: [formatPeriod(period)] },
        ...{ splitBy: 'foundingYear', memberLimit: MOST_YEARS },
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取组织存活" />;
  const rows = data.indicatorValues.flatMap((row) =>
    row.member?.code == null
      ? []
      : [{ ...readFragment(IndicatorFigureFragmentDoc, row), year: row.member.code }],
  );
  if (rows.length === 0)
    return (
      <Section title={TITLE}>
        <EmptyState
          title="没有成立已满一年的组织"
          advice="近五年成立、已满一年的组织才看得出是否还在活动；没有成立日期的不计入。"
        />
      </Section>
    );
  const table = { title: TITLE, headers: FOUNDED_HEADERS, rows: rows.map(foundedCells) };
  return (
    <Section title={TITLE} extra={<TakenTable table={table} fileName={`${division.name}_${TITLE}`} />}>
      <ul className="wz-plain-list" aria-label={TITLE}>
        {rows.map((row) => (
          <li key={row.year}>{foundedSentence(row)}</li>
        ))}
      </ul>
      <p className="wz-chart-note">
        仍在活动：没有注销、撤销，近365天内有核实的活动记录。成立不满一年的观察时间不够，不计入。
      </p>
    </Section>
  );
}
