/** What a proof found: whether it holds, and the figures that say so. */
export interface Finding {
  readonly holds: boolean;
  readonly figures: string;
}

/** One claim about the product that takes long, needs a clock, or kills things to be shown. */
export interface Proof {
  readonly name: string;
  prove(): Promise<Finding>;
}

export const milliseconds = (value: number): string => `${Math.round(value)} ms`;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

/** The value below which this share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
