import type { OrganisationDuplicatesQuery } from '@weizhi/graphql-client/documents';

/** Two records that look like one organisation, the earlier first. */
export type DuplicatePair = OrganisationDuplicatesQuery['organisationDuplicates'][number];
export type DuplicateRecord = DuplicatePair['organisations'][number];

/** What two records have in common. */
export function likenessWords({
  sameName,
  sameContact,
}: Pick<DuplicatePair, 'sameName' | 'sameContact'>): string {
  return [...(sameName ? ['名称'] : []), ...(sameContact ? ['联系人号码'] : [])].join('、');
}

/** The two sides of a merge once one record is chosen to go on; undefined for a record that is not of the pair. */
export function sidesOf(
  { organisations }: Pick<DuplicatePair, 'organisations'>,
  keptId: string,
): { readonly kept: DuplicateRecord; readonly merged: DuplicateRecord } | undefined {
  const kept = organisations.find(({ id }) => id === keptId);
  const merged = organisations.find(({ id }) => id !== keptId);
  return kept && merged && { kept, merged };
}
