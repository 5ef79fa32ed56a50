import { useEffect } from 'react';
import { isOutdated, mayReload } from './page-reload';

/** For a screen that nobody stands before: every so often, in milliseconds, it asks for a new version of itself and loads it. */
export function useReloadWhenUpdated(everyMs: number, reload = reloadPage): void {
  useEffect(() => {
    const look = async (): Promise<void> => {
      if ((await isOutdated()) && mayReload()) reload();
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, reload]);
}

function reloadPage(): void {
  window.location.reload();
}
