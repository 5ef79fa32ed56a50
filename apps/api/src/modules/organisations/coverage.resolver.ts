import { Arg, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import type { DistrictRowKey } from '../../platform/graphql/global-id';
import { divisionKey, divisionLoader, toDivision } from '../divisions';
import { MergeOrganisationsInput, SetCoverageInput } from './coverage.inputs';
import { listCoverage, listDuplicates } from './coverage.reads';
import { MergeOrganisationsResult, SetCoverageResult } from './coverage-results';
import { CommunityCoverageType, DuplicateCandidatesType } from './coverage.type';
import { mergeOrganisations } from './merge-organisations';
import { organisationLoader } from './organisation.loaders';
import { countsSql } from './organisation-sql';
import { type OrganisationType, toOrganisation } from './organisation.type';
import { setCoverage } from './set-coverage';

const MOST_COMMUNITIES = 300;
const MOST_PAIRS = 50;

const COLUMNS: Readonly<Record<string, string>> = {
  governanceBody: 'o.governance_body',
  registrationStatus: 'o.registration_status',
  filingNumber: 'o.filing_number',
};

/** Who covers which community, and who is there twice. */
@Resolver()
export class CoverageResolver {
  @Query(() => [CommunityCoverageType], {
    description:
      'Communities of a division with the organisations that work there, those that nobody covers first; at most 300.',
  })
  @Requires('organisation.read')
  @Extensions({ cost: { size: MOST_COMMUNITIES } } satisfies CostExtensions)
  async communityCoverage(
    @Arg('divisionId', () => ID, { description: 'Global id of a district or subdistrict.' })
    divisionId: string,
    @Ctx() context: RequestContext,
  ): Promise<CommunityCoverageType[]> {
    const rows = await listCoverage(context.reads, {
      divisionId: divisionKey(divisionId),
      countedSql: countsSql((property) => COLUMNS[property] ?? 'null'),
      most: MOST_COMMUNITIES,
    });
    const divisions = divisionLoader(context);
    const answers = rows.map(async ({ communityId, organisations, organisationCount, countedCount }) => {
      const division = await divisions.load(communityId);
      if (!division) return [];
      const community = toDivision(division);
      const working = await loadAll(context, organisations);
      return [
        Object.assign(new CommunityCoverageType(), {
          ...{ community, organisationCount, countedCount, organisations: working },
        }),
      ];
    });
    return (await Promise.all(answers)).flat();
  }

  @Query(() => [DuplicateCandidatesType], {
    description: 'Pairs of records that may be of one organisation; at most 50.',
  })
  @Requires('organisation.manage')
  @Extensions({ cost: { size: MOST_PAIRS } } satisfies CostExtensions)
  async organisationDuplicates(@Ctx() context: RequestContext): Promise<DuplicateCandidatesType[]> {
    const rows = await listDuplicates(context.reads, MOST_PAIRS);
    const answers = rows.map(async ({ districtId, one, other, sameName, sameContact }) =>
      Object.assign(new DuplicateCandidatesType(), {
        ...{ sameName, sameContact },
        organisations: await loadAll(context, [
          { districtId, id: one },
          { districtId, id: other },
        ]),
      }),
    );
    return Promise.all(answers);
  }

  @Mutation(() => SetCoverageResult, { description: 'Says anew in which communities an organisation works.' })
  @Requires('organisation.manage')
  setCoverage(
    @Arg('input', () => SetCoverageInput, { description: 'The communities.' }) input: SetCoverageInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return setCoverage(context, input);
  }

  @Mutation(() => MergeOrganisationsResult, {
    description:
      'Makes one of two records of the same organisation. What belongs to the merged one goes over; it stays readable by its id and leads to the other.',
  })
  @Requires('organisation.manage')
  mergeOrganisations(
    @Arg('input', () => MergeOrganisationsInput, { description: 'Which two and why.' })
    input: MergeOrganisationsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return mergeOrganisations(context, input);
  }
}

async function loadAll(
  context: RequestContext,
  keys: readonly DistrictRowKey[],
): Promise<OrganisationType[]> {
  const loader = organisationLoader(context);
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.flatMap((row) => (row ? [toOrganisation(row)] : []));
}
