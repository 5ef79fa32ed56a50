import { type PropsWithChildren, useCallback, useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

/** The spot of the page that a work item (待办) leads to, named by the address; empty for whoever came otherwise. */
export function useSpot(): string {
  return useSearchParams()[0].get('at') ?? '';
}

/** Back to the list, where the next item waits, once that has been done which somebody came for. */
export function useReturnFrom(spot: string | undefined): () => void {
  const at = useSpot();
  const navigate = useNavigate();
  return useCallback(() => {
    if (spot !== undefined && at === spot) void navigate('/');
  }, [at, navigate, spot]);
}

/** A part of a page that work items lead to: it comes into view and takes the focus, so that its act is at hand. */
export function Spot({ name, children }: PropsWithChildren<{ readonly name: string }>) {
  const at = useSpot();
  const isHere = at === name || at.startsWith(`${name}.`);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere) part.current?.focus();
  }, [isHere]);
  return (
    <div
      ref={part}
      className={isHere ? 'wz-spot wz-spot-here' : 'wz-spot'}
      {...(isHere ? { tabIndex: -1 } : {})}
    >
      {children}
    </div>
  );
}
