import { isLedgerSilent } from '.';

it.each([
  [{ districtHasRows: true, placeEverHasRows: true }, false],
  [{ districtHasRows: false, placeEverHasRows: true }, true],
  [{ districtHasRows: true, placeEverHasRows: false }, true],
  [{ districtHasRows: false, placeEverHasRows: false }, true],
])('%j is silent: %s', (presence, silent) => {
  expect(isLedgerSilent(presence)).toBe(silent);
});
