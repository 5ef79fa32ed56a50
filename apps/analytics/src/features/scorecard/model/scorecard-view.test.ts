import { scorecardNote } from './scorecard-view';

const VIEW = {
  division: { name: '崇川区' } as Parameters<typeof scorecardNote>[0]['division'],
  period: { kind: 'quarter', year: 2026, quarter: 3 },
  nature: 'real',
} as Parameters<typeof scorecardNote>[0];

it('says that no verdicts were made where there are too many figures for them', () => {
  expect(scorecardNote(VIEW, undefined, 401)).toContain('行数过多，不作研判');
  expect(scorecardNote(VIEW, undefined, 400)).not.toContain('行数过多');
});
