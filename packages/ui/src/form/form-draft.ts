import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'weizhi.draft.';

export interface FormDraft<Values> {
  /** What was typed last time and never sent. */
  readonly kept: Partial<Values> | undefined;
  readonly keep: (values: Partial<Values>) => void;
  readonly discard: () => void;
}

/** Keeps what was typed into a form on this device until it is sent or thrown away; without a name nothing. Never for passwords. */
export function useFormDraft<Values extends object>(name: string | undefined): FormDraft<Values> {
  const key = name === undefined ? undefined : PREFIX + name;
  const [kept] = useState(() => (key === undefined ? undefined : readDraft<Values>(key)));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = useCallback(
    (values: Partial<Values>) => {
      if (key === undefined) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => sessionStorage.setItem(key, JSON.stringify(values)), 300);
    },
    [key],
  );
  // At once, not with the next rendering: what was typed last must not be written after it was thrown away.
  const discard = useCallback(() => {
    clearTimeout(timer.current);
    if (key !== undefined) sessionStorage.removeItem(key);
  }, [key]);
  return { kept, keep, discard };
}

/** Throws away what was typed into all forms, when somebody leaves a device that others use as well. */
export function discardDrafts(): void {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function readDraft<Values>(key: string): Partial<Values> | undefined {
  const text = sessionStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Partial<Values>;
  } catch {
    sessionStorage.removeItem(key);
    return undefined;
  }
}
