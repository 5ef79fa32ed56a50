/**
 * What a division (行政区划) is in law and in our tree. `virtualCommunity` (虚拟社区) is a statistical row
 * without residents' committee: it receives no task and enters no denominator. `villagersCommittee` areas
 * (村委会) live by the villagers' committee law and by their own mandate lists.
 * @source NBS 统计用区划代码 2023; 城市居民委员会组织法 (2025 revision); 村民委员会组织法
 */
export const DIVISION_KINDS = [
  'country',
  'province',
  'prefecture',
  'district',
  'subdistrict',
  'town',
  'township',
  'developmentZone',
  'community',
  'village',
  'virtualCommunity',
  'neighbourhood',
] as const;

/** See {@link DIVISION_KINDS}. @source NBS 统计用区划代码 2023 */
export type DivisionKind = (typeof DIVISION_KINDS)[number];

/**
 * The level at which a kind stands in the tree, counted from the country (0) to the neighbourhood (6).
 * @source GB/T 2260, GB/T 10114; neighbourhoods (邻里) by the 2019 paper
 */
export const DIVISION_LEVEL: Readonly<Record<DivisionKind, number>> = {
  country: 0,
  province: 1,
  prefecture: 2,
  district: 3,
  subdistrict: 4,
  town: 4,
  township: 4,
  developmentZone: 4,
  community: 5,
  village: 5,
  virtualCommunity: 5,
  neighbourhood: 6,
};

/**
 * Materialised path of stable internal ids from the root, each followed by a slash: `1/32/3206/`.
 * Never built from official codes, because those change when divisions merge.
 * @source decision record 0005
 */
export type DivisionPath = string & { readonly __brand: 'DivisionPath' };

/**
 * Reads a path as stored in the database.
 * @throws when the text is not `id/` repeated, which means a broken row.
 * @source decision record 0005
 */
export function divisionPath(text: string): DivisionPath {
  if (!/^(\d+\/)+$/.test(text)) throw new Error(`Not a division path: ${JSON.stringify(text)}`);
  return text as DivisionPath;
}

/** Whether `path` is `scope` itself or lies below it. @source decision record 0005 */
export function isWithin(path: DivisionPath, scope: DivisionPath): boolean {
  return path.startsWith(scope);
}

/** The ids on a path, root first, the division itself last. @source decision record 0005 */
export function idsOnPath(path: DivisionPath): readonly string[] {
  return path.slice(0, -1).split('/');
}

/** The path of a child. @source decision record 0005 */
export function childPath(parent: DivisionPath | null, id: string): DivisionPath {
  return divisionPath(`${parent ?? ''}${id}/`);
}

/**
 * Whether a kind counts among the areas of a residents' committee (居委会) or villagers' committee (村委会)
 * in denominators such as 每社区组织数. Virtual communities never do.
 * @source domain.md 2.5 and the foundation decision on kinds, record 0005
 */
export function entersDenominators(kind: DivisionKind): boolean {
  return kind !== 'virtualCommunity';
}

/**
 * Whether tasks of departments may be sent to the body of a division of this kind. @source record 0005
 */
export function receivesTasks(kind: DivisionKind): boolean {
  return kind === 'community' || kind === 'village';
}

/** The body that governs a division at the lowest level, by its own law. @source record 0005 */
export type GrassrootsBodyKind = 'residentsCommittee' | 'villagersCommittee';

/** The grass-roots body of a division kind; `null` where there is none (virtual communities among them). @source record 0005 */
export function grassrootsBodyKind(kind: DivisionKind): GrassrootsBodyKind | null {
  if (kind === 'community') return 'residentsCommittee';
  if (kind === 'village') return 'villagersCommittee';
  return null;
}
