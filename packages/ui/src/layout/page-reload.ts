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

/** Whether the server by now serves this page with another script than the one that runs. */
export async function isOutdated(): Promise<boolean> {
  const own = scriptOf(document);
  if (own === undefined) return false;
  try {
    const answer = await fetch(window.location.href, { cache: 'no-store', credentials: 'same-origin' });
    if (!answer.ok) return false;
    const served = scriptOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    return served !== undefined && served !== own;
  } catch {
    return false;
  }
}

function scriptOf(page: Document): string | undefined {
  return page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? undefined;
}
