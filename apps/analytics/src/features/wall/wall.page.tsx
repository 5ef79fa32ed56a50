import { skipToken, useQuery } from '@apollo/client/react';
import { formatPeriod, isoDate, type Period, previousPeriod } from '@weizhi/domain';
import {
  AnalyticsViewerDocument,
  IndicatorComparisonsDocument,
  type IndicatorComparisonsQuery,
  IndicatorFigureFragmentDoc,
  PlaceScorecardDocument,
  type PlaceScorecardQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  civilDate,
  formatMoment,
  namedWithUnit,
  natureText,
  periodLabel,
  rankItems,
  readDecimal,
  useReloadWhenUpdated,
  ViewerMark,
  withKind,
} from '@weizhi/ui';
import { Button } from 'antd';
import { type MouseEvent, type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { type Meaning, toChange, toFigure, toUnit } from '../../shared/figures/to-figure';
import { useCatalogueMeanings } from '../../shared/figures/use-meanings';
import { useReadingAgain } from '../../shared/graphql/use-reading-again';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { LEVEL_KINDS } from '../../shared/place/place-levels';
import { hasPlacesBelow, natureOf, type Place } from '../../shared/place/place-trail';
import { USUAL_CODES } from '../../shared/figures/scorecard-codes';
import { LEAD_TITLE } from '../../shared/lead-answers/lead-answers';
import { useLeadAnswers } from '../../shared/lead-answers/use-lead-answers';
import { useTurning } from './components/use-turning';
import { AnswersPanel, BarsPanel, FiguresPanel } from './components/wall-panels';
import { WallClock } from './components/wall-clock';
import { READ_MS } from './model/wall-turn';

/** More bars than these are not read from five metres. */
const MOST_BARS = 12;

/** A place on a wall (大屏模式): its figures by turns, large and dark, with nothing to press but to pause and to leave. */
export function WallPage() {
  useReloadWhenUpdated(READ_MS);
  return <OfPlace unattended>{(division) => <Wall key={division.id} division={division} />}</OfPlace>;
}

interface WallPanel {
  readonly title: string;
  readonly content: ReactNode;
}

function Wall({ division }: { readonly division: Place }) {
  const navigate = useNavigate();
  const today = isoDate(civilDate(new Date()));
  const period = previousPeriod(withKind({ kind: 'custom', from: today, to: today }, 'quarter'));
  const { panels, asOf, away } = useWallPanels(division, period);
  const { panel, paused, pause } = useTurning(panels.length, () => {
    void navigate(placePagePath(division.id, 'scorecard'));
  });
  const { pace, note } = useReadingAgain(true);
  const { data, error } = useQuery(AnalyticsViewerDocument, pace);
  useEffect(() => note(error !== undefined), [note, error]);
  const nature = natureText(natureOf(division));
  const shown = panels[panel];
  return (
    <main className="wz-wall">
      <header>
        <h1>
          {division.name} <small>{[periodLabel(period), nature ?? []].flat().join(' · ')}</small>
        </h1>
        <WallClock />
      </header>
      <section aria-live="off">
        <h2>{shown?.title ?? '正在读取数据'}</h2>
        {shown?.content}
      </section>
      <WallFooter
        {...{ asOf, away, paused, onPause: pause }}
        place={panels.length === 0 ? '' : `${String(panel + 1)} / ${String(panels.length)}`}
      />
      {data?.viewer ? <ViewerMark name={data.viewer.displayName} /> : null}
    </main>
  );
}

interface WallFooterProps extends Pick<WallFigures, 'asOf' | 'away'> {
  /** Which panel of how many; empty before there are any. */
  readonly place: string;
  readonly paused: boolean;
  readonly onPause: () => void;
}

function WallFooter({ asOf, away, place, paused, onPause }: WallFooterProps) {
  return (
    <footer>
      <span role="status">
        {asOf === undefined ? '' : `数据截至 ${formatMoment(asOf)}`}
        {away ? ' · 网络中断，显示的是上次读取的数据' : ''}
      </span>
      <span>{place === '' ? '' : `${place} · 空格暂停 · ←→ 翻页 · Esc 退出`}</span>
      <span className="wz-wall-buttons">
        <Button ghost onClick={leaving(onPause)}>
          {paused ? '开始轮播' : '暂停轮播'}
        </Button>
        <Button ghost onClick={leaving(() => void document.documentElement.requestFullscreen())}>
          全屏
        </Button>
      </span>
    </footer>
  );
}

/** What a button does, after which it no longer holds the keys of whoever clicked it; who came to it by keys stays there. */
function leaving(act: () => void): (event: MouseEvent<HTMLElement>) => void {
  return ({ currentTarget, detail }) => {
    if (detail > 0) currentTarget.blur();
    act();
  };
}

interface WallFigures {
  readonly panels: readonly WallPanel[];
  readonly asOf: string | undefined;
  /** Whether the last reading failed, so that older figures stand. */
  readonly away: boolean;
}

/** What stands on the panels, read anew every few minutes; what was read last stays when a reading fails. */
function useWallPanels(division: Place, period: Period): WallFigures {
  const meanings = useCatalogueMeanings(USUAL_CODES, { unattended: true });
  const codes = meanings.map(({ code }) => code);
  const asked = { codes, period: formatPeriod(period), base: 'PERIOD_ON_PERIOD' as const };
  const { figures, away: ownAway } = useOwnFigures(division, asked);
  const { comparisons, away: belowAway } = useFiguresBelow(division, asked);
  const answers = useLeadAnswers({
    ...{ division, period, base: 'periodOnPeriod', codes: USUAL_CODES, pollInterval: READ_MS },
  });
  const subject = levelBelow(division) === 'community' ? '各社区' : '各街道';
  const bars = meanings.flatMap((meaning) => barsOf(meaning, comparisons, subject));
  return {
    panels: figures.length === 0 ? [] : [...answersPanel(answers), figuresPanel(meanings, figures), ...bars],
    asOf: figures[0] ? readFragment(IndicatorFigureFragmentDoc, figures[0].current).asOf : undefined,
    away: ownAway || belowAway,
  };
}

interface AskedFigures {
  readonly codes: string[];
  readonly period: string;
  readonly base: 'PERIOD_ON_PERIOD';
}

const KEPT = { errorPolicy: 'all' as const };

function useOwnFigures(division: Place, asked: AskedFigures) {
  const { pace, note } = useReadingAgain(true, READ_MS);
  const { data, previousData, error } = useQuery(
    IndicatorComparisonsDocument,
    asked.codes.length === 0
      ? skipToken
      : { ...KEPT, ...pace, variables: { input: { ...asked, divisionId: division.id }, judged: false } },
  );
  useEffect(() => note(error !== undefined), [note, error]);
  return { figures: (data ?? previousData)?.indicatorComparisons ?? [], away: error !== undefined };
}

function useFiguresBelow(division: Place, asked: AskedFigures) {
  const kinds = LEVEL_KINDS[levelBelow(division)];
  const { pace, note } = useReadingAgain(true, READ_MS);
  const { data, previousData, error } = useQuery(
    PlaceScorecardDocument,
    asked.codes.length === 0 || !hasPlacesBelow(division)
      ? skipToken
      : { ...KEPT, ...pace, variables: { input: { ...asked, within: division.id, kinds }, judged: false } },
  );
  useEffect(() => note(error !== undefined), [note, error]);
  return { comparisons: (data ?? previousData)?.placeComparisons ?? [], away: error !== undefined };
}

const levelBelow = ({ kind }: Place): 'subdistrict' | 'community' =>
  kind === 'DISTRICT' ? 'subdistrict' : 'community';

function answersPanel(answers: ReturnType<typeof useLeadAnswers>): readonly WallPanel[] {
  return answers ? [{ title: LEAD_TITLE, content: <AnswersPanel answers={answers} /> }] : [];
}

function figuresPanel(
  meanings: readonly Meaning[],
  rows: IndicatorComparisonsQuery['indicatorComparisons'],
): WallPanel {
  const figures = meanings.flatMap((meaning) => {
    const row = rows.find(({ code }) => code === meaning.code);
    if (!row) return [];
    const figure = toFigure(readFragment(IndicatorFigureFragmentDoc, row.current), meaning);
    return [{ code: meaning.code, name: meaning.name, figure, change: toChange(row, 'periodOnPeriod') }];
  });
  return { title: '主要指标', content: <FiguresPanel figures={figures} /> };
}

/** One figure by places; nothing where no place has it. */
function barsOf(
  meaning: Meaning,
  rows: PlaceScorecardQuery['placeComparisons'],
  subject: string,
): readonly WallPanel[] {
  const items = rankItems(
    rows
      .filter(({ code }) => code === meaning.code)
      .map(({ current: { division, status, value } }) => ({
        ...{ key: division.id, name: division.name, status },
        value: readDecimal(value),
      })),
  );
  if (items.every(({ value }) => value === null || value === 0)) return [];
  const unit = toUnit(meaning);
  const title = `${subject}：${namedWithUnit(meaning.name, unit)}${items.length > MOST_BARS ? `（前 ${String(MOST_BARS)} 个，共 ${String(items.length)} 个）` : ''}`;
  return [{ title, content: <BarsPanel items={items.slice(0, MOST_BARS)} unit={unit} /> }];
}
