interface Choice {
  readonly value: string;
  readonly label: string;
}

const WHOLE_YEAR = 'year';
/** How many years back a snapshot is offered of. */
const YEARS_BACK = 10;

/** Spans of a year: its months, its quarters and the whole of it. */
export const SPAN_CHOICES: readonly Choice[] = [
  ...Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: `${String(index + 1)}月`,
  })),
  ...Array.from({ length: 4 }, (_, index) => ({
    value: `Q${String(index + 1)}`,
    label: `第${String(index + 1)}季度`,
  })),
  { value: WHOLE_YEAR, label: '全年' },
];

/** This year and those before it, latest first. */
export function yearChoices(today: string): readonly Choice[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: YEARS_BACK }, (_, index) => ({
    value: String(year - index),
    label: `${String(year - index)}年`,
  }));
}

/** The key of the period that was chosen, as the API reads it. */
export function periodKey(year: string, span: string): string {
  return span === WHOLE_YEAR ? year : `${year}-${span}`;
}

/** The last month that has ended. */
export function lastMonth(today: string): { readonly year: string; readonly span: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 1
    ? { year: String(year - 1), span: '12' }
    : { year: String(year), span: String(month - 1).padStart(2, '0') };
}
