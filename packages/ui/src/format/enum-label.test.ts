import { DIVISION_KIND_LABELS, INCOMPARABILITY_LABELS, INDICATOR_STATUS_LABELS } from '@weizhi/domain';
import { enumLabel } from './enum-label';

it('finds the label of an enum value of the API', () => {
  expect(enumLabel(DIVISION_KIND_LABELS, 'DEVELOPMENT_ZONE')).toBe(DIVISION_KIND_LABELS.developmentZone.zh);
  expect(enumLabel(INCOMPARABILITY_LABELS, 'MONTHS_WITHOUT_ROWS')).toBe(
    INCOMPARABILITY_LABELS.monthsWithoutRows.zh,
  );
  expect(enumLabel(INDICATOR_STATUS_LABELS, 'NO_DATA')).toBe(INDICATOR_STATUS_LABELS.no_data.zh);
});

it('shows a value that is newer than this page as it is', () => {
  expect(enumLabel(DIVISION_KIND_LABELS, 'ORBITAL_STATION')).toBe('ORBITAL_STATION');
});
