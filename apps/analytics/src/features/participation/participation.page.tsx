import { isoDate, previousPeriod } from '@weizhi/domain';
import { civilDate, EmptyState, NatureMark, periodLabel, Section, withKind } from '@weizhi/ui';
import { FigureCards } from '../../shared/figures/figure-cards';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath, readPeriodAddress, writePeriodAddress } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { useAddress } from '../../shared/place/use-address';
import { CohortPanel } from './components/cohort-panel';
import { LorenzPanel } from './components/lorenz-panel';
import { PlacesPanel } from './components/places-panel';
import { PyramidPanel } from './components/pyramid-panel';
import {
  AUTONOMY_CODES,
  CHOICE_CODES,
  COMPOSITION_CODES,
  ELECTION_CODES,
  RATE_CODES,
} from './model/participation-codes';
import { countsPersons, type ParticipationView } from './model/participation-view';

const ADDRESS_FORM = { read: readPeriodAddress, write: writePeriodAddress };
const NOT_ADDED = '同一人可以计入多项，各项之和不等于总数。';

/** Who takes part at one place, against who lives there. */
export function ParticipationPage() {
  return <OfPlace>{(division) => <ParticipationBoard key={division.id} division={division} />}</OfPlace>;
}

function ParticipationBoard({ division }: { readonly division: Place }) {
  const { address, change } = useAddress(ADDRESS_FORM);
  const today = isoDate(civilDate(new Date()));
  // The last whole quarter: of one that runs the persons are not complete.
  const usual = previousPeriod(withKind({ kind: 'custom', from: today, to: today }, 'quarter'));
  const period = address.period ?? usual;
  const view: ParticipationView = { division, period, address, nature: natureOf(division) };
  return (
    <NatureMark nature={view.nature}>
      <PlacePageHeader
        division={division}
        title={`${division.name} · 居民参与`}
        subtitle={`${periodLabel(period)} · 按人去重，分母为常住人口，不是注册用户 · 人数过少的不显示`}
        nature={view.nature}
        linkOf={(placeId) => placePagePath(placeId, 'participation', writePeriodAddress(address))}
        picker={{
          period,
          comparison: address.base,
          onPeriod: (next) => change({ period: next }),
          onComparison: (base) => change({ base }),
        }}
      />
      <div className="wz-stack">{countsPersons(period) ? <Figures view={view} /> : <OtherSpan />}</div>
    </NatureMark>
  );
}

function Figures({ view }: { readonly view: ParticipationView }) {
  const { division, period, address } = view;
  const cards = { division, period, base: address.base };
  return (
    <>
      <FigureCards {...cards} codes={RATE_CODES} about="参与率" />
      <div className="wz-pair">
        <PyramidPanel view={view} />
        <CohortPanel view={view} code="participationRate" dimension="ageBand" name="年龄段" />
        <CohortPanel view={view} code="participationRate" dimension="sex" name="性别" />
        <CohortPanel view={view} code="participantCount" dimension="participationDepth" name="参与深度" />
      </div>
      <FigureCards {...cards} codes={COMPOSITION_CODES} about="参与结构" />
      <div className="wz-pair">
        <LorenzPanel view={view} />
        <CohortPanel
          view={view}
          code="stageParticipationRate"
          dimension="democraticStage"
          name="民主环节"
          remark={NOT_ADDED}
        />
        <CohortPanel
          view={view}
          code="participationVisits"
          dimension="participationInitiator"
          name="发起方"
        />
        <CohortPanel view={view} code="participantCount" dimension="participationMode" name="线上线下" />
        <CohortPanel
          view={view}
          code="participantCount"
          dimension="participationChannel"
          name="参与渠道"
          remark={NOT_ADDED}
        />
        <CohortPanel
          view={view}
          code="participantCount"
          dimension="participantCapacity"
          name="参与身份"
          remark={NOT_ADDED}
        />
      </div>
      <FigureCards {...cards} codes={CHOICE_CODES} about="共同决定（业主表决）" />
      <FigureCards {...cards} codes={ELECTION_CODES} about="选举和推荐" />
      <FigureCards {...cards} codes={AUTONOMY_CODES} about="自治与实绩" />
      <PlacesPanel view={view} code="workingAgeParticipationRate" />
      <PlacesPanel view={view} code="electionTurnout" source="选举记录与选民名单" />
    </>
  );
}

function OtherSpan() {
  return (
    <Section title="这一期间没有按人去重的数据">
      <EmptyState
        title="参与人数按月、按季、按年去重，其他期间不能由它们相加得出"
        advice="请在上方把期间改为月、季度或年。"
      />
    </Section>
  );
}
