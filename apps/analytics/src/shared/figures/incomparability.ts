import { INCOMPARABILITY_LABELS } from '@weizhi/domain';
import { enumLabel } from '@weizhi/ui';

const VERDICT = '不可比：';

/** Why two periods are not comparable, without the verdict, which stands beside it. */
export function incomparabilityReason(reason: string): string {
  const label = enumLabel(INCOMPARABILITY_LABELS, reason);
  return label.startsWith(VERDICT) ? label.slice(VERDICT.length) : label;
}
