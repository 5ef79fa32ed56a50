import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { Refusal } from './refusal';

/** A refusal where the form is, brought into view: a long form is sent from far below it. Nothing without one. */
export function RefusalAlert({ refusal }: { readonly refusal: Refusal | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) place.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  return refusal ? (
    <div ref={place}>
      <Alert type="error" showIcon title={refusal.message} role="alert" />
    </div>
  ) : null;
}
