import { INCUBATION_STAGES } from '@weizhi/domain';
import { BOARD_STAGES, countOfTab, STAGE_GROUPS, stageColour, stagesOfTab } from './stage-groups';

it('puts every stage into one tab', () => {
  const grouped = STAGE_GROUPS.flatMap(({ stages }) => [...stages]);
  expect(new Set(grouped).size).toBe(grouped.length);
  expect(grouped).toHaveLength(INCUBATION_STAGES.length);
  expect(BOARD_STAGES).not.toContain('CLOSED');
});

it('counts the cases of a tab, and all of them for none', () => {
  const columns = [
    { stage: 'DRAFT', count: 2 },
    { stage: 'SCREENING', count: 3 },
    { stage: 'CLOSED', count: 4 },
  ] as const;
  expect([countOfTab('applying', columns), countOfTab('ended', columns), countOfTab('all', columns)]).toEqual(
    [5, 4, 9],
  );
  expect(stagesOfTab('all')).toBeUndefined();
});

it('never says by colour alone that a case has ended well', () => {
  expect(stageColour('GRADUATED')).not.toBe(stageColour('TERMINATED'));
});
