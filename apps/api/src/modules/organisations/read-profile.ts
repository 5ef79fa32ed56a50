import { organisationNameKey } from '@weizhi/domain';
import type { NewRow } from '../../platform/database';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import type { Organisation } from './organisation.entity';
import type { OrganisationProfileInput } from './organisation.inputs';

const LONGEST = { name: 100, unit: 100, purpose: 1_000, units: 5, members: 100_000 } as const;

/** What an input says of an organisation beside its place and registration. */
export interface ReadProfile {
  readonly profile: NewRow<Organisation>;
  readonly problems: readonly FieldError[];
}

/** Reads the profile of an input: trims, checks lengths, orders and days. */
export function readProfile(input: OrganisationProfileInput, today: string): ReadProfile {
  const name = input.name.trim();
  const secondaryKinds = [...new Set(input.secondaryKinds ?? [])].filter(
    (kind) => kind !== input.serviceKind,
  );
  const supervisingUnits = (input.supervisingUnits ?? [])
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
  const profile: NewRow<Organisation> = {
    name,
    nameKey: organisationNameKey(name),
    serviceKind: input.serviceKind,
    secondaryKinds,
    formationBasis: input.formationBasis ?? null,
    governanceBody: input.governanceBody ?? null,
    competentAuthority: textOrNull(input.competentAuthority),
    registrationAuthority: textOrNull(input.registrationAuthority),
    supervisingUnits,
    foundedOn: input.foundedOn ?? null,
    purpose: textOrNull(input.purpose),
    memberCount: input.memberCount ?? null,
    hub: input.hub ?? false,
  };
  return {
    profile,
    problems: [...nameProblems(name), ...lengthProblems(profile), ...valueProblems(input, today)],
  };
}

function nameProblems(name: string): FieldError[] {
  if (name === '') return [fieldError('name', 'REQUIRED')];
  if (name.length > LONGEST.name) return [fieldError('name', 'TOO_LONG', { maximum: LONGEST.name })];
  if ([...organisationNameKey(name)].length < 2) return [fieldError('name', 'TOO_SHORT', { minimum: 2 })];
  return [];
}

function lengthProblems(profile: NewRow<Organisation>): FieldError[] {
  const limits = [
    ['competentAuthority', profile.competentAuthority, LONGEST.unit],
    ['registrationAuthority', profile.registrationAuthority, LONGEST.unit],
    ['purpose', profile.purpose, LONGEST.purpose],
  ] as const;
  const tooLong = limits
    .filter(([, text, maximum]) => (text?.length ?? 0) > maximum)
    .map(([path, , maximum]) => fieldError(path, 'TOO_LONG', { maximum }));
  const units = profile.supervisingUnits ?? [];
  if (units.length > LONGEST.units || units.some((unit) => unit.length > LONGEST.unit))
    tooLong.push(fieldError('supervisingUnits', 'TOO_LONG', { maximum: LONGEST.unit }));
  return tooLong;
}

function valueProblems({ foundedOn, memberCount }: OrganisationProfileInput, today: string): FieldError[] {
  const problems: FieldError[] = [];
  if (foundedOn != null && foundedOn > today) problems.push(fieldError('foundedOn', 'DATE_ORDER'));
  if (memberCount != null && (memberCount < 0 || memberCount > LONGEST.members))
    problems.push(fieldError('memberCount', 'OUT_OF_RANGE', { minimum: 0, maximum: LONGEST.members }));
  return problems;
}

/** A text without spaces around it; null when nothing is left. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
