import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { PlaceColumnsDocument } from '@weizhi/graphql-client/documents';
import { ChartFrame, ErrorState, LoadingState, RankingChart, rankingSentence } from '@weizhi/ui';
import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { placeLink, type RankingLevel } from '../model/place-address';
import { LEVEL_KINDS } from '../../../shared/place/place-levels';
import { chartNote } from '../model/place-view';
import { placesTable } from '../../../shared/figures/places-table';
import { largest, toPlaceRanking } from '../../../shared/figures/to-series';
import { toUnit } from '../../../shared/figures/to-figure';
import { PlaceTable } from './place-table';
import type { MatterPanelProps } from './use-matter-indicators';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 40;

/** The places below, by the chosen indicator, each a way down. */
export function RankingPanel({ view, all, chosen }: MatterPanelProps) {
  const navigate = useNavigate();
  const inDistrict = view.division.kind === 'DISTRICT';
  const level = inDistrict ? view.address.level : 'community';
  const { data, error, refetch } = useQuery(PlaceColumnsDocument, {
    variables: {
      input: {
        codes: all.map(({ code }) => code),
        within: view.division.id,
        kinds: LEVEL_KINDS[level],
        periods: [formatPeriod(view.period)],
        memberLimit: 1,
      },
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label="正在读取各辖区数据" />;
  const rows = data.indicatorValues;
  const unit = toUnit(chosen);
  const items = toPlaceRanking(rows, chosen.code);
  const { shown, omitted } = largest(items, MOST_BARS);
  const subject = level === 'community' ? '社区' : '街道';
  const title = `${chosen.name}：各${subject}`;
  return (
    <ChartFrame
      title={title}
      sentence={
        rankingSentence(items, unit, subject) +
        (omitted > 0 ? `图中列出前${shown.length}个，其余${omitted}个见表。` : '')
      }
      table={placesTable(subject, rows, [chosen, ...all.filter((each) => each !== chosen)])}
      fileName={`${view.division.name}_${title}`}
      note={chartNote(view)}
      first="table"
      richTable={
        <PlaceTable title={title} rows={rows} indicators={all} chosen={chosen} address={view.address} />
      }
      extra={
        inDistrict ? <LevelSwitch level={level} onLevel={(next) => view.change({ level: next })} /> : null
      }
    >
      <RankingChart
        items={shown}
        unit={unit}
        seriesName={chosen.name}
        onSelect={(id) => void navigate(placeLink(id, view.address))}
      />
    </ChartFrame>
  );
}

function LevelSwitch({
  level,
  onLevel,
}: {
  readonly level: RankingLevel;
  readonly onLevel: (level: RankingLevel) => void;
}) {
  return (
    <Segmented<RankingLevel>
      aria-label="按哪一级比较"
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
