import { fromGlobalId, keyOfType, toGlobalId } from './global-id';

const UUID = '0198c1a4-1111-7000-8000-0123456789ab';

describe('global ids', () => {
  it.each([
    ['a row of a district', { type: 'Organisation', districtId: '320613', id: UUID }],
    ['a row of none', { type: 'Account', districtId: null, id: UUID }],
    ['a number of none', { type: 'Division', districtId: null, id: '42' }],
    ['a number of a district', { type: 'Estate', districtId: '320613', id: '42' }],
  ])('opens what it made: %s', (_, key) => {
    expect(fromGlobalId(toGlobalId(key.type, key.districtId, key.id))).toEqual(key);
  });

  it.each([
    '',
    '.',
    'Organisation',
    'Organisation.',
    '.42',
    'organisation.42',
    'Organisation.1.2.3',
    `Organisation..${UUID}`,
    `Organisation.x.${UUID}`,
    `Organisation.1.${UUID.toUpperCase()}`,
    `Organisation.1.${UUID} `,
    `Organisation.1.${UUID}\n`,
    'Division.1234567890123456789',
    `${'A'.repeat(65)}.1`,
  ])('takes %j for none of ours', (text) => {
    expect(fromGlobalId(text)).toBeUndefined();
  });

  it('opens an id only as its own type', () => {
    const text = toGlobalId('Organisation', '320613', UUID);
    expect(keyOfType(text, 'Organisation')?.id).toBe(UUID);
    expect(keyOfType(text, 'Matter')).toBeUndefined();
  });
});
