import type { BilingualText, ExpiryKind, IsoDate, Permission } from '@weizhi/domain';

/** A record of which something ends on a day. */
export interface ExpiringRow {
  /** Rows with the same key are one thing, told with the details of all. */
  readonly key: string;
  /** Of the record that it leads to. */
  readonly id: string;
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
  readonly detail: string;
  readonly expiresOn: string;
}

/**
 * What a module knows of things that end on a day unless somebody renews them. `rows` is a statement with the columns key,
 * id, name, detail, district_id, division_id and expires_on, also of what has ended and was not renewed; districts, divisions
 * and days are narrowed by whoever reads it.
 */
export interface ExpirySource {
  readonly kind: ExpiryKind;
  /** Who may read the records sees what of them expires. */
  readonly permission: Permission;
  /** The column by which records are kept to a reader's divisions; null where each is of the whole district. */
  readonly division: 'division_id' | null;
  readonly rows: string;
  /** Whether what has ended is over for good, so that nobody owes a renewal; otherwise it stays overdue until it is renewed. */
  readonly isOverByItself?: boolean;
  /** The page of the record in the console. */
  readonly pathOf: (row: Pick<ExpiringRow, 'districtId' | 'id'>) => string;
  /** What a detail is called, where it is a code. */
  readonly detailOf?: (detail: string) => BilingualText;
}

/** What is asked for: what lies in a place and expires within some days, both included. */
export interface ExpiringAsked {
  readonly districtId: string;
  readonly divisionId: string;
  /** Whether the place is the whole district. */
  readonly isWholeDistrict: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What is asked for of several places of a district at once. */
export interface ExpiringAtPlaces extends Pick<ExpiringAsked, 'districtId' | 'from' | 'to'> {
  readonly divisionIds: readonly string[];
}
