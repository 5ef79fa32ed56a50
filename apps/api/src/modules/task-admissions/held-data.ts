import type { Reads } from '../../platform/database';

/** Something that a notice asks for and that is held already, so that nobody has to be asked. */
export interface HeldDatum {
  /** What it is, such as 户籍人口年龄. */
  readonly name: string;
  /** Where it is held. */
  readonly heldIn: string;
}

/** Answers what of a notice is held already. Filled by the module that knows which data there are. */
export type HeldDataSource = (
  reads: Reads,
  notice: { readonly districtId: string; readonly text: string },
) => Promise<readonly HeldDatum[]>;

let source: HeldDataSource | undefined;

/** Fills the port; called once, where the modules are put together. */
export function registerHeldDataSource(filled: HeldDataSource): void {
  if (source && source !== filled) throw new Error('Held data have two sources');
  source = filled;
}

/** What of a notice is held already; null while nobody can say. */
export async function findHeldData(
  reads: Reads,
  notice: Parameters<HeldDataSource>[1],
): Promise<readonly HeldDatum[] | null> {
  return source ? source(reads, notice) : null;
}
