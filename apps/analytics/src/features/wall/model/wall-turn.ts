/** How long a panel stands, in milliseconds: long enough to be read by somebody who walks past. */
export const PANEL_MS = 25_000;

/** How often the figures are read anew, in milliseconds. */
export const READ_MS = 5 * 60_000;

/** What a key asks of the display. */
export type WallAct = 'pause' | 'next' | 'previous' | 'leave';

const ACTS: Readonly<Record<string, WallAct>> = {
  ' ': 'pause',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Escape: 'leave',
};

/** What a key asks; undefined for keys that ask nothing. */
export function actOfKey(key: string): WallAct | undefined {
  return ACTS[key];
}

/** The panel to show after a step, round and round. */
export function turned(panel: number, step: 1 | -1, panels: number): number {
  return panels === 0 ? 0 : (panel + step + panels) % panels;
}
