import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { blindIndex } from './blind-index';
import { parseKeyRing, readKeyRing, rotateKeys } from './key-ring';
import { maskPersonName, maskPhone, maskResidentId } from './masks';
import { isUnderOldKey, openValue, sealValue } from './seal-value';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');
const ring = parseKeyRing(`k1:${key(1)}`, key(9));
const place = { table: 'person', column: 'phone', rowId: '0190' };

describe('a sealed value', () => {
  it('opens where it was sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openValue(ring, place, sealValue(ring, place, text))).toBe(text);
      }),
    );
  });

  it('has a version, the id of its key and three parts, and differs each time', () => {
    const sealed = sealValue(ring, place, '13912345678');
    expect(sealed).toMatch(/^v1\|k1\|[\w-]{16}\|[\w-]{15}\|[\w-]{22}$/);
    expect(sealValue(ring, place, '13912345678')).not.toBe(sealed);
  });

  it.each([
    ['row', { ...place, rowId: '0191' }],
    ['column', { ...place, column: 'mobile' }],
    ['table', { ...place, table: 'account' }],
  ])('does not open in another %s', (_what, elsewhere) => {
    expect(() => openValue(ring, elsewhere, sealValue(ring, place, '张三'))).toThrow('SEALED_VALUE_REJECTED');
  });

  it('does not open once any of its characters is changed or left out', () => {
    const sealed = sealValue(ring, place, '13912345678');
    for (let index = 0; index < sealed.length; index += 1) {
      const other = sealed[index] === 'A' ? 'Q' : 'A';
      expect(() => openValue(ring, place, sealed.slice(0, index) + other + sealed.slice(index + 1))).toThrow(
        'SEALED_VALUE',
      );
      expect(() => openValue(ring, place, sealed.slice(0, index) + sealed.slice(index + 1))).toThrow(
        'SEALED_VALUE',
      );
    }
  });

  it('stays readable after a new key came in front, and is then known to be under an old one', () => {
    const old = sealValue(ring, place, '张三');
    const rotated = parseKeyRing(`k2:${key(2)},k1:${key(1)}`, key(9));
    expect(openValue(rotated, place, old)).toBe('张三');
    expect(isUnderOldKey(rotated, old)).toBe(true);
    const anew = sealValue(rotated, place, '张三');
    expect(isUnderOldKey(rotated, anew)).toBe(false);
    expect(() => openValue(ring, place, anew)).toThrow('SEALED_VALUE_KEY_UNKNOWN');
  });
});

describe('a blind index', () => {
  it('is the same for the same value and another for another kind or pepper', () => {
    const index = blindIndex(ring, 'phone', '13912345678');
    expect(blindIndex(ring, 'phone', '13912345678')).toBe(index);
    expect(blindIndex(ring, 'residentId', '13912345678')).not.toBe(index);
    expect(blindIndex(parseKeyRing(`k1:${key(1)}`, key(8)), 'phone', '13912345678')).not.toBe(index);
  });

  it('is not found by hashing all numbers of a block, which finds a plain hash', () => {
    const canary = '13912345678';
    const numbers = Array.from({ length: 10_000 }, (_, line) => `1391234${String(line).padStart(4, '0')}`);
    const hashes = numbers.flatMap((number) =>
      [number, `phone|${number}`].map((text) => createHash('sha256').update(text).digest('base64url')),
    );
    expect(hashes).toContain(createHash('sha256').update(canary).digest('base64url'));
    expect(hashes).not.toContain(blindIndex(ring, 'phone', canary));
  });
});

describe('the key ring', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'weizhi-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made at first use, for its owner only, and is the same afterwards', () => {
    const first = readKeyRing({}, folder);
    expect(readKeyRing({}, folder)).toEqual(first);
    for (const name of ['personal-data-keys', 'personal-data-pepper']) {
      expect(statSync(path.join(folder, 'secrets', name)).mode & 0o777).toBe(0o600);
    }
  });

  it('gets a new current key by rotation and keeps the old one and the pepper', () => {
    const before = readKeyRing({}, folder);
    expect(rotateKeys(folder)).toBe('k2');
    const after = readKeyRing({}, folder);
    expect(after.currentKeyId).toBe('k2');
    expect(after.keys.get('k1')).toEqual(before.keys.get('k1'));
    expect(after.pepper).toEqual(before.pepper);
  });

  it.each([
    ['', key(9)],
    ['k1:short', key(9)],
    [`k1:${key(1)},k1:${key(2)}`, key(9)],
    [`one:${key(1)}`, key(9)],
    [`k1:${key(1)}`, 'short'],
  ])('refuses %j with a pepper of %j', (keys, pepper) => {
    expect(() => parseKeyRing(keys, pepper)).toThrow('MALFORMED');
  });
});

describe('a masked form', () => {
  it.each([
    [maskPhone, '13812341234', '138****1234'],
    [maskPhone, '0513-85123456', '0513-****3456'],
    [maskPhone, '0513-85123456-12', '0513-****3456'],
    [maskResidentId, '11010519491231002X', '110105********002X'],
    [maskPersonName, '张三丰', '张*'],
    [maskPersonName, '𠮷田', '𠮷*'],
  ])('hides the middle (%#)', (mask, value, expected) => {
    expect(mask(value)).toBe(expected);
  });
});
