import type { CreateProjectVoteInput } from '@weizhi/graphql-client/documents';
import { PROJECT_BALLOT_METHOD_LABELS, PROJECT_SELECTION_RULE_LABELS } from '@weizhi/domain';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';

type Draft = Omit<CreateProjectVoteInput, 'divisionId' | 'idempotencyKey'>;

/** What a vote on projects is drawn up with. */
export const DRAFT_FIELDS: readonly ActField[] = [
  { name: 'title', label: '投票名称', kind: 'text', most: 120 },
  { name: 'edition', label: '届次', kind: 'text', most: 20, extra: '如 2026；同一名称下不重复' },
  { name: 'budget', label: '预算（元）', kind: 'number' },
  {
    name: 'method',
    label: '投票方法',
    kind: 'choice',
    options: enumOptions(PROJECT_BALLOT_METHOD_LABELS),
    initial: 'APPROVAL',
  },
  {
    name: 'rule',
    label: '入选规则',
    kind: 'choice',
    options: enumOptions(PROJECT_SELECTION_RULE_LABELS),
    initial: 'GREEDY',
  },
  {
    name: 'threshold',
    label: '入选门槛',
    kind: 'count',
    optional: true,
    least: 1,
    extra: '项目至少要得的支持数',
  },
  { name: 'mostProjects', label: '每票最多选几项', kind: 'count', optional: true, least: 1 },
  {
    name: 'mostPoints',
    label: '每票最多几分',
    kind: 'count',
    optional: true,
    least: 1,
    extra: '只用于计分的方法',
  },
  {
    name: 'projects',
    label: '项目',
    kind: 'longText',
    most: 20_000,
    extra: '每行一个：编号，名称，费用（元）。例：1，楼道加装扶手，12000',
  },
];

/** The draft that the dialog's values make; a line without three parts becomes a project that the server refuses by name. */
export function draftOf(values: ActValues): Draft {
  const text = (name: string): string => String(values[name] ?? '').trim();
  const count = (name: string): number | null => (typeof values[name] === 'number' ? values[name] : null);
  return {
    title: text('title'),
    edition: text('edition'),
    budget: text('budget'),
    method: text('method') as Draft['method'],
    rule: text('rule') as Draft['rule'],
    threshold: count('threshold'),
    mostProjects: count('mostProjects'),
    mostPoints: count('mostPoints'),
    projects: projectLines(text('projects')),
  };
}

/** One project a line; a comma within the title stays in it. */
export function projectLines(text: string): Draft['projects'] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const parts = line.split(/[,，\t]/u).map((part) => part.trim());
      const [number = '', ...rest] = parts;
      const cost = rest.length > 1 ? (rest.at(-1) ?? '') : '';
      const title = (rest.length > 1 ? rest.slice(0, -1) : rest).join('，');
      return { number, title, cost: cost.replace(/元$/u, '') };
    });
}
