import { MENU } from './menu';
import { PLACED_PATHS, sectionsOf } from './menu-sections';

it('has a place for every entry, and one', () => {
  expect([...PLACED_PATHS].sort()).toEqual(MENU.map(({ path }) => path).sort());
});

it('shows today’s work first, and no section without an entry', () => {
  const shown = MENU.filter(({ path }) => ['/', '/audit-log', '/plaques'].includes(path));
  expect(sectionsOf(shown).map(({ label, entries }) => [label, entries.map(({ path }) => path)])).toEqual([
    [null, ['/']],
    ['基层减负', ['/plaques']],
    ['基础数据与系统', ['/audit-log']],
  ]);
});
