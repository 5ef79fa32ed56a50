import { isoDate } from '../calendar';
import { definitionInForce, type IndicatorDefinition, versionOn } from './definition';
import { MATTER_INDICATORS } from './matter-indicators';

describe('definitions', () => {
  it('of matters are complete in both languages and hide nothing that is no person', () => {
    const definitions: readonly IndicatorDefinition[] = Object.values(MATTER_INDICATORS);
    expect(definitions).toHaveLength(4);
    for (const definition of definitions) {
      expect(definition.persons).toBe(false);
      expect(definition.denominator === null).toBe(definition.measure === 'count');
      for (const text of [definition.name, definition.numerator, definition.formula]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en.length).toBeGreaterThan(3);
      }
    }
  });

  it('hold from their first day, the newest version first', () => {
    const first = MATTER_INDICATORS.matterCount as IndicatorDefinition;
    const second = { ...first, version: 2, validFrom: isoDate('2026-01-01') };
    const inForce = (date: string) =>
      definitionInForce([second, first], 'matterCount', isoDate(date))?.version;
    expect([
      inForce('2017-12-31'),
      inForce('2018-01-01'),
      inForce('2025-12-31'),
      inForce('2026-01-01'),
    ]).toEqual([undefined, 1, 1, 2]);
    expect(versionOn([second, first], 'matterCount', isoDate('2017-12-31'))).toBe(1);
  });
});
