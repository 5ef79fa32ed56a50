import { normaliseCellText } from '../import-cell';

/**
 * Two readings of "disposed of by the community itself" (社区自行处置). Both compare the name of the unit that
 * disposed of the matter with the name of the matter's own community:
 * `exactName` as they are written; `nameVariants` after taking a trailing （…街道办事处） and then a trailing
 * 工作站 off the unit's name, since 六和社区（坪山街道办事处） and 石井社区工作站 are the same bodies.
 * Rows that carry `-` in both columns say nothing about who did it; they agree as text and are told apart as
 * `bothUnrecorded`.
 * @source decision record 0012; Pingshan ledger 2018: 401 and 494 of 6,952 rows, 6 of them `bothUnrecorded`
 */
export const COMMUNITY_DISPOSAL_READINGS = ['exactName', 'nameVariants'] as const;

/** See {@link COMMUNITY_DISPOSAL_READINGS}. @source decision record 0012 */
export type CommunityDisposalReading = (typeof COMMUNITY_DISPOSAL_READINGS)[number];

/** Who disposed of a matter, seen from its community. @source decision record 0012 */
export type CommunityDisposal = 'byCommunity' | 'byOther' | 'bothUnrecorded';

/** A matter's disposing unit (处置单位) and community, as the ledger names them; `null` and `-` are unrecorded. @source decision record 0012 */
export interface DisposalNames {
  readonly disposingUnit: string | null;
  readonly community: string | null;
}

/** Says whether the community itself disposed of a matter, under a stated reading. @source decision record 0012 */
export function communityDisposal(
  names: DisposalNames,
  reading: CommunityDisposalReading,
): CommunityDisposal {
  const unit = recorded(names.disposingUnit);
  const community = recorded(names.community);
  if (unit === null && community === null) return 'bothUnrecorded';
  if (unit === null || community === null) return 'byOther';
  return (reading === 'exactName' ? unit : bareUnitName(unit)) === community ? 'byCommunity' : 'byOther';
}

/**
 * Whether a row counts in the published numerator: the two names agree under the reading, rows with both
 * unrecorded included.
 * @source decision record 0012
 */
export function isDisposedByCommunity(names: DisposalNames, reading: CommunityDisposalReading): boolean {
  return communityDisposal(names, reading) !== 'byOther';
}

/** A unit's name without a trailing （…街道办事处） and without a trailing 工作站. @source decision record 0012 */
export function bareUnitName(unit: string): string {
  return unit.replace(/[（(][^（）()]*街道办事处[）)]$/u, '').replace(/工作站$/u, '');
}

function recorded(name: string | null): string | null {
  const text = normaliseCellText(name ?? '');
  return text === '' || text === '-' ? null : text;
}
