import {
  type Decision,
  type Actor,
  ALL_PERMISSIONS,
  decide,
  divisionPath,
  type Permission,
  type Place,
} from '@weizhi/domain';

/** Where a thing lies as seen from the division over which a role is held. */
export const RELATIONS = [
  'own',
  'child',
  'parent',
  'sibling',
  'otherDistrict',
  'samePathOtherDistrict',
] as const;

/** One of {@link RELATIONS}. */
export type Relation = (typeof RELATIONS)[number];

/** What decides; the domain's own, or a broken one in the test of the test. */
export type Decider = (actor: Actor, permission: Permission, place: Place | null) => Decision;

/** A cell of the matrix where the decision is not what the oracle says. */
export interface MatrixFinding {
  readonly role: string;
  readonly permission: Permission;
  readonly relation: Relation | 'anywhere';
  readonly allowed: boolean;
}

// Ids that begin like one another, so that comparing texts instead of divisions would show.
const HELD_OVER = '1/2/10/100/';
const PLACES: Readonly<Record<Relation, Place>> = {
  own: { districtId: '1', divisionPath: divisionPath(HELD_OVER) },
  child: { districtId: '1', divisionPath: divisionPath(`${HELD_OVER}1000/`) },
  parent: { districtId: '1', divisionPath: divisionPath('1/2/10/') },
  sibling: { districtId: '1', divisionPath: divisionPath('1/2/10/1001/') },
  otherDistrict: { districtId: '2', divisionPath: divisionPath('1/2/20/200/') },
  samePathOtherDistrict: { districtId: '2', divisionPath: divisionPath(HELD_OVER) },
};

/**
 * Compares a decider with the oracle in every cell: role × permission × relation. The oracle knows nothing of paths
 * or sets: a role may do what the table of roles says, in its own division and below, and nowhere else.
 */
export function matrixFindings(
  roles: Readonly<Record<string, readonly string[]>>,
  decider: Decider = decide,
): readonly MatrixFinding[] {
  const findings: MatrixFinding[] = [];
  for (const [role, permissions] of Object.entries(roles)) {
    const actor = actorWith(role, permissions);
    for (const permission of ALL_PERMISSIONS) {
      const held = permissions.includes(permission);
      const anywhere = decider(actor, permission, null).allowed;
      if (anywhere !== held) findings.push({ role, permission, relation: 'anywhere', allowed: anywhere });
      for (const relation of RELATIONS) {
        const { allowed } = decider(actor, permission, PLACES[relation]);
        const expected = held && (relation === 'own' || relation === 'child');
        if (allowed !== expected) findings.push({ role, permission, relation, allowed });
      }
    }
  }
  return findings;
}

function actorWith(role: string, permissions: readonly string[]): Actor {
  const grant = {
    role,
    permissions: new Set(permissions as readonly Permission[]),
    districtId: '1',
    divisionId: '100',
    divisionPath: divisionPath(HELD_OVER),
    wholeDistrict: false,
  };
  return { kind: 'account', id: 'one', grants: [grant] };
}
