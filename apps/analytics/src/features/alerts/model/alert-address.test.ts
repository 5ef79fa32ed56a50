import { alertFilter, readAlertAddress, writeAlertAddress } from './alert-address';

it('reads what it wrote, and takes what it cannot read for the usual', () => {
  for (const text of ['', 'level=red', 'kind=usualVariation&state=cleared&here=1'])
    expect(writeAlertAddress(readAlertAddress(new URLSearchParams(text))).toString()).toBe(text);
  expect(writeAlertAddress(readAlertAddress(new URLSearchParams('level=green&state=x'))).toString()).toBe('');
});

it('asks for what the address says, here and below unless it says otherwise', () => {
  const of = (text: string) => alertFilter('d1', readAlertAddress(new URLSearchParams(text)));
  expect(of('')).toEqual({ divisionId: 'd1', below: true });
  expect(of('kind=missingData&level=blue&here=1')).toEqual({
    ...{ divisionId: 'd1', below: false, levels: ['BLUE'], kinds: ['MISSING_DATA'] },
  });
});
