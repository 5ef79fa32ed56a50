import { DEFAULT_ROLES, type DefaultRole } from '@weizhi/domain';
import { type Answers, onePage } from '@weizhi/graphql-client/testing';

const DAY = '2026-03-01';
const MOMENT = '2026-03-01T02:00:00.000Z';

export const DISTRICT_DIVISION = division({ id: 'cc', name: '崇川区', kind: 'DISTRICT' });
export const DISTRICT = { id: 'd', kind: 'DEMONSTRATION', name: '崇川区', division: DISTRICT_DIVISION };

interface DivisionFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly children?: readonly object[];
}

/** A division with all that its page asks for. */
export function division({ id, name, kind, children = [] }: DivisionFacts): Record<string, unknown> {
  const districts = kind === 'DISTRICT' ? [{ id: 'd', kind: 'DEMONSTRATION', name }] : [];
  const plain = { id, name, kind, asOf: DAY, code: '320613000000', childCount: children.length, districts };
  return {
    ...plain,
    path: [plain],
    children: onePage(children),
    existsFrom: '2020-07-01',
    existsTo: null,
    names: [
      { name, code: '320613000000', validFrom: '2020-07-01', validTo: null },
      { name: '旧名', code: '320602000000', validFrom: '1991-01-01', validTo: '2020-07-01' },
    ],
    predecessors: [],
    successors: [],
    version: 1,
  };
}

/** What the layout asks for, for somebody who holds one role over the whole district. */
export function signedInAs(role: DefaultRole, over: Answers = {}): Answers {
  return {
    viewer: {
      id: 'v',
      displayName: '王晓梅',
      permissions: DEFAULT_ROLES[role].permissions,
      mustChangePassword: false,
      mustSetUpSecondFactor: false,
      secondFactor: null,
      sessions: [],
      districts: [DISTRICT],
      grants: [
        {
          role: roleOf(role),
          permissions: DEFAULT_ROLES[role].permissions,
          districtId: 'd',
          wholeDistrict: true,
          division: DISTRICT_DIVISION,
        },
      ],
    },
    districts: [DISTRICT],
    workItemCount: 0,
    workItemCounts: [],
    workItems: onePage([]),
    nextWorkItems: null,
    ...over,
  };
}

export function roleOf(code: DefaultRole): Record<string, unknown> {
  return { code, name: DEFAULT_ROLES[code].zh, permissions: [{ code: 'division.read', name: '查看区划' }] };
}

export function accountOf(over: Answers = {}): Record<string, unknown> {
  return {
    id: 'a',
    version: 3,
    identifier: 'li.wei',
    displayName: '李伟',
    disabled: false,
    mustChangePassword: false,
    hasPassword: true,
    hasSecondFactor: false,
    signInLinkUntil: null,
    lockedUntil: null,
    lastSignedInAt: MOMENT,
    division: DISTRICT_DIVISION,
    grants: [
      {
        id: 'g',
        role: roleOf('committeeMember'),
        division: DISTRICT_DIVISION,
        grantedAt: MOMENT,
        grantedBy: null,
      },
    ],
    ...over,
  };
}
