import type { MatterNature, EstateType } from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** Who disposes: the matter's own community or subdistrict office, or a unit by name. */
export type DisposingUnit = 'community' | 'subdistrict' | (string & {});

/** What residents bring forward, by 大类 (event type) → 小类 (main type) → 细类 (sub types). */
export interface MatterKind {
  readonly eventType: string;
  readonly mainType: string;
  readonly subTypes: readonly string[];
  /** Relative frequency in an ordinary month on a commercial estate. */
  readonly weight: number;
  readonly units: readonly Weighted<DisposingUnit>[];
  readonly natures: readonly Weighted<MatterNature>[];
  /** More or less of it on some kinds of estates. */
  readonly onEstates?: Readonly<Partial<Record<EstateType, number>>>;
  /** More or less of it in some months (1 to 12). */
  readonly inMonths?: Readonly<Record<number, number>>;
  /** Comes with heavy rain. */
  readonly rain?: number;
}

/** What a kind is mostly brought forward as. @source assumption */
export const COMPLAINTS: MatterKind['natures'] = [
  ['complaint', 62],
  ['helpRequest', 28],
  ['suggestion', 7],
  ['enquiry', 3],
];
/** See {@link COMPLAINTS}. */
export const REQUESTS: MatterKind['natures'] = [
  ['helpRequest', 58],
  ['complaint', 24],
  ['enquiry', 11],
  ['suggestion', 7],
];
/** See {@link COMPLAINTS}. */
export const ENQUIRIES: MatterKind['natures'] = [
  ['enquiry', 60],
  ['helpRequest', 28],
  ['suggestion', 7],
  ['complaint', 3],
  ['appreciation', 2],
];
/** See {@link COMPLAINTS}. */
export const IDEAS: MatterKind['natures'] = [
  ['suggestion', 46],
  ['enquiry', 26],
  ['helpRequest', 14],
  ['appreciation', 14],
];
/** Months in which there is more of it. @source assumption */
export const SUMMER = { 6: 1.4, 7: 1.7, 8: 1.6, 9: 1.2 };
/** See {@link SUMMER}. */
export const RAINY = { 6: 1.7, 7: 1.8, 8: 1.4, 9: 1.3 };
/** See {@link SUMMER}. */
export const WINTER = { 12: 1.7, 1: 1.9, 2: 1.4 };
