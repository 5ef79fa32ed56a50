import { nearestWords, normaliseCellText } from '../import-cell';
import { toHalfWidth } from '../identifier';
import { accepted, refused, type Result } from '../shared';

/** A spelling found in ledgers and the name that was meant. Each is an explicit rule, listed and shown. @source decision record 0012 */
export interface CommunityNameCorrection {
  readonly written: string;
  readonly meant: string;
  readonly reason: string;
}

/** Corrections in force. @source decision record 0012; SOURCE.txt of the Pingshan ledger 2018 */
export const COMMUNITY_NAME_CORRECTIONS: readonly CommunityNameCorrection[] = [
  { written: '碧玲社区', meant: '碧岭社区', reason: '坪山区碧岭街道只有碧岭社区，「碧玲」为误写' },
];

/** A community of the division tree, with the name it bears there and, where known, its subdistrict's. @source NBS 统计用区划代码 2023 */
export interface NamedCommunity {
  readonly id: string;
  readonly name: string;
  readonly subdistrictName?: string | null;
}

/** Where a matter's community was found; `correction` says which listed rule was used. @source decision record 0012 */
export type CommunityLocation =
  | {
      readonly kind: 'located';
      readonly communityId: string;
      readonly correction: CommunityNameCorrection | null;
    }
  | { readonly kind: 'notLocated' };

/** Returned when a community's name is not in the tree, or is there more than once. @source decision record 0012 */
export type CommunityNameRefusal =
  | { readonly code: 'communityUnknown'; readonly name: string; readonly nearest: readonly string[] }
  | { readonly code: 'communityAmbiguous'; readonly name: string; readonly communityIds: readonly string[] };

const NOT_LOCATED: ReadonlySet<string> = new Set(['', '-', '--', '—', '——', '/']);

/**
 * The part of a community's name that all its spellings share: 老坑社区, 老坑社区居委会 and 老坑居民委员会 are 老坑;
 * a villagers' committee keeps its 村, so that 坪山村委会 is not 坪山社区.
 * @source NBS 统计用区划代码 2023 (suffixes found there); decision record 0012
 */
export function communityNameStem(name: string): string {
  const plain = toHalfWidth(normaliseCellText(name)).replace(/\s/gu, '');
  const village = plain.replace(/(村民委员会|村委会)$/u, '村').replace(/村村$/u, '村');
  if (village !== plain) return village;
  const stem = plain.replace(/(社区)?(居民委员会|居委会)$/u, '').replace(/社区$/u, '');
  return stem === '' ? plain : stem;
}

/**
 * The name by which ledgers and people call a community: 老坑社区 for 老坑社区居委会; a village keeps its own, 坪山村.
 * @source NBS 统计用区划代码 2023 (suffixes found there); decision record 0012
 */
export function customaryCommunityName(name: string): string {
  const stem = communityNameStem(name);
  return /(村民委员会|村委会)$/u.test(normaliseCellText(name)) ? stem : `${stem}社区`;
}

/**
 * Finds the community that a ledger's cell names, among those of the district. `-` and an empty cell mean
 * that the matter is not located, which is an answer and not an error.
 * @source decision record 0012
 */
export function locateCommunity(
  written: { readonly community: string | null; readonly subdistrict?: string | null },
  communities: readonly NamedCommunity[],
  corrections: readonly CommunityNameCorrection[] = COMMUNITY_NAME_CORRECTIONS,
): Result<CommunityLocation, CommunityNameRefusal> {
  const name = toHalfWidth(normaliseCellText(written.community ?? ''));
  if (NOT_LOCATED.has(name)) return accepted({ kind: 'notLocated' });
  const correction =
    corrections.find((rule) => communityNameStem(rule.written) === communityNameStem(name)) ?? null;
  const stem = communityNameStem(correction ? correction.meant : name);
  const named = communities.filter((community) => communityNameStem(community.name) === stem);
  const found = named.length > 1 ? inSubdistrict(named, written.subdistrict) : named;
  const [only] = found;
  if (only && found.length === 1) return accepted({ kind: 'located', communityId: only.id, correction });
  if (!only)
    return refused({ code: 'communityUnknown', name, nearest: nearestCommunities(stem, communities) });
  return refused({ code: 'communityAmbiguous', name, communityIds: found.map(({ id }) => id) });
}

function inSubdistrict(
  named: readonly NamedCommunity[],
  subdistrict?: string | null,
): readonly NamedCommunity[] {
  const wanted = normaliseCellText(subdistrict ?? '').replace(/办事处$/u, '');
  const inside = named.filter((community) => wanted !== '' && community.subdistrictName === wanted);
  return inside.length > 0 ? inside : named;
}

function nearestCommunities(stem: string, communities: readonly NamedCommunity[]): readonly string[] {
  const stems = new Map(communities.map(({ name }) => [communityNameStem(name), name]));
  return nearestWords(stem, [...stems.keys()]).flatMap((near) => stems.get(near) ?? []);
}
