import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'weizhi.draft.';

export interface FormDraft<Values> {
  /** What was typed last time and never sent. */
  readonly kept: Partial<Values> | undefined;
  readonly keep: (values: Partial<Values>) => void;
  readonly discard: () => void;
}

/** Keeps what was typed into a form on this device until it is sent or thrown away. Never for passwords. */
export function useFormDraft<Values extends object>(name: string): FormDraft<Values> {
  const key = PREFIX + name;
  const [kept] = useState(() => readDraft<Values>(key));
  const [pending, setPending] = useState<Partial<Values>>();
  useEffect(() => {
    if (pending === undefined) return undefined;
    const timer = setTimeout(() => sessionStorage.setItem(key, JSON.stringify(pending)), 300);
    return () => clearTimeout(timer);
  }, [key, pending]);
  const discard = useCallback(() => {
    setPending(undefined);
    sessionStorage.removeItem(key);
  }, [key]);
  return { kept, keep: setPending, discard };
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
