import { rollupDefinition } from './rollup-definition';
import type { RollupSource } from './rollup-source';

/** A source with the fingerprint of its definition. */
export interface RegisteredSource {
  readonly source: RollupSource;
  readonly definition: string;
}

let registered: ReadonlyMap<string, RegisteredSource> = new Map();

/** Makes the sources that modules declare known, whose cells are then kept by these definitions and no others. */
export function registerRollupSources(declared: readonly RollupSource[]): void {
  const codes = declared.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new Error(`Two rollup sources are named ${twice}`);
  registered = new Map(
    declared.map((source) => [source.code, { source, definition: rollupDefinition(source) }]),
  );
}

/** Every source that is known. */
export function listRollupSources(): readonly RegisteredSource[] {
  return [...registered.values()];
}

/** Whether cells that were computed by a definition are what their source says today. */
export function isDefinitionInForce(code: string, definition: string | null): boolean {
  const known = registered.get(code);
  return known === undefined || known.definition === definition;
}
