import { isoDate, previousPeriod } from '@weizhi/domain';
import { civilDate, NatureMark, periodLabel, withKind } from '@weizhi/ui';
import { FigureCards } from '../../shared/figures/figure-cards';
import { NOT_FOR_APPRAISAL } from '../../shared/figures/not-for-appraisal';
import { useMeanings } from '../../shared/figures/use-meanings';
import { OfPlace } from '../../shared/place/of-place';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { hasPlacesBelow, natureOf, type Place } from '../../shared/place/place-trail';
import { useAnchor } from '../../shared/place/use-anchor';
import { useAddress } from '../../shared/place/use-address';
import { AlertCard } from './components/alert-card';
import { IndicatorChoices } from './components/indicator-choices';
import { LeadAnswersPanel } from './components/lead-answers-panel';
import { ScorecardPanel } from './components/scorecard-panel';
import { SideBySidePanel } from './components/side-by-side-panel';
import {
  FIGURES_ANCHOR,
  readScorecardAddress,
  scorecardLink,
  writeScorecardAddress,
} from './model/scorecard-address';
import type { ScorecardView } from './model/scorecard-view';

const ADDRESS_FORM = { read: readScorecardAddress, write: writeScorecardAddress };

/** A place on one page (全区一页): figures of every theme, and the places below side by side. */
export function ScorecardPage() {
  return <OfPlace>{(division) => <ScorecardBoard key={division.id} division={division} />}</OfPlace>;
}

function ScorecardBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const today = isoDate(civilDate(new Date()));
  // The last whole quarter: of one that runs persons are not complete, and no change can be judged whole.
  const usual = previousPeriod(withKind({ kind: 'custom', from: today, to: today }, 'quarter'));
  const period = address.period ?? usual;
  const view: ScorecardView = { division, period, address, nature: natureOf(division), change };
  const meanings = useMeanings(address.codes);
  const figures = useAnchor<HTMLDivElement>(FIGURES_ANCHOR);
  // The column that orders the table is the one that map, list and trend show.
  const drawn = meanings.find(({ code }) => code === address.order?.code) ?? meanings[0];
  return (
    <NatureMark nature={view.nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · ${division.kind === 'DISTRICT' ? '全区一页' : '一页总览'}`}
        subtitle={`${periodLabel(period)} · ${NOT_FOR_APPRAISAL}`}
        nature={view.nature}
        linkOf={(placeId) => scorecardLink(placeId, address)}
        asked={[['指标', meanings.map(({ name }) => name).join('、')]]}
        picker={{
          period,
          comparison: address.base,
          onPeriod: (next) => change({ period: next }),
          onComparison: (base) => change({ base }),
        }}
      />
      <div className="wz-stack">
        <LeadAnswersPanel view={view} />
        <IndicatorChoices view={view} />
        <div ref={figures} id={FIGURES_ANCHOR} tabIndex={-1} className="wz-stack">
          <FigureCards codes={address.codes} division={division} period={period} base={address.base} />
        </div>
        <AlertCard view={view} />
        {meanings.length > 0 && hasPlacesBelow(division) ? (
          <>
            {drawn ? <SideBySidePanel view={view} meaning={drawn} /> : null}
            <ScorecardPanel view={view} meanings={meanings} />
          </>
        ) : null}
      </div>
    </NatureMark>
  );
}
