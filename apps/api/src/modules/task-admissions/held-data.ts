import { type BilingualText, registersAskedFor } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Something that a notice asks for and that is held already, so that nobody has to be asked. */
export interface HeldDatum {
  /** What it is, such as 户籍人口年龄. */
  readonly name: BilingualText;
  /** Where it is held. */
  readonly place: BilingualText;
}

/** Answers what of a notice is held already. Filled by modules that know which data there are. */
export type HeldDataSource = (
  reads: Reads,
  notice: { readonly districtId: string; readonly text: string },
) => Promise<readonly HeldDatum[]>;

const sources = new Set<HeldDataSource>();

/** Fills the port; called where the modules are put together. */
export function registerHeldDataSource(source: HeldDataSource): void {
  sources.add(source);
}

/** What of a notice is held already; null while nobody can say. */
export async function findHeldData(
  reads: Reads,
  notice: Parameters<HeldDataSource>[1],
): Promise<readonly HeldDatum[] | null> {
  if (sources.size === 0) return null;
  const held: HeldDatum[] = [];
  for (const source of sources) held.push(...(await source(reads, notice)));
  return held;
}

const TABLES: Readonly<Record<ReturnType<typeof registersAskedFor>[number]['code'], string>> = {
  populationCounts: 'population_count',
  estates: 'estate',
  organisations: 'organisation',
  ownersCommittees: 'owners_committee',
};

/** Registers of the product itself, as far as the district has something in them. Only that there is something is told. */
export const heldRegisters: HeldDataSource = async (reads, { districtId, text }) => {
  const held: HeldDatum[] = [];
  for (const { code, name, place } of registersAskedFor(text)) {
    const [row] = await reads.sql<{ present: boolean }>(
      `select exists (select 1 from ${TABLES[code]} where district_id = $1::bigint) as present`,
      [districtId],
    );
    if (row?.present) held.push({ name, place });
  }
  return held;
};
