import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type IsoDate, parseIsoDate } from '@weizhi/domain';
import { environment, migratorUrl, stateFolder } from '../platform/config';
import { gatherStatistics } from '../platform/database/gather-statistics';
import { type Scale, SCALES } from '../seed/demonstration';
import { openSeedDatabase } from '../seed/seed-database';
import { OtherDemonstrationError, seedInstallation } from '../seed/seed-installation';
import type { SeedProgress } from '../seed/seed-progress';
import { describeAccounts } from '../seed/seeded-accounts';
import { runCommand } from './run-command';

const USAGE = `用法 Usage:
  npm run seed -- [--scale small|medium|large | --matters <条数 number>] [--participation-since <YYYY-MM-DD>]
  small ${SCALES.small}（默认 default） · medium ${SCALES.medium} · large ${SCALES.large}`;
const MOST_MATTERS = 5_000_000;
const PROGRESS_MS = 2_000;

/**
 * `npm run seed`: what an installation starts with, loaded once. Says what it does on standard error; standard output
 * has the accounts and nothing else, because `npm start` shows that at its end.
 */
runCommand(async (print) => {
  const size = readSize();
  if (size === 'unreadable') {
    say(USAGE);
    process.exitCode = 2;
    return;
  }
  const folder = stateFolder(environment);
  const database = await openSeedDatabase();
  try {
    const loaded = new Set<SeedProgress['step']>();
    const tell = reporter();
    const onProgress = (progress: SeedProgress): void => {
      loaded.add(progress.step);
      tell(progress);
    };
    const lookAtAll = (): Promise<void> => gatherStatistics(migratorUrl(environment));
    await seedInstallation(database, {
      ...{ stateFolder: folder, ...size, onProgress, gatherStatistics: lookAtAll },
    });
    if (loaded.size > 0) await lookAtAll();
    for (const line of describeAccounts(folder)) print(line);
  } catch (error) {
    if (!(error instanceof OtherDemonstrationError)) throw error;
    say(
      '[DEMONSTRATION_OF_ANOTHER_SIZE] 演示区已有另一种规模的演示数据，没有改动。怎么改：不带参数运行；要换规模，请用一个新的数据库。',
    );
    say(
      'The demonstration district holds data of another size; nothing was changed. What to do: run without arguments, or use a new database for another size.',
    );
    process.exitCode = 1;
  } finally {
    await database.close();
  }
});

interface Size {
  readonly matters?: number;
  readonly participationSince?: IsoDate;
}

/** The size that is asked for; none leaves it open, so that `npm start` takes the database as it is. */
function readSize(): Size | 'unreadable' {
  const { values, positionals } = parseArgs({
    options: {
      scale: { type: 'string' },
      matters: { type: 'string' },
      'participation-since': { type: 'string' },
    },
    allowPositionals: true,
    strict: false,
  });
  const [matters, since] = [readMatters(values), readDay(values['participation-since'])];
  if (positionals.length > 0 || matters === 'unreadable' || since === 'unreadable') return 'unreadable';
  return { ...matters, ...since };
}

type Value = string | boolean | undefined;

function readDay(text: Value): Pick<Size, 'participationSince'> | 'unreadable' {
  if (text === undefined) return {};
  const day = parseIsoDate(String(text));
  return day.ok ? { participationSince: day.value } : 'unreadable';
}

function readMatters({
  scale,
  matters,
}: {
  readonly scale?: Value;
  readonly matters?: Value;
}): Pick<Size, 'matters'> | 'unreadable' {
  if (scale === undefined && matters === undefined) return {};
  if (scale !== undefined && matters !== undefined) return 'unreadable';
  const wanted = scale === undefined ? Number(matters) : matterCount(String(scale));
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_MATTERS
    ? { matters: wanted }
    : 'unreadable';
}

function matterCount(scale: string): number {
  return Object.hasOwn(SCALES, scale) ? SCALES[scale as Scale] : Number.NaN;
}

/** Says each step, and during a long one no more than every two seconds. */
function reporter(): (progress: SeedProgress) => void {
  let spoken = Date.now();
  return (progress) => {
    const isLast = progress.step !== 'matters' || progress.written === progress.total;
    if (!isLast && Date.now() - spoken < PROGRESS_MS) return;
    spoken = Date.now();
    say(describe(progress));
  };
}

type CountedStep = Extract<SeedProgress, { readonly count: number }>['step'];

/** What steps that are told by their number alone have made. */
const COUNTED: Readonly<Record<CountedStep, readonly [zh: string, en: string]>> = {
  organisations: ['个演示的社会组织', 'organisations'],
  mandates: ['版演示的职责清单', 'editions of mandate lists'],
  admissions: ['件演示的准入事项', 'task admissions'],
  ruleSets: ['版演示的本区规则', 'versions of rules'],
  assessments: ['个演示的社会组织评估', 'assessments'],
  contracts: ['份演示的项目合同', 'contracts'],
  accounts: ['份演示的年度财务', 'accounts of a year'],
  plaques: ['块演示的挂牌', 'plaques'],
  inspections: ['次演示的检查', 'inspections'],
  tasks: ['批演示的社区任务', 'tasks of communities'],
  forms: ['份演示的文书模板', 'forms'],
  staffing: ['条演示的居委会岗位登记', 'records of full-time posts'],
  timeUse: ['次演示的工时抽样', 'draws of sampled weeks'],
  participation: ['个社区的演示参与记录', 'communities with records of participation'],
  activities: ['场演示的社区活动', 'activities'],
  elections: ['次演示的选举和推选', 'elections'],
  projectVotes: ['次演示的微项目票选', 'votes on projects'],
  snapshots: ['份演示的数据快照', 'snapshots'],
  surveys: ['份演示问卷调查', 'demonstration surveys'],
  duties: ['项演示的政府职责', 'duties of government'],
  burdenReports: ['件演示的负担反映', 'burden reports'],
  systems: ['个演示的外部系统和工作群', 'outside systems and work groups'],
};

function describe(progress: SeedProgress): string {
  if ('count' in progress) {
    const [zh, en] = COUNTED[progress.step];
    return `已生成 ${progress.count} ${zh}。 ${progress.count} demonstration ${en} are there.`;
  }
  switch (progress.step) {
    case 'district':
      return `已载入 ${progress.name} 的 ${progress.divisionsAdded} 个区划。 Loaded ${progress.divisionsAdded} divisions.`;
    case 'places':
      return '已生成演示的邻里、小区、楼栋、网格与人口。 Neighbourhoods, estates, buildings, grid cells and residents are there (演示数据).';
    case 'incubation':
      return `已生成 ${progress.cases} 个演示的孵化个案。 ${progress.cases} demonstration incubation cases are there.`;
    case 'reporting':
      return `已生成 ${progress.forms} 张演示的部门报表和一次填报。 ${progress.forms} demonstration forms and a fill are there.`;
    case 'owners':
      return `已生成 ${progress.committees} 个演示的业主委员会和一次表决。 ${progress.committees} demonstration owners’ committees and a vote are there.`;
    case 'fund':
      return '已生成演示的发展基金。 A demonstration development fund is there.';
    case 'matters':
      return `演示事项 Demonstration matters ${progress.written} / ${progress.total}`;
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
