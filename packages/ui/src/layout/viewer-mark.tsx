import { useEffect, useId, useState } from 'react';
import { formatMoment } from '../format/date-format';

const STEP = { width: 300, height: 190 } as const;
const SLANT = 'rotate(-20)';
const MINUTE = 60_000;

/** Who looks at the page and when, faint over all of it on the screen and on every sheet of paper: a photograph of it says so too. */
export function ViewerMark({ name }: { readonly name: string }) {
  const id = useId();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date().toISOString()), MINUTE);
    return () => clearInterval(tick);
  }, []);
  return (
    <svg className="wz-viewer-mark" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} {...STEP} patternUnits="userSpaceOnUse" patternTransform={SLANT}>
          <text x="10" y="60">
            {name}
          </text>
          <text x="10" y="80">
            {formatMoment(now)}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
