import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Planned } from '../../platform/read-planner/planned';
import { District, DistrictType, divisionLoader, DivisionType, loadDistrict, toDivision } from '../divisions';
import { personLoader, PersonType, toPerson } from '../people';
import { createOrganisation } from './create-organisation';
import { findOrganisation } from './find-organisation';
import { Organisation } from './organisation.entity';
import {
  CreateOrganisationInput,
  OrganisationListArguments,
  UpdateOrganisationInput,
  WithdrawOrganisationInput,
} from './organisation.inputs';
import { organisationKey } from './organisation-key';
import { narrowOrganisations, ORGANISATION_LIST_READ, ORGANISATION_ORDERS } from './organisation-list';
import { organisationLoader } from './organisation.loaders';
import {
  CreateOrganisationResult,
  UpdateOrganisationResult,
  WithdrawOrganisationResult,
} from './organisation-results';
import { OrganisationConnection, OrganisationType, toOrganisation } from './organisation.type';
import { updateOrganisation } from './update-organisation';
import { withdrawOrganisation } from './withdraw-organisation';

/** Reads organisations and records new ones. */
@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description:
      'An organisation by its id, merged ones among them; null when it does not exist, was withdrawn, or lies outside your divisions.',
  })
  @Requires('organisation.read')
  @Planned({
    kind: 'byId',
    entity: Organisation,
    where: {
      districtId: { argument: 'id', decode: (id) => organisationKey(id).districtId },
      id: { argument: 'id', decode: (id) => organisationKey(id).id },
    },
  })
  async organisation(
    @Arg('id', () => ID, { description: 'Global id of the organisation.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const row = await findOrganisation(context.reads, id);
    return row ? toOrganisation(row) : null;
  }

  @Query(() => OrganisationConnection, {
    description: 'Organisations of your divisions, by name unless said otherwise.',
  })
  @Requires('organisation.read')
  @Planned(ORGANISATION_LIST_READ)
  organisations(
    @Args(() => OrganisationListArguments) { filter, orderBy, ...page }: OrganisationListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OrganisationType>> {
    return readKeysetPage(context, {
      field: 'Query.organisations',
      entity: Organisation,
      page,
      orders: ORGANISATION_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowOrganisations(query, filter ?? {}, context);
      },
      toNode: toOrganisation,
    });
  }

  @Mutation(() => CreateOrganisationResult, {
    description: 'Records an organisation with its registration and contact person.',
  })
  @Requires('organisation.manage')
  createOrganisation(
    @Arg('input', () => CreateOrganisationInput, { description: 'The organisation to record.' })
    input: CreateOrganisationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createOrganisation(context, input);
  }

  @Mutation(() => UpdateOrganisationResult, {
    description: 'Changes what describes an organisation: name, seat, kinds, authorities, contact person.',
  })
  @Requires('organisation.manage')
  updateOrganisation(
    @Arg('input', () => UpdateOrganisationInput, { description: 'What is to hold from now on.' })
    input: UpdateOrganisationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return updateOrganisation(context, input);
  }

  @Mutation(() => WithdrawOrganisationResult, {
    description: 'Takes an organisation that was recorded by mistake out of every list. Nothing is deleted.',
  })
  @Requires('organisation.manage')
  withdrawOrganisation(
    @Arg('input', () => WithdrawOrganisationInput, { description: 'Which one and why.' })
    input: WithdrawOrganisationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawOrganisation(context, input);
  }

  @FieldResolver(() => DistrictType, {
    description: 'District (tenant) that it belongs to; files for it are uploaded there.',
  })
  @Planned({ kind: 'toOne', entity: District, by: { id: 'districtId' } })
  district(@Root() { row }: OrganisationType, @Ctx() context: RequestContext): Promise<DistrictType> {
    return loadDistrict(context, row.districtId);
  }

  @FieldResolver(() => DivisionType, { description: 'Division of its seat.' })
  @Planned({ kind: 'toOne', via: 'divisionId' })
  async division(@Root() { row }: OrganisationType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error(`An organisation is of a division that is absent: ${row.divisionId}`);
    return toDivision(division);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that keeps its money (托管机构); null when none does or it lies outside your divisions.',
  })
  @Planned({ kind: 'toOne', via: 'fiscalHostId' })
  fiscalHost(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    return otherOrganisation(context, row.districtId, row.fiscalHostId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that goes on where this one was recorded twice; null when it was not merged.',
  })
  @Planned({ kind: 'toOne', via: 'mergedIntoId' })
  mergedInto(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    return otherOrganisation(context, row.districtId, row.mergedIntoId);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Contact person (联系人), masked; null when none is known or you may not read persons.',
  })
  @Planned({ kind: 'toOne', via: 'contactPersonId' })
  async contact(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<PersonType | null> {
    if (row.contactPersonId === null) return null;
    const person = await personLoader(context).load({ districtId: row.districtId, id: row.contactPersonId });
    return person ? toPerson(person) : null;
  }
}

async function otherOrganisation(
  context: RequestContext,
  districtId: string,
  id: string | null,
): Promise<OrganisationType | null> {
  if (id === null) return null;
  const row = await organisationLoader(context).load({ districtId, id });
  return row ? toOrganisation(row) : null;
}
