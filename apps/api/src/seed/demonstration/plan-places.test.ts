import { createHash } from 'node:crypto';
import { AGE_BANDS, entersDenominators } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planPlaces } from '.';
import { officialCommunities } from './official-list.factory';

const communities = officialCommunities(DEMONSTRATION_DISTRICT);
const places = planPlaces(communities, DEMONSTRATION_SEED);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('planPlaces', () => {
  it('serves the 164 communities and 15 villages of the published list, and none of its 3 virtual communities', () => {
    const count = (kind: string): number => communities.filter((row) => row.kind === kind).length;
    expect([count('community'), count('village'), count('virtualCommunity')]).toEqual([164, 15, 3]);
    expect(places).toHaveLength(179);
    expect(places.every(({ kind }) => entersDenominators(kind))).toBe(true);
  });

  it('shares the published 882 neighbourhoods out, at least one to each, with codes below the community', () => {
    const neighbourhoods = places.flatMap((place) =>
      place.neighbourhoods.map(({ code }) => ({ place, code })),
    );
    expect(neighbourhoods).toHaveLength(882);
    expect(new Set(neighbourhoods.map(({ code }) => code)).size).toBe(882);
    expect(neighbourhoods.every(({ place, code }) => /^-N\d{2}$/.test(code.replace(place.code, '')))).toBe(
      true,
    );
    expect(places.every((place) => place.neighbourhoods.length > 0)).toBe(true);
  });

  it.each([DEMONSTRATION_SEED, 'another', 'a third'])('adds households up at every level (%s)', (seed) => {
    for (const place of planPlaces(communities, seed)) {
      expect(sum(place.gridCells.map(({ households }) => households))).toBe(place.households);
      expect(sum(place.neighbourhoods.map(({ households }) => households))).toBe(place.households);
      for (const { estates, households } of place.neighbourhoods) {
        expect(sum(estates.map((estate) => estate.households))).toBe(households);
        expect(estates.map(({ buildings }) => sum(buildings.map((building) => building.households)))).toEqual(
          estates.map((estate) => estate.households),
        );
      }
    }
  });

  it('keeps communities to the 1,000–3,000 households of the law and grid cells to 300–500', () => {
    const committees = places.filter(({ kind }) => kind === 'community').map(({ households }) => households);
    expect(Math.min(...committees)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...committees)).toBeLessThanOrEqual(3_000);
    const cells = places.flatMap(({ gridCells }) => gridCells.map(({ households }) => households));
    expect(Math.min(...cells)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...cells)).toBeLessThanOrEqual(500);
  });

  it('comes near the census: 1,183,740 residents, about 30 % of them 60 and over', () => {
    for (const year of [2024, 2025, 2026]) {
      const rows = places.flatMap(({ population }) => population.filter((row) => row.year === year));
      const residents = sum(rows.map(({ persons }) => persons));
      const old = sum(
        rows
          .filter(({ ageBand }) => ['from60To69', 'from70'].includes(ageBand))
          .map(({ persons }) => persons),
      );
      expect(Math.abs(residents / 1_183_740 - 1)).toBeLessThan(0.1);
      expect(Math.abs(old / residents - 0.3)).toBeLessThan(0.03);
    }
  });

  it('counts residents once for each year, sex and age band of a community', () => {
    for (const { population } of places) {
      expect(population).toHaveLength(3 * 2 * AGE_BANDS.length);
      expect(new Set(population.map(({ year, sex, ageBand }) => `${year}/${sex}/${ageBand}`)).size).toBe(
        population.length,
      );
      expect(population.every(({ persons }) => Number.isInteger(persons) && persons > 0)).toBe(true);
    }
  });

  it('names neighbourhoods and estates once within a community', () => {
    for (const { neighbourhoods } of places) {
      const names = neighbourhoods.flatMap(({ name, estates }) => [
        name,
        ...estates.map((estate) => estate.name),
      ]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has more old estates in the old town than in the new quarters', () => {
    const shareOfOld = (subdistrict: string): number => {
      const estates = places
        .filter(({ subdistrictName }) => subdistrictName === subdistrict)
        .flatMap(({ neighbourhoods }) => neighbourhoods.flatMap((neighbourhood) => neighbourhood.estates));
      return estates.filter(({ type }) => type === 'old').length / estates.length;
    };
    for (const old of ['城东街道', '和平桥街道', '任港街道']) {
      expect(shareOfOld(old)).toBeGreaterThan(shareOfOld('观音山街道') + 0.15);
    }
  });

  it('makes of one seed the same places, and of another seed others', () => {
    const again = planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
    expect(digest(again)).toBe(digest(places));
    expect(digest(planPlaces(communities, 'another'))).not.toBe(digest(places));
  });
});
