import { ANONYMOUS, can, DEFAULT_ROLES, type DefaultRole, type Permission } from '@weizhi/domain';
import { entryOf, menuFor } from './menu';
import { type SignedInViewer, toActor } from './viewer-actor';

const viewerWith = (role: DefaultRole): SignedInViewer => ({
  __typename: 'Viewer',
  id: 'viewer',
  displayName: '甲',
  permissions: [],
  mustChangePassword: false,
  mustSetUpSecondFactor: false,
  districts: [],
  grants: [
    {
      __typename: 'ViewerGrant',
      permissions: [...DEFAULT_ROLES[role].permissions, 'not.a.permission'],
      districtId: 'd',
      wholeDistrict: true,
      role: { __typename: 'Role', code: role, name: role },
      division: {
        __typename: 'Division',
        id: 'x',
        asOf: '2026-01-01',
        name: '崇川区',
        path: [{ __typename: 'Division', id: 'x', asOf: '2026-01-01' }],
      },
    },
  ],
});

const paths = (role: DefaultRole): readonly string[] =>
  menuFor(toActor(viewerWith(role))).map(({ path }) => path);

it('shows each role what it may open and no more', () => {
  expect(paths('systemAdministrator')).toEqual(['/', '/divisions', '/accounts', '/roles', '/api-keys']);
  expect(paths('districtCivilAffairs')).toEqual([
    '/',
    '/divisions',
    '/activities',
    '/participation-records',
    '/surveys',
    '/plaques',
    '/inspections',
    '/tasks',
    '/task-admissions',
    '/mandate-lists',
    '/burden-pools',
    '/government-duties',
    '/time-use-draws',
    '/organisations',
    '/incubation-cases',
    '/funding/contracts',
    '/funding/funds',
    '/annual-accounts',
    '/assessments',
    '/owners-committees',
    '/elections',
    '/project-votes',
    '/form-demands',
    '/outside-systems',
    '/committee-staffing',
    '/submissions',
    '/form-templates',
    '/imports',
    '/snapshots',
    '/rules',
  ]);
  expect(paths('hubFinance')).toEqual([
    '/',
    '/divisions',
    '/organisations',
    '/incubation-cases',
    '/funding/contracts',
    '/funding/funds',
    '/annual-accounts',
    '/rules',
  ]);
  expect(paths('auditor')).toEqual(['/divisions', '/audit-log']);
});

it('shows nothing to nobody', () => expect(menuFor(ANONYMOUS)).toEqual([]));

it('leaves out what is no permission of ours', () => {
  expect(can(toActor(viewerWith('assessor')), 'not.a.permission' as Permission)).toBe(false);
});

it('knows to which entry a page belongs', () => {
  expect(entryOf('/imports/abc')?.path).toBe('/imports');
  expect(entryOf('/')?.path).toBe('/');
  expect(entryOf('/nowhere')).toBeUndefined();
});
