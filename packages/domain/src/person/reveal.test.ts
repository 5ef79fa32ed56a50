import { MASKED_PARTS, permitReveal } from '.';

const RULES = { minutesInView: 5, mostInHour: 3, shortestReason: 4 };
const request = { parts: [...MASKED_PARTS], reason: '核对年检联系人', revealedInHour: 0 };

describe('revealing a masked person', () => {
  it('gives the parts that were asked for, each once and in their order', () => {
    const parts = ['phone', 'name', 'phone'] as const;
    expect(permitReveal({ ...request, parts }, RULES)).toEqual({ ok: true, value: ['name', 'phone'] });
  });

  it.each([
    [{ reason: ' 查一下 ' }, { code: 'revealReasonTooShort', shortest: 4 }],
    [{ reason: '' }, { code: 'revealReasonTooShort', shortest: 4 }],
    [{ parts: [] }, { code: 'revealPartsMissing' }],
    [{ revealedInHour: 3 }, { code: 'revealTooOften', most: 3 }],
  ])('is refused with %j', (change, refusal) => {
    expect(permitReveal({ ...request, ...change }, RULES)).toEqual({ ok: false, refusal });
  });

  it('is possible until the hour is used up', () => {
    expect(permitReveal({ ...request, revealedInHour: 2 }, RULES).ok).toBe(true);
  });
});
