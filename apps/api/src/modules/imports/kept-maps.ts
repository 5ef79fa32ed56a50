import type { Reads } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { type ColumnMap, ImportColumnMap, type ImportTemplate } from '../../platform/imports';

/** A map to choose from: kept by the district, or shipped with the product. */
export interface KeptMap {
  readonly id: string;
  readonly name: string;
  readonly map: ColumnMap;
}

const MOST = 200;

export async function listKeptMaps(
  reads: Reads,
  template: ImportTemplate,
  districtId: string,
): Promise<readonly KeptMap[]> {
  const where = { districtId, templateCode: template.code };
  const kept = await reads.repository(ImportColumnMap).find({ where, order: { name: 'ASC' }, take: MOST });
  return [
    ...kept.map(({ id, name, map }) => ({ id: toGlobalId('ImportColumnMap', districtId, id), name, map })),
    ...(template.shippedMaps ?? []).map(({ code, title, map }) => ({
      id: `shipped.${template.code}.${code}`,
      name: title.zh,
      map,
    })),
  ];
}

/**
 * The listed rules that hold beside a choice of columns: those of the map that was named, else of the batch's own map,
 * else of a kept map with exactly these columns.
 */
export function rulesFor(
  columns: ColumnMap['columns'],
  { current, kept, mapId }: { current: ColumnMap; kept: readonly KeptMap[]; mapId: string | null },
): Omit<ColumnMap, 'columns'> {
  const named = kept.find(({ id }) => id === mapId)?.map;
  const alike = kept.find(({ map }) => sameColumns(map.columns, columns))?.map;
  const source = named ?? (hasRules(current) ? current : (alike ?? current));
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'columns'));
}

function hasRules(map: ColumnMap): boolean {
  return Object.keys(map).length > 1;
}

function sameColumns(one: ColumnMap['columns'], other: ColumnMap['columns']): boolean {
  const headers = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...headers].every((header) => (one[header] ?? null) === (other[header] ?? null));
}
