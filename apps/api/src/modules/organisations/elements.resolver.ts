import {
  assessElements,
  DEFAULT_ELEMENT_RULES,
  type ElementAssessment,
  elementHalves,
  elementNeedText,
  elementPurpose,
  elementSteps,
  isoDate,
} from '@weizhi/domain';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Locale } from '../../platform/context/locale';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Decimal } from '../../platform/graphql/scalars';
import { Planned } from '../../platform/read-planner/planned';
import { elementFactsLoader, elementHalvesLoader } from './elements.loaders';
import {
  ElementAssessmentType,
  ElementFindingType,
  ElementStepType,
  OrganisationElementsType,
  scoreText,
} from './elements.type';
import { elementHalvesSql } from './organisation-sql';
import { OrganisationType } from './organisation.type';
import { dayOf } from './record-event';

/** Judges the four elements by the clock of the request, so that they change when evidence expires. */
@Resolver(() => OrganisationType)
export class OrganisationElementsResolver {
  @FieldResolver(() => Decimal, {
    description: 'Score of the four elements today: 0 to 4 in steps of one half.',
  })
  @Planned({
    kind: 'sql',
    type: 'numeric',
    present: true,
    expression: (row) => {
      const organisation = { districtId: row.column('districtId'), id: row.column('id') };
      return `trim_scale(${elementHalvesSql(organisation, row.today())}::numeric / 2)`;
    },
  })
  async elementScore(@Root() { row }: OrganisationType, @Ctx() context: RequestContext): Promise<string> {
    return scoreText(await elementHalvesLoader(context).load(row));
  }

  @FieldResolver(() => OrganisationElementsType, {
    description:
      'The four elements (四个组织要素) today, what is missing, and the shortest way to raise them.',
  })
  @Planned({ kind: 'notPlanned', reason: 'they are judged by rules of the domain' })
  @Extensions({ cost: { size: 4 } } satisfies CostExtensions)
  async elements(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationElementsType> {
    const facts = await elementFactsLoader(context).load(row);
    const asOf = dayOf(context.clock.now());
    const assessments = assessElements(facts, isoDate(asOf), DEFAULT_ELEMENT_RULES);
    return Object.assign(new OrganisationElementsType(), {
      asOf,
      score: scoreText(elementHalves(assessments)),
      rulesVersion: DEFAULT_ELEMENT_RULES.version,
      assessments: assessments.map((assessment) => toAssessment(assessment, context.locale)),
      steps: toSteps(assessments, context.locale),
    });
  }
}

function toAssessment(
  { element, state, findings }: ElementAssessment,
  locale: Locale,
): ElementAssessmentType {
  return Object.assign(new ElementAssessmentType(), {
    element,
    state,
    purpose: elementPurpose(element),
    findings: findings.map(({ need, met, lapsed, metUntil }) =>
      Object.assign(new ElementFindingType(), {
        need: needText(need, locale),
        documentKind: need.kind === 'document' ? need.documentKind : null,
        ...{ met, lapsed, metUntil },
      }),
    ),
  });
}

function toSteps(assessments: readonly ElementAssessment[], locale: Locale): ElementStepType[] {
  return elementSteps(assessments).map(({ element, needs, halves }) =>
    Object.assign(new ElementStepType(), {
      element,
      needs: needs.map((need) => needText(need, locale)),
      raises: scoreText(halves),
    }),
  );
}

function needText(need: Parameters<typeof elementNeedText>[0], locale: Locale): string {
  const { zh, en } = elementNeedText(need);
  return locale === 'zh-CN' ? zh : en;
}
