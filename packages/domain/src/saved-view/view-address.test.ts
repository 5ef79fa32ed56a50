import { formatViewAddress, parseViewAddress, viewAddressAt, withoutPeriod } from './view-address';

const ID = '0196a3b2-0000-4000-8000-000000000001';

it.each([
  '/places/Division.12',
  '/places/Division.12?period=2026-Q3&base=yearOnYear&level=subdistrict&indicator=matterCount',
  '/places/Division.12/scorecard?period=2026-01-05/2026-02-08&indicators=a,b&sort=-a&at=Division.13',
  '/places/Division.12/workload?period=2026-10/P12M',
  '/places/Division.12/alerts?level=red&here=1',
  '/places/Division.12/digest?week=2026-11-16',
  `/places/Division.12/organisations?organisation=Organisation.1.${ID}`,
  `/places/Division.12/surveys/Survey.1.${ID}`,
  '/places/Division.12/wall',
])('keeps %s as it is', (text) => {
  const address = parseViewAddress(text);
  expect(address && formatViewAddress(address)).toBe(text);
});

it.each([
  ['nothing', ''],
  ['another host', 'https://example.org/places/Division.12'],
  ['another host without a scheme', '//example.org/places/Division.12'],
  ['a script', 'javascript:alert(1)'],
  ['a backslash', '/\\example.org'],
  ['a page of the console', '/admin/accounts'],
  ['a page of no place', '/definitions'],
  ['a page that there is not', '/places/Division.12/secrets'],
  ['a name that every object has', '/places/Division.12/constructor'],
  ['a way upwards', '/places/Division.12/../../admin'],
  ['a way upwards behind per cent signs', '/places/Division.12/%2e%2e%2fadmin'],
  ['a slash at the end', '/places/Division.12/'],
  ['an id of something else', `/places/Organisation.1.${ID}`],
  ['a record below a page without records', `/places/Division.12/alerts/Alert.1.${ID}`],
  ['a record that is none', '/places/Division.12/surveys/new'],
  ['a parameter of another page', '/places/Division.12/alerts?period=2026-Q3'],
  ['an unknown parameter', '/places/Division.12?next=https://example.org'],
  ['a parameter twice', '/places/Division.12?level=community&level=subdistrict'],
  ['a parameter without a value', '/places/Division.12?level'],
  ['an empty search', '/places/Division.12?'],
  ['a period that is none', '/places/Division.12?period=2026-13'],
  ['markup', '/places/Division.12?indicator=%3Cscript%3E'],
  ['broken per cent signs', '/places/Division.12?indicator=%E0%A4%A'],
  ['a spot of the page', '/places/Division.12/scorecard#comparison'],
  ['a second question mark', '/places/Division.12?level=community?base=yearOnYear'],
  ['too long a text', `/places/Division.12/scorecard?indicators=${'a,'.repeat(250)}`],
])('refuses %s', (_what, text) => {
  expect(parseViewAddress(text)).toBeUndefined();
});

it('is one text for one state, whatever the order and the coding', () => {
  const address = parseViewAddress('/places/Division.12?indicator=matterCount&period=2026%2DQ3');
  expect(address && formatViewAddress(address)).toBe(
    '/places/Division.12?period=2026-Q3&indicator=matterCount',
  );
});

it('takes from the address of a page what says its state, and nothing else', () => {
  const address = viewAddressAt('/places/Division.12/alerts', '?utm=x&level=red&here=1&level=blue&kind=%3C');
  expect(address && formatViewAddress(address)).toBe('/places/Division.12/alerts?level=red&here=1');
  expect(viewAddressAt('/definitions', '?words=x')).toBeUndefined();
  expect(viewAddressAt('/', '')).toBeUndefined();
});

it('moves on with the calendar without its period', () => {
  const address = parseViewAddress('/places/Division.12?period=2026-Q3&level=subdistrict');
  expect(address && formatViewAddress(withoutPeriod(address))).toBe('/places/Division.12?level=subdistrict');
});
