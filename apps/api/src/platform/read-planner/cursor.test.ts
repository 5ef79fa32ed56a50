import fc from 'fast-check';
import { CursorCodec, scopeFingerprint } from './cursor';
import type { CursorPurpose } from './cursor';

const codec = new CursorCodec('secret');
const purpose: CursorPurpose = { field: 'Query.matters', order: 'newest', scope: 'oneDistrict:1:' };
const keys = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 });

describe('a cursor', () => {
  it('gives back the keys it was made of', () => {
    fc.assert(
      fc.property(keys, (values) =>
        expect(codec.decode(purpose, codec.encode(purpose, values))).toEqual(values),
      ),
    );
  });

  it.each<[string, Partial<CursorPurpose>]>([
    ['another list', { field: 'Query.clubs' }],
    ['another order', { order: 'oldest' }],
    ['another scope', { scope: 'oneDistrict:2:' }],
  ])('is nothing for %s', (_name, other) => {
    expect(codec.decode({ ...purpose, ...other }, codec.encode(purpose, ['1']))).toBeUndefined();
  });

  it('is nothing when any character of it was changed, or it was made with another secret', () => {
    const cursor = codec.encode(purpose, ['2026-11-22', 'a']);
    fc.assert(
      fc.property(
        fc.nat(cursor.length - 1),
        fc.constantFrom('A', 'z', '0', '-', '_', '=', '.', ' '),
        (at, character) => {
          const changed = cursor.slice(0, at) + character + cursor.slice(at + 1);
          fc.pre(changed !== cursor);
          expect(codec.decode(purpose, changed)).toBeUndefined();
        },
      ),
    );
    expect(new CursorCodec('other').decode(purpose, cursor)).toBeUndefined();
  });

  it('has a signature of no fewer than 128 bits', () => {
    const text = Buffer.from(codec.encode(purpose, []), 'base64url').toString('utf8');
    const signature = text.slice('1'.length, -'[]'.length);
    expect(signature).toMatch(/^[\w-]+$/u);
    expect(signature.length * 6).toBeGreaterThanOrEqual(128);
  });

  it('is never made of arbitrary text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(codec.decode(purpose, text)).toBeUndefined()));
  });

  it('tells readers with different rows apart', () => {
    const scope = { shape: 'subtrees', districtIds: ['1'], rootDivisionIds: ['11'] };
    expect(scopeFingerprint(scope)).not.toBe(scopeFingerprint({ ...scope, rootDivisionIds: ['12'] }));
    expect(scopeFingerprint(scope)).not.toBe(scopeFingerprint({ ...scope, shape: 'districts' }));
  });
});
