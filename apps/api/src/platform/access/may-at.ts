import { type Actor, decide, type DivisionPath, type Permission } from '@weizhi/domain';

/** A place: a district and the path of a division in it. */
export interface AccessPlace {
  readonly districtId: string;
  readonly path: DivisionPath;
}

/** Whether an actor may do something at a place. */
export function mayAt(actor: Actor, permission: Permission, { districtId, path }: AccessPlace): boolean {
  return decide(actor, permission, { districtId, divisionPath: path }).allowed;
}
