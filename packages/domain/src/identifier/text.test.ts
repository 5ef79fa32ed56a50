import fc from 'fast-check';
import { checkText, isWellFormedText, toFullWidth, toHalfWidth, withoutInvisible } from './text';

describe('a text', () => {
  it('is refused when it holds NUL, with the place', () => {
    expect(checkText('张\u0000三')).toEqual({ ok: false, refusal: { code: 'textHoldsNul', position: 2 } });
  });

  it.each(['\uD842', '张\uDFB7', '\uDFB7\uD842'])('is refused when it holds half of a pair', (text) => {
    expect(checkText(text)).toMatchObject({ ok: false, refusal: { code: 'textHoldsLoneSurrogate' } });
  });

  it.each(['𠮷野家', '👩‍👩‍👧', '居民', ''])('accepts %s without a flag', (text) => {
    expect(checkText(text)).toEqual({ ok: true, value: [] });
  });

  it('flags what deceives the eye', () => {
    expect(checkText('张\u202E三')).toEqual({ ok: true, value: ['bidiControl'] });
    expect(checkText('\uFEFF编号')).toEqual({ ok: true, value: ['byteOrderMark'] });
    expect(checkText('张\u200B三')).toEqual({ ok: true, value: ['zeroWidth'] });
    expect(checkText(`a${'\u0301'.repeat(1000)}`)).toEqual({ ok: true, value: ['excessCombining'] });
  });

  it('agrees with the language about well-formed text, apart from NUL', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }), (units) => {
        const text = String.fromCharCode(...units);
        const oracle =
          (text as unknown as { isWellFormed(): boolean }).isWellFormed() && !text.includes('\u0000');
        expect(isWellFormedText(text)).toBe(oracle);
      }),
    );
  });

  it('comes back from full width as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(toHalfWidth(toFullWidth(text))).toBe(text);
      }),
    );
  });

  it('keeps Chinese characters when made half width', () => {
    expect(toHalfWidth('（张三）１３８，Ａ')).toBe('(张三)138,A');
    expect(withoutInvisible('\uFEFF张\u200B三\u202E')).toBe('张三');
  });
});
