import type {
  FormationBasis,
  GovernanceBody,
  OrganisationFactsFragment,
  ServiceKind,
  UpdateOrganisationInput,
} from '@weizhi/graphql-client/documents';

/** What describes an organisation, as the API takes it. */
type ProfileInput = Omit<UpdateOrganisationInput, 'organisationId' | 'expectedVersion' | 'contact'>;

/** What the fields of the profile hold. */
export interface ProfileValues {
  readonly name: string;
  readonly divisionId: string;
  readonly serviceKind: ServiceKind;
  readonly secondaryKinds?: ServiceKind[];
  readonly governanceBody?: GovernanceBody | null;
  readonly formationBasis?: FormationBasis | null;
  readonly foundedOn?: string | null;
  readonly memberCount?: number | null;
  readonly purpose?: string | null;
  readonly competentAuthority?: string | null;
  readonly registrationAuthority?: string | null;
  readonly supervisingUnits?: string[];
  readonly fiscalHostId?: string | null;
  readonly hub?: boolean;
}

/** The profile as the API takes it: what was left empty is null. */
export function toProfileInput(values: ProfileValues): ProfileInput {
  const empty = (text: string | null | undefined): string | null =>
    text === undefined || text === null || text.trim() === '' ? null : text;
  return {
    name: values.name,
    divisionId: values.divisionId,
    serviceKind: values.serviceKind,
    secondaryKinds: values.secondaryKinds ?? [],
    governanceBody: values.governanceBody ?? null,
    formationBasis: values.formationBasis ?? null,
    foundedOn: empty(values.foundedOn),
    memberCount: values.memberCount ?? null,
    purpose: empty(values.purpose),
    competentAuthority: empty(values.competentAuthority),
    registrationAuthority: empty(values.registrationAuthority),
    supervisingUnits: values.supervisingUnits ?? [],
    fiscalHostId: empty(values.fiscalHostId),
    hub: values.hub ?? false,
  };
}

/** The fields filled with what an organisation has. */
export function toProfileValues(organisation: OrganisationFactsFragment): ProfileValues {
  const { name, serviceKind, governanceBody, formationBasis, foundedOn, memberCount, purpose } = organisation;
  const { competentAuthority, registrationAuthority, hub } = organisation;
  return {
    ...{ name, serviceKind, governanceBody, formationBasis, foundedOn, memberCount, purpose },
    ...{ competentAuthority, registrationAuthority, hub },
    divisionId: organisation.division.id,
    secondaryKinds: [...organisation.secondaryKinds],
    supervisingUnits: [...organisation.supervisingUnits],
    fiscalHostId: organisation.fiscalHost?.id ?? null,
  };
}
