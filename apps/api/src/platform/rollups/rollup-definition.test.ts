import { rollupDefinition } from './rollup-definition';
import type { RollupSource } from './rollup-source';

const SOURCE: RollupSource = {
  code: 'visit',
  table: 'visit',
  occurredOn: 'f.visited_on',
  divisionId: 'f.division_id',
  live: 'f.withdrawn_at is null',
  dimensions: { kind: 'f.kind' },
  measures: { visits: '1' },
};

describe('the fingerprint of a definition', () => {
  it('is the same for the same definition', () => {
    expect(rollupDefinition({ ...SOURCE, dimensions: { ...SOURCE.dimensions } })).toBe(
      rollupDefinition(SOURCE),
    );
  });

  it.each<[string, Partial<RollupSource>]>([
    ['its facts', { table: 'visit_of_today' }],
    ['the day of a fact', { occurredOn: 'f.noted_on' }],
    ['its place', { divisionId: 'f.community_id' }],
    ['which facts count', { live: 'true' }],
    ['a dimension', { dimensions: { kind: 'f.sort' } }],
    ['the name of a dimension', { dimensions: { sort: 'f.kind' } }],
    ['a measure', { measures: { visits: 'f.persons' } }],
    ['one more measure', { measures: { visits: '1', persons: 'f.persons' } }],
    ['the spans that are kept', { grains: { kind: ['month'] } }],
    ['the span of a fact', { span: 'f.span' }],
    ['the places that a fact is added to', { divisions: 'select c.division_id' }],
  ])('is another with %s', (_, change) => {
    expect(rollupDefinition({ ...SOURCE, ...change })).not.toBe(rollupDefinition(SOURCE));
  });
});
