import { useState } from 'react';

/** How soon what could not be read is read again where nobody stands before the screen, in milliseconds. */
const AGAIN_MS = 30_000;

export interface ReadingAgain {
  /** For `useQuery`. */
  readonly pace: { readonly pollInterval: number };
  /** Says whether the last reading failed. */
  readonly note: (failed: boolean) => void;
}

/** Reads again by itself while the last reading failed, and otherwise every so often; never where somebody can press a button. */
export function useReadingAgain(unattended: boolean, everyMs = 0): ReadingAgain {
  const [failed, note] = useState(false);
  const pollInterval = unattended && failed ? AGAIN_MS : everyMs;
  return { pace: { pollInterval }, note };
}
