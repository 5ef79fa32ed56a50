import { safeNext } from './session';

it.each(['/analytics/places/1?period=2018-09', '/admin/imports'])('goes back to %s', (next) =>
  expect(safeNext(next)).toBe(next),
);

it.each([null, '', 'https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)'])(
  'never leads to %s',
  (next) => {
    expect(safeNext(next)).toBe('/admin/');
  },
);
