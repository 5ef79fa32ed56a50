import type { DivisionKind } from '../division';

/**
 * Bodies for which a mandate list (职权清单) is drawn up, each by its own law: 社区党组织, 居委会, 社区服务站, 村委会, and the
 * subdistrict (街道) with its own three classes. What governs a town, a township or a development zone (镇、乡人民政府, 管委会)
 * stands in the place of the subdistrict office: the same document draws up its list.
 * @source domain.md 2.5; 城市居民委员会组织法 (2025 revision); 村民委员会组织法
 */
export const MANDATE_BODIES = [
  'residentsCommittee',
  'communityPartyOrganisation',
  'serviceStation',
  'villagersCommittee',
  'subdistrictOffice',
] as const;

/** See {@link MANDATE_BODIES}. @source domain.md 2.5 */
export type MandateBody = (typeof MANDATE_BODIES)[number];

/**
 * Classes of items: 依法履职, 依法协助 and 负面 in communities and villages; 基本履职, 配合履职 and 上级收回 in subdistricts.
 * @source domain.md 2.5; 关于全面建立乡镇（街道）履行职责事项清单的意见
 */
export const MANDATE_CLASSES = [
  'statutoryDuty',
  'assistDuty',
  'prohibited',
  'basicDuty',
  'supportingDuty',
  'reclaimedDuty',
] as const;

/** See {@link MANDATE_CLASSES}. @source domain.md 2.5 */
export type MandateClass = (typeof MANDATE_CLASSES)[number];

/** Where a task stands against a list: in one of its classes, or outside it (清单外). @source domain.md 2.5 */
export const MANDATE_FINDINGS = [...MANDATE_CLASSES, 'offList'] as const;

/** See {@link MANDATE_FINDINGS}. @source domain.md 2.5 */
export type MandateFinding = (typeof MANDATE_FINDINGS)[number];

const COMMUNITY_CLASSES = ['statutoryDuty', 'assistDuty', 'prohibited'] as const;
const SUBDISTRICT_CLASSES = ['basicDuty', 'supportingDuty', 'reclaimedDuty'] as const;

/** The three classes of a body's list, in their order. @source domain.md 2.5 */
export function mandateClassesOf(body: MandateBody): readonly MandateClass[] {
  return body === 'subdistrictOffice' ? SUBDISTRICT_CLASSES : COMMUNITY_CLASSES;
}

/** Whether a task of a class may be put to the body at all: not what is prohibited, nor what a higher level took back. @source domain.md 2.5 */
export function isPermittedFinding(finding: MandateFinding): boolean {
  return finding !== 'prohibited' && finding !== 'reclaimedDuty' && finding !== 'offList';
}

const KINDS_WITH: Readonly<Record<MandateBody, readonly DivisionKind[]>> = {
  residentsCommittee: ['community'],
  communityPartyOrganisation: ['community', 'village'],
  serviceStation: ['community'],
  villagersCommittee: ['village'],
  subdistrictOffice: ['subdistrict', 'town', 'township', 'developmentZone'],
};

/**
 * Kinds of divisions that have such a body: what is put to residents' committees never reaches a village, and nothing
 * reaches a virtual community.
 * @source 城市居民委员会组织法 (2025 revision); 村民委员会组织法; NBS 统计用区划代码 2023
 */
export function divisionKindsWith(body: MandateBody): readonly DivisionKind[] {
  return KINDS_WITH[body];
}

/** The body with a list that governs a kind of division; undefined for kinds without one. @source domain.md 2.5; record 0005 */
export function governingMandateBody(kind: DivisionKind): MandateBody | undefined {
  return (['subdistrictOffice', 'residentsCommittee', 'villagersCommittee'] as const).find((body) =>
    KINDS_WITH[body].includes(kind),
  );
}

const SEVERITY: readonly MandateFinding[] = ['prohibited', 'reclaimedDuty', 'offList'];

/** Of two findings the one that binds: what one list prohibits is not made good by another that permits it. @source decision record 0121 */
export function graverFinding(one: MandateFinding, other: MandateFinding): MandateFinding {
  const rank = (finding: MandateFinding): number => {
    const place = SEVERITY.indexOf(finding);
    return place === -1 ? SEVERITY.length : place;
  };
  return rank(other) < rank(one) ? other : one;
}

/**
 * Bounds of a list: what stood beyond its items would not be compared, and words that are too many make everything alike.
 * @source decision record 0120
 */
export const MANDATE_LIMITS = { items: 800, keywords: 20, keywordLength: 30 } as const;
