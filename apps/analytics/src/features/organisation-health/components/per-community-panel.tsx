import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  EmptyState,
  ErrorState,
  LoadingState,
  RankingChart,
  readDecimal,
  Section,
} from '@weizhi/ui';
import { useNavigate } from 'react-router';
import { toUnit } from '../../../shared/figures/to-figure';
import { placesTable } from '../../../shared/figures/places-table';
import { largest, toPlaceRanking } from '../../../shared/figures/to-series';
import { hasPlacesBelow } from '../../../shared/place/place-trail';
import { healthLink } from '../model/health-address';
import { type HealthView, healthNote } from '../model/health-view';
import { densitySentence } from '../model/density-sentence';
import { CommunityTable } from './community-table';
import { useMeanings } from '../../../shared/figures/use-meanings';

const CODES = [
  'organisationsPerCommunity',
  'organisationCount',
  'governanceVolunteerShare',
  'activeOrganisationRate',
] as const;

const TITLE = '社区社会组织数：各社区';

/** How many bars the chart holds, one for each community that has any; the table has all. */
const MOST_BARS = 40;

/** Organisations of each community against the reference line, each a way down. */
export function PerCommunityPanel({ view }: { readonly view: HealthView }) {
  return hasPlacesBelow(view.division) ? <PerCommunity view={view} /> : null;
}

function PerCommunity({ view }: { readonly view: HealthView }) {
  const navigate = useNavigate();
  const meanings = useMeanings(CODES);
  const [density] = meanings;
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: {
      input: {
        codes: [...CODES],
        within: view.division.id,
        kinds: ['COMMUNITY', 'VILLAGE'],
        periods: [formatPeriod(view.period)],
        memberLimit: 1,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !density) return <LoadingState label="正在读取各社区数据" />;
  const rows = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    division: row.division,
  }));
  const items = toPlaceRanking(rows, density.code);
  const mark = readDecimal(density.referenceLine);
  const drawn = items.filter(({ value }) => value !== null && value > 0);
  if (drawn.length === 0) return <WithoutBars communities={items.length} mark={mark} />;
  const shown = largest(drawn, MOST_BARS).shown;
  const omitted = items.length - shown.length;
  const unit = toUnit(density);
  return (
    <ChartFrame
      title={TITLE}
      sentence={
        densitySentence(items, mark) +
        (omitted > 0 ? `图中列出 ${shown.length} 个，其余 ${omitted} 个见表。` : '')
      }
      table={placesTable('社区', rows, meanings)}
      fileName={`${view.division.name}_${TITLE}`}
      note={healthNote(view, rows[0]?.asOf)}
      richTable={<CommunityTable title={TITLE} rows={rows} meanings={meanings} address={view.address} />}
    >
      <RankingChart
        items={shown}
        unit={unit}
        seriesName={density.name}
        onSelect={(id) => void navigate(healthLink(id, view.address))}
        {...(mark === null ? {} : { mark: { value: mark, name: `参考线 ${mark}` } })}
      />
    </ChartFrame>
  );
}

function WithoutBars({ communities, mark }: { readonly communities: number; readonly mark: number | null }) {
  return (
    <Section title={TITLE}>
      {communities === 0 ? (
        <EmptyState title="所选辖区没有社区一级的区划" advice="有社区的辖区才作各社区的比较。" />
      ) : (
        <EmptyState
          title={`${communities} 个社区都还没有已备案或登记的社区社会组织`}
          advice={`在工作台办理备案或登记后，这里显示各社区的数量${mark === null ? '' : `与参考线 ${mark} 个的差距`}。`}
        />
      )}
    </Section>
  );
}
