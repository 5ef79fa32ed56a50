/** Within so many milliseconds a page that still does not open is not loaded again by itself. */
const ONCE_IN_MS = 60_000;
const KEY = 'weizhi.reloaded-at';

/** Whether the server answers with the page at this address, so that loading it again shows something better. */
export async function isServerThere(): Promise<boolean> {
  try {
    const { ok } = await fetch(window.location.href, { cache: 'no-store', credentials: 'same-origin' });
    return ok;
  } catch {
    return false;
  }
}

/** Notes that the page loads itself again; false where it did so a moment ago, lest it go round and round. */
export function mayReload(now = Date.now()): boolean {
  try {
    const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
    if (now - last < ONCE_IN_MS) return false;
    window.sessionStorage.setItem(KEY, String(now));
    return true;
  } catch {
    // Without a memory it could go round.
    return false;
  }
}
