import type { Grant } from '@weizhi/domain';
import type { SecondFactorPolicy } from '../../../platform/http/server-config';
import { GOVERNING_PERMISSIONS } from '../authority';

/** Whether somebody with these grants may do nothing before a second factor is set up (GB/T 22239-2019, 8.1.4.1 d). */
export function needsSecondFactor(policy: SecondFactorPolicy, grants: readonly Grant[]): boolean {
  if (policy === 'offered') return false;
  if (policy === 'everybody') return true;
  return grants.some(
    ({ permissions }) =>
      permissions.has('personalData.reveal') ||
      permissions.has('audit.read') ||
      GOVERNING_PERMISSIONS.some((permission) => permissions.has(permission)),
  );
}
