import { useQuery } from '@apollo/client/react';
import { formatPeriod, type Period } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { PlacePartsDocument, type PlacePartsQuery } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  type CsvCell,
  ErrorState,
  figureCell,
  LoadingState,
  namedWithUnit,
  RankingChart,
  rankingSentence,
  readDecimal,
} from '@weizhi/ui';
import type { Place } from '../place/place-trail';
import { type Meaning, toUnit } from './to-figure';
import { isEmptyBreakdown, largest, toBreakdown } from './to-series';
import { useUnhurried } from '../graphql/use-unhurried';

type PartRow = PlacePartsQuery['indicatorValues'][number];

/** A further column of the table behind a breakdown. */
export interface BreakdownColumn {
  readonly header: string;
  readonly cell: (row: PartRow) => CsvCell;
}

export interface BreakdownPanelProps {
  readonly division: Place;
  readonly period: Period;
  readonly meaning: Meaning;
  readonly dimension: string;
  /** What the members are called together. */
  readonly name: string;
  /** The line under the chart, with the moment of the figures where there are any. */
  readonly noteOf: (asOf: string | undefined) => string;
  /** Said after the sentence. */
  readonly remark?: string | undefined;
  readonly columns?: readonly BreakdownColumn[];
  /** Most members that are told apart. */
  readonly mostMembers?: number;
  /** How many bars the chart holds, the largest first; the table has all. */
  readonly mostBars?: number;
  /** Members stand in their own order instead of by size. */
  readonly asGiven?: boolean;
  /** Where nothing was counted, the cards of the page say so already. */
  readonly leftOutWhenEmpty?: boolean;
}

/** One figure of a place by the members of a dimension. */
export function BreakdownPanel(props: BreakdownPanelProps) {
  const { division, period, meaning, dimension, name, mostMembers = 20 } = props;
  const { data, error, refetch } = useQuery(PlacePartsDocument, {
    variables: {
      input: {
        codes: [meaning.code],
        divisionIds: [division.id],
        periods: [formatPeriod(period)],
        splitBy: dimension,
        memberLimit: mostMembers,
      },
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label={`正在读取${name}`} />;
  return <Breakdown {...props} rows={data.indicatorValues} />;
}

interface BreakdownProps extends BreakdownPanelProps {
  readonly rows: readonly PartRow[];
}

function Breakdown(props: BreakdownProps) {
  const { division, meaning, name, columns = [], rows, mostBars = Infinity, remark = '' } = props;
  const items = toBreakdown(rows);
  if (props.leftOutWhenEmpty && isEmptyBreakdown(items)) return null;
  const unit = toUnit(meaning);
  const title = `${meaning.name}：按${name}`;
  const { shown, omitted } = largest(items, mostBars);
  const more = omitted > 0 ? `图中列出前${String(shown.length)}个，其余${String(omitted)}个见表。` : '';
  return (
    <ChartFrame
      title={title}
      sentence={`${rankingSentence(items, unit, name)}${more}${remark}`}
      table={{
        headers: [name, namedWithUnit(meaning.name, unit), ...columns.map(({ header }) => header)],
        rows: rows.map((row) => [
          row.member?.label ?? '合计',
          figureCell({ status: row.status, value: readDecimal(row.value), unit }),
          ...columns.map(({ cell }) => cell(row)),
        ]),
      }}
      fileName={`${division.name}_${title.replace('：', '_')}`}
      note={props.noteOf(rows[0]?.asOf)}
    >
      {props.asGiven ? (
        <RankingChart items={items} unit={unit} seriesName={meaning.name} asGiven />
      ) : (
        <RankingChart items={shown} unit={unit} seriesName={meaning.name} />
      )}
    </ChartFrame>
  );
}
