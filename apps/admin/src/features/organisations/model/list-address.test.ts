import { readSearch, toFilter, writeSearch } from './list-address';

const read = (text: string) => readSearch(new URLSearchParams(text));

it('reads what the address says and leaves out what is no choice', () => {
  expect(read('search=合唱&serviceKind=GOVERNANCE&legalForm=NONSENSE&hub=no&density=small')).toEqual({
    search: '合唱',
    serviceKind: 'GOVERNANCE',
    hub: 'no',
  });
});

it('writes what it reads, keeps the rest of the address, and empties what is cleared', () => {
  const address = new URLSearchParams('density=small&legalForm=FOUNDATION');
  const search = { search: '合唱', serviceKind: 'MUTUAL_AID', orderBy: 'NAME_ASC' } as const;
  const written = writeSearch(address, search);
  expect(written.get('density')).toBe('small');
  expect(readSearch(written)).toEqual(search);
  expect(writeSearch(written, {}).toString()).toBe('density=small');
});

it('asks for the status of the tab', () => {
  expect(toFilter({ hub: 'yes', creditFlag: 'SERIOUS' }, 'FILED')).toEqual({
    search: null,
    divisionId: null,
    serviceKinds: null,
    legalForms: null,
    creditFlags: ['SERIOUS'],
    hub: true,
    registrationStatuses: ['FILED'],
  });
  expect(toFilter({}, 'nonsense').registrationStatuses).toBeNull();
});
