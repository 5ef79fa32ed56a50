import { placesToStart } from './start-places';

const step = (id: string) => ({
  __typename: 'Division' as const,
  id,
  asOf: '2026-01-01',
  name: id,
  kind: 'DISTRICT' as const,
});
const district = {
  __typename: 'District' as const,
  id: 'District.1',
  kind: 'REAL' as const,
  name: '坪山区',
  division: {
    __typename: 'Division' as const,
    id: 'd',
    asOf: '2026-01-01',
    childCount: 6,
    path: [step('d')],
  },
};
const grant = (
  id: string,
  more: { readonly wholeDistrict?: boolean; readonly permissions?: string[] } = {},
) => ({
  __typename: 'ViewerGrant' as const,
  permissions: more.permissions ?? ['indicator.read'],
  wholeDistrict: more.wholeDistrict ?? false,
  division: {
    __typename: 'Division' as const,
    id,
    asOf: '2026-01-01',
    name: id,
    childCount: 0,
    path: [step('d'), step(id)],
  },
});
const start = (...grants: ReturnType<typeof grant>[]): readonly string[] =>
  placesToStart({ districts: [district], viewer: { __typename: 'Viewer', id: 'v', grants } }).map(
    ({ division }) => division.id,
  );

it('begins with the district where one may see all of it', () =>
  expect(start(grant('s'), grant('d', { wholeDistrict: true }))).toEqual(['d']));

it('begins with the places one may see where the district is not one of them', () =>
  expect(start(grant('s'), grant('s'), grant('t'))).toEqual(['s', 't']));

it('looks only at roles that may see figures', () =>
  expect(start(grant('s'), grant('t', { permissions: ['division.read'] }))).toEqual(['s']));
