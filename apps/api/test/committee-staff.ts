/** Somebody at a community beside that of the demonstration's own account. */
export interface CommitteeStaff {
  readonly identifier: string;
  readonly password: string;
  readonly divisionCode: string;
}

/** Staff of two more communities of 崇川区, for stories that take three. */
export const COMMITTEE_STAFF: readonly CommitteeStaff[] = ['320613001002', '320613001003'].map(
  (divisionCode) => ({
    ...{ identifier: `staff-${divisionCode}`, password: '巷口老槐树下议事二十年' },
    divisionCode,
  }),
);
