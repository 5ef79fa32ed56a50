import { formatMoment } from '@weizhi/ui';
import { useEffect, useState } from 'react';

/** Date and time in China. */
export function WallClock() {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date().toISOString()), 5_000);
    return () => clearInterval(tick);
  }, []);
  return <time className="wz-wall-clock">{formatMoment(now)}</time>;
}
