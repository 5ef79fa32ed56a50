import {
  assessElements,
  dateInShanghai,
  decimalOfNumber,
  DEFAULT_ELEMENT_RULES,
  type DimensionScore,
  dimensionScores,
  ELEMENT_HALVES,
  HEALTH_RULE,
  healthFacts,
  healthFlags,
  type HealthRecords,
  type IsoDate,
  organisationHealth,
  type OrganisationHealth,
} from '@weizhi/domain';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Planned } from '../../platform/read-planner/planned';
import { type Organisation, OrganisationType, readElementFacts } from '../organisations';
import { readHealthRecords } from './health-records.reads';
import {
  HealthComponentScoreType,
  HealthDimensionScoreType,
  HealthLeverType,
  OrganisationHealthType,
} from './organisation-health.type';

/** Judges an organisation's health by the clock of the request, so that it changes by itself when evidence expires. */
@Resolver(() => OrganisationType)
export class OrganisationHealthResolver {
  @FieldResolver(() => OrganisationHealthType, {
    description: 'Its health today, with its reasons and what would raise it most.',
  })
  @Planned({ kind: 'notPlanned', reason: 'it is judged by rules of the domain and by the server’s clock' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async health(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationHealthType> {
    const day = dateInShanghai(context.clock.now().getTime());
    const records = await recordsOf(context, row, day);
    const dimensions = dimensionScores(healthFacts(records), HEALTH_RULE);
    return toHealth(organisationHealth(dimensions, healthFlags(records), HEALTH_RULE), day);
  }
}

/** What is recorded of one organisation, each element told apart. */
async function recordsOf(context: RequestContext, row: Organisation, day: IsoDate): Promise<HealthRecords> {
  const asked = { districtId: row.districtId, organisationIds: [row.id] };
  const [recorded] = await readHealthRecords(context.reads, { ...asked, days: [day], divisionIds: [] });
  if (!recorded) return notInBeing(row, day);
  if (recorded.halves === null) return recorded.records;
  const facts = (await readElementFacts(context.reads, { ...asked, day })).get(row.id);
  if (!facts) return recorded.records;
  const elementScores = Object.fromEntries(
    assessElements(facts, day, DEFAULT_ELEMENT_RULES).map(({ element, state }) => [
      element,
      ELEMENT_HALVES[state] / ELEMENT_HALVES.complete,
    ]),
  ) as HealthRecords['elementScores'];
  return { ...recorded.records, elementScores };
}

/** Of one that was merged, or is founded in the future, nothing is known but its status. */
function notInBeing(row: Organisation, day: IsoDate): HealthRecords {
  return {
    day,
    registrationStatus: row.registrationStatus,
    creditFlag: row.creditFlag,
    inBeingSince: null,
    elementScores: null,
    documents: null,
    posts: null,
    activity: null,
    openRectifications: null,
    finance: null,
  };
}

function toHealth(health: OrganisationHealth, asOf: IsoDate): OrganisationHealthType {
  return Object.assign(new OrganisationHealthType(), {
    asOf,
    ruleVersion: `${HEALTH_RULE.code}@${String(HEALTH_RULE.version)}`,
    index: textOf(health.index, 1),
    uncapped: textOf(health.uncapped, 1),
    level: health.level,
    rangeLow: textOf(health.range?.low ?? null, 1),
    rangeHigh: textOf(health.range?.high ?? null, 1),
    coverage: textOf(health.coverage, 2),
    flags: [...health.caps],
    dimensions: health.dimensions.map(toDimension),
    levers: health.levers.map(({ component, dimension, threshold, gain }) =>
      Object.assign(new HealthLeverType(), {
        component,
        dimension,
        threshold: textOf(threshold, 2),
        gain: textOf(gain, 1),
      }),
    ),
  });
}

function toDimension({ dimension, score, components }: DimensionScore): HealthDimensionScoreType {
  return Object.assign(new HealthDimensionScoreType(), {
    dimension,
    weight: HEALTH_RULE.weights[dimension],
    score: textOf(score, 3),
    components: components.map(({ component, fact, score: own, next }) =>
      Object.assign(new HealthComponentScoreType(), {
        component,
        fact: textOf(fact, 2),
        score: textOf(own, 2),
        nextThreshold: textOf(next?.threshold ?? null, 2),
        nextScore: textOf(next?.score ?? null, 2),
      }),
    ),
  });
}

function textOf(value: number | null, places: number): string | null {
  return value === null ? null : decimalOfNumber(value, places);
}
