import type { Attack, AttackGroup } from './attack';
import { CREDENTIAL_ATTACKS } from './credentials';
import { FILE_ATTACKS } from './files';
import { ISOLATION } from './isolation';
import { LOAD_ATTACKS } from './load';
import { PRIVACY } from './privacy';
import { RELIABILITY } from './reliability';
import { VALUE_ATTACKS } from './values';

/** The ledger of attacks, T1 to T87, by kind. */
export const ATTACK_GROUPS: readonly AttackGroup[] = [
  ISOLATION,
  CREDENTIAL_ATTACKS,
  LOAD_ATTACKS,
  VALUE_ATTACKS,
  FILE_ATTACKS,
  RELIABILITY,
  PRIVACY,
];

/** All attacks in their order. */
export const ATTACKS: readonly Attack[] = ATTACK_GROUPS.flatMap(({ attacks }) => attacks);
