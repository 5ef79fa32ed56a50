import type { MenuEntry } from './menu';

/** Entries of the menu that belong together. */
export interface MenuSection {
  /** Null for what stands by itself, before everything else. */
  readonly label: string | null;
  readonly entries: readonly MenuEntry[];
}

/** What belongs together, by the work that people come for; today's work stands first and by itself. */
const SECTIONS: readonly { readonly label: string | null; readonly paths: readonly string[] }[] = [
  { label: null, paths: ['/'] },
  {
    label: '基层减负',
    paths: [
      ...['/tasks', '/mandate-lists', '/task-admissions', '/inspections', '/plaques', '/form-demands'],
      ...['/fills', '/outside-systems', '/burden-reports', '/burden-pools', '/government-duties'],
      ...['/time-use', '/time-use-draws', '/committee-staffing'],
    ],
  },
  {
    label: '微组织',
    paths: [
      ...['/organisations', '/incubation-cases', '/incubation-scores', '/submissions', '/form-templates'],
      ...['/assessments', '/assessment-scores', '/owners-committees', '/elections', '/project-votes'],
    ],
  },
  { label: '居民参与', paths: ['/activities', '/participation-records', '/surveys'] },
  { label: '资金', paths: ['/funding/contracts', '/funding/funds', '/annual-accounts'] },
  {
    label: '基础数据与系统',
    paths: [
      ...['/divisions', '/snapshots', '/imports', '/rules', '/accounts', '/roles', '/api-keys', '/audit-log'],
    ],
  },
];

/** The paths that have a section, in the order in which they show. */
export const PLACED_PATHS: readonly string[] = SECTIONS.flatMap(({ paths }) => paths);

/** Entries by section, in the order of the sections; a section without an entry is left out. */
export function sectionsOf(entries: readonly MenuEntry[]): readonly MenuSection[] {
  return SECTIONS.map(({ label, paths }) => ({
    label,
    entries: paths.flatMap((path) => entries.find((entry) => entry.path === path) ?? []),
  })).filter((section) => section.entries.length > 0);
}
