import { draftOf, projectLines } from './vote-draft';

it('reads a project a line, with either comma, and keeps commas of the title', () => {
  expect(projectLines('1，楼道扶手，12000\n\n2, 茶座，含桌椅 , 8000.50元\n3\t晾衣架\t900')).toEqual([
    { number: '1', title: '楼道扶手', cost: '12000' },
    { number: '2', title: '茶座，含桌椅', cost: '8000.50' },
    { number: '3', title: '晾衣架', cost: '900' },
  ]);
});

it('leaves empty what a line lacks, so that the server names it', () => {
  expect(projectLines('1，楼道扶手')).toEqual([{ number: '1', title: '楼道扶手', cost: '' }]);
});

it('makes a draft of what was filled in', () => {
  const values = { title: ' 微项目 ', edition: '2026', budget: '30000', method: 'APPROVAL', rule: 'GREEDY' };
  expect(draftOf({ ...values, mostProjects: 2, projects: '1，扶手，5' })).toMatchObject({
    title: '微项目',
    threshold: null,
    mostProjects: 2,
    projects: [{ number: '1', title: '扶手', cost: '5' }],
  });
});
