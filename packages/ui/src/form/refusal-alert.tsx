import { Alert } from 'antd';
import type { Refusal } from './refusal';

/** A refusal where the form is; nothing without one. */
export function RefusalAlert({ refusal }: { readonly refusal: Refusal | undefined }) {
  return refusal ? <Alert type="error" showIcon title={refusal.message} role="alert" /> : null;
}
