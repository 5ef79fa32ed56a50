import { useEffect, useRef, useState } from 'react';
import { actOfKey, PANEL_MS, turned } from '../model/wall-turn';

export interface Turning {
  readonly panel: number;
  readonly paused: boolean;
  readonly pause: () => void;
}

/** Turns panels by the clock and by keys; who asked the system for less motion turns them by keys alone, until it is started. */
export function useTurning(panels: number, onLeave: () => void): Turning {
  const [panel, setPanel] = useState(0);
  const [paused, setPaused] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (paused) return undefined;
    const timer = setTimeout(() => setPanel((shown) => turned(shown, 1, panels)), PANEL_MS);
    return () => clearTimeout(timer);
  }, [paused, panels, panel]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = actOfKey(event.key);
      // The space bar presses the button that it is on; all other keys turn the display from there too.
      if (!act || (act === 'pause' && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      if (act === 'pause') setPaused((was) => !was);
      else if (act === 'leave') leave.current();
      else setPanel((shown) => turned(shown, act === 'next' ? 1 : -1, panels));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [panels]);
  return { panel: Math.min(panel, Math.max(0, panels - 1)), paused, pause: () => setPaused(!paused) };
}
