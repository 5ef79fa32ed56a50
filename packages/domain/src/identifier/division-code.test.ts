import fc from 'fast-check';
import { parseDivisionCode } from './division-code';

describe('a division code', () => {
  it('is taken apart into its levels', () => {
    expect(parseDivisionCode('320613001005')).toEqual({
      ok: true,
      value: {
        code: '320613001005',
        level: 'community',
        ancestors: ['320000000000', '320600000000', '320613000000', '320613001000'],
        subdistrictKind: 'subdistrict',
        communityKind: 'residentsCommittee',
      },
    });
  });

  it.each([
    ['32', 'province'],
    ['3206', 'prefecture'],
    ['320613', 'district'],
    ['440310001', 'subdistrict'],
    ['320613000000', 'district'],
  ])('names the level of %s', (code, level) => {
    expect(parseDivisionCode(code)).toMatchObject({ ok: true, value: { level, code: code.padEnd(12, '0') } });
  });

  it.each([
    ['320613020201', 'villagersCommittee'],
    ['320613400498', 'virtual'],
    ['320684401598', 'virtual'],
    ['320684401400', 'likeResidentsCommittee'],
    ['320613001199', 'residentsCommittee'],
  ])('says what body %s has', (code, communityKind) => {
    expect(parseDivisionCode(code)).toMatchObject({ ok: true, value: { communityKind } });
  });

  it.each([
    ['320613100001', 'town'],
    ['320623200001', 'township'],
    ['320613400498', 'likeTownship'],
  ])('says what kind of subdistrict %s lies in', (code, subdistrictKind) => {
    expect(parseDivisionCode(code)).toMatchObject({ ok: true, value: { subdistrictKind } });
  });

  it.each([
    ['3206130010', { code: 'divisionCodeBadLength', length: 10 }],
    ['32061300100A', { code: 'divisionCodeBadCharacter', position: 12 }],
    ['320013001001', { code: 'divisionCodeGap', position: 3 }],
    ['320600001001', { code: 'divisionCodeGap', position: 5 }],
    ['000000000000', { code: 'divisionCodeGap', position: 1 }],
    ['320613600001', { code: 'divisionCodeUnknownKind', position: 7 }],
    ['320613001600', { code: 'divisionCodeUnknownKind', position: 10 }],
  ])('refuses %s', (code, refusal) => {
    expect(parseDivisionCode(code)).toEqual({ ok: false, refusal });
  });

  it.each([
    ['4419', 'district', ['440000000000']],
    ['441900', 'district', ['440000000000']],
    ['441900003', 'subdistrict', ['440000000000', '441900000000']],
    ['460400100001', 'community', ['460000000000', '460400000000', '460400100000']],
  ])('reads %s, of a prefecture without districts, as if that were a district', (text, level, ancestors) => {
    expect(parseDivisionCode(text)).toMatchObject({ ok: true, value: { level, ancestors } });
  });

  it('gives every ancestor of a valid code as a valid code of the level above', () => {
    const code = fc
      .tuple(...[89, 99, 99, 599, 599].map((max) => fc.integer({ min: 1, max })))
      .map((parts) => parts.map((part, index) => String(part).padStart(index < 3 ? 2 : 3, '0')).join(''));
    fc.assert(
      fc.property(code, (text) => {
        const parsed = parseDivisionCode(text);
        if (!parsed.ok) throw new Error(parsed.refusal.code);
        const levels = parsed.value.ancestors.map((ancestor) => parseDivisionCode(ancestor));
        // Dongguan, Zhongshan and Danzhou are read as the districts that they are for their subdistricts.
        const isUndivided = /^(?:4419|4420|4604)/u.test(text);
        expect(levels.map((level) => level.ok && level.value.level)).toEqual([
          'province',
          ...(isUndivided ? [] : ['prefecture']),
          'district',
          'subdistrict',
        ]);
      }),
      { examples: [['441901001001']] },
    );
  });
});
