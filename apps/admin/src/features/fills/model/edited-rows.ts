import type { FillSheetQuery, ReportingGrain } from '@weizhi/graphql-client/documents';
import { ElementNameFragmentDoc, readFragment } from '@weizhi/graphql-client/documents';

/** What a community has to fill in. */
export type Sheet = NonNullable<FillSheetQuery['fillSheet']>;

/** A row while it is being filled in. */
export interface EditedRow {
  readonly key: string;
  readonly ofCommunity: boolean;
  readonly household: string;
  readonly building: string;
  readonly values: readonly string[];
}

/** The rows of a sheet to fill in; a community without a register yet begins with one empty household. */
export function editedRows({ elements, rows }: Sheet): readonly EditedRow[] {
  const known = rows.map(({ household, building, values }) => ({
    key: household === '' ? 'community' : household,
    ofCommunity: household === '',
    ...{ household, building, values },
  }));
  const asksHouseholds = elements.some(
    ({ element }) => readFragment(ElementNameFragmentDoc, element).grain === 'HOUSEHOLD',
  );
  const isEmpty = asksHouseholds && known.every(({ ofCommunity }) => ofCommunity);
  return isEmpty ? addedRow(known, elements.length) : known;
}

/** The rows with one more household, before the line of the community. */
export function addedRow(rows: readonly EditedRow[], columns: number): readonly EditedRow[] {
  const added = {
    key: `new-${String(rows.length)}`,
    ofCommunity: false,
    ...{ household: '', building: '', values: Array.from({ length: columns }, () => '') },
  };
  return [
    ...rows.filter(({ ofCommunity }) => !ofCommunity),
    added,
    ...rows.filter(({ ofCommunity }) => ofCommunity),
  ];
}

/** Whether a row is where an element of a grain is filled in. */
export function isOwnColumn({ ofCommunity }: EditedRow, grain: ReportingGrain): boolean {
  return ofCommunity === (grain === 'COMMUNITY');
}

/** How a row is called for whoever hears the page. */
export function rowLabel({ ofCommunity, household }: EditedRow, at: number): string {
  if (ofCommunity) return '全社区';
  return household === '' ? `第 ${String(at + 1)} 行` : `${household} `;
}
