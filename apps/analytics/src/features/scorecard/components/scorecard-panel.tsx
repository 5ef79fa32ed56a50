import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceScorecardDocument } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  type ChartTable,
  ErrorState,
  figureCell,
  LoadingState,
  namedWithUnit,
  RankingChart,
  type RankingItem,
  variationWord,
} from '@weizhi/ui';
import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { isJudged } from '../../../shared/figures/to-variation';
import { LEVEL_KINDS, type PlaceLevel } from '../../../shared/place/place-levels';
import { useAnchor } from '../../../shared/place/use-anchor';
import { COMPARISON_ANCHOR, scorecardLink } from '../model/scorecard-address';
import { type ScorecardRow, scorecardSentence, sortScorecard, toScorecard } from '../model/scorecard-rows';
import { scorecardNote, type ScorecardView } from '../model/scorecard-view';
import { ScorecardTable } from './scorecard-table';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 40;

interface ScorecardPanelProps {
  readonly view: ScorecardView;
  readonly meanings: readonly Meaning[];
}

/** The places below by the chosen indicators. */
export function ScorecardPanel({ view, meanings }: ScorecardPanelProps) {
  const inDistrict = view.division.kind === 'DISTRICT';
  const level = inDistrict ? view.address.level : 'community';
  const { data, error, refetch } = useQuery(PlaceScorecardDocument, {
    variables: {
      input: {
        codes: meanings.map(({ code }) => code),
        within: view.division.id,
        kinds: LEVEL_KINDS[level],
        period: formatPeriod(view.period),
        base: view.address.base === 'yearOnYear' ? 'YEAR_ON_YEAR' : 'PERIOD_ON_PERIOD',
      },
      judged: isJudged(view.period),
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label="正在读取各辖区数据" />;
  const asOf = data.placeComparisons[0]?.current.asOf;
  const rows = sortScorecard(
    toScorecard(data.placeComparisons, meanings, view.address.base),
    view.address.order,
  );
  const subject = level === 'community' ? '社区' : '街道';
  return (
    <Scorecard
      {...{ view, meanings, rows, subject }}
      note={scorecardNote(view, asOf, data.placeComparisons.length)}
      extra={
        inDistrict ? <LevelSwitch level={level} onLevel={(next) => view.change({ level: next })} /> : null
      }
    />
  );
}

interface ScorecardProps extends ScorecardPanelProps {
  readonly rows: readonly ScorecardRow[];
  readonly subject: string;
  readonly note: string;
  readonly extra: React.ReactNode;
}

function Scorecard({ view, meanings, rows, subject, note, extra }: ScorecardProps) {
  const navigate = useNavigate();
  const place = useAnchor<HTMLDivElement>(COMPARISON_ANCHOR);
  const drawn = meanings.find(({ code }) => code === view.address.order?.code) ?? meanings[0];
  if (!drawn) return null;
  const title = `各${subject}对照`;
  return (
    <div ref={place} id={COMPARISON_ANCHOR} tabIndex={-1}>
      <ChartFrame
        title={title}
        sentence={`${scorecardSentence(rows, drawn, subject)}点列标题排序，点名称下钻。`}
        table={toTable(rows, meanings, subject)}
        fileName={`${view.division.name}_${title}`}
        note={note}
        first="table"
        richTable={<ScorecardTable {...{ title, view, rows, meanings, subject }} />}
        extra={extra}
      >
        <RankingChart
          items={itemsOf(rows, drawn.code).slice(0, MOST_BARS)}
          unit={toUnit(drawn)}
          seriesName={drawn.name}
          onSelect={(id) => void navigate(scorecardLink(id, view.address))}
        />
      </ChartFrame>
    </div>
  );
}

function itemsOf(rows: readonly ScorecardRow[], code: string): readonly RankingItem[] {
  return rows.map(({ id, name, cells }) => {
    const cell = cells.get(code);
    return { key: id, name, status: cell?.status ?? 'NO_DATA', value: cell?.value ?? null };
  });
}

function toTable(rows: readonly ScorecardRow[], meanings: readonly Meaning[], subject: string): ChartTable {
  return {
    headers: [
      subject,
      ...meanings.flatMap((meaning) => [
        namedWithUnit(meaning.name, toUnit(meaning)),
        `${meaning.name}：变化`,
        `${meaning.name}：变化研判`,
      ]),
    ],
    rows: rows.map(({ name, cells }) => [
      name,
      ...meanings.flatMap((meaning) => {
        const cell = cells.get(meaning.code);
        return [
          cell ? figureCell({ ...cell, unit: toUnit(meaning) }) : null,
          cell?.change ?? '',
          cell?.variation ? variationWord(cell.variation) : '',
        ];
      }),
    ]),
  };
}

interface LevelSwitchProps {
  readonly level: PlaceLevel;
  readonly onLevel: (level: PlaceLevel) => void;
}

function LevelSwitch({ level, onLevel }: LevelSwitchProps) {
  return (
    <Segmented<PlaceLevel>
      aria-label="按哪一级对照"
      size="small"
      value={level}
      onChange={onLevel}
      options={[
        { value: 'subdistrict', label: '按街道' },
        { value: 'community', label: '按社区' },
      ]}
    />
  );
}
