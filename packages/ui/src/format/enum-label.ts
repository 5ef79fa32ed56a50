import type { Labels } from '@weizhi/domain';

/** The Chinese label of a value of the API's enums: `DEVELOPMENT_ZONE` is the domain's `developmentZone`. */
export function enumLabel<Value extends string>(labels: Labels<Value>, value: string): string {
  const wanted = bare(value);
  for (const [name, label] of Object.entries<{ readonly zh: string }>(labels))
    if (bare(name) === wanted) return label.zh;
  return value;
}

function bare(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
