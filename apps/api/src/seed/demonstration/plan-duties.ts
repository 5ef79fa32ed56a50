import { addDays, dutyPeriods, type GovernmentDuty, type IsoDate, isoDate } from '@weizhi/domain';
import { RandomStream } from './random-stream';

/** The day as of which duties of the demonstration are what they are. */
export const DUTIES_AS_OF: IsoDate = isoDate('2026-11-20');

const STARTS_ON: IsoDate = isoDate('2026-01-01');
const BASIS = '区社区治理年度工作要点（演示数据）';

/** A duty of the demonstration with how reliably it is done, from 0 to 1. */
type DutyProfile = readonly [GovernmentDuty, department: string, title: string, months: number, done: number];

const PROFILES: readonly DutyProfile[] = [
  ['guidance', '区民政局', '居委会工作指导走访', 1, 0.8],
  ['guidance', '区司法局', '居民公约合法性审查指导', 6, 1],
  ['socialWorkerTraining', '区民政局', '社区工作者轮训', 3, 0.7],
  ['socialWorkerTraining', '区人力资源和社会保障局', '社会工作者职业水平考前培训', 6, 1],
  ['organisationCultivation', '区民政局', '社区社会组织培育项目督导', 3, 0.75],
  ['organisationCultivation', '区民政局', '社会组织抽查审计', 6, 0.5],
  ['incentive', '区委社会工作部', '社区工作者表彰激励', 6, 0.5],
  ['incentive', '区财政局', '志愿服务激励资金兑付', 3, 0.7],
  ['mechanismInnovation', '区委社会工作部', '社区治理创新案例评选推广', 6, 0.5],
];

/** An invented duty with the days on which something was done. */
export interface DutyPlan {
  readonly duty: GovernmentDuty;
  readonly department: string;
  readonly title: string;
  readonly basis: string;
  readonly startsOn: IsoDate;
  readonly everyMonths: number;
  readonly acts: readonly IsoDate[];
}

/** Plans duties of which most periods are done and some are vacant. */
export function planDuties(seed: string): readonly DutyPlan[] {
  const random = new RandomStream(`${seed}/duties`);
  return PROFILES.map(([duty, department, title, everyMonths, done]) => {
    const own = random.of(title);
    const schedule = { startsOn: STARTS_ON, everyMonths, endsOn: null };
    const acts = dutyPeriods(schedule, DUTIES_AS_OF).flatMap(({ from, to }) => {
      const isOver = to < DUTIES_AS_OF;
      return isOver && own.chance(done) ? [addDays(from, own.integer(3, 25))] : [];
    });
    return { duty, department, title, basis: BASIS, startsOn: STARTS_ON, everyMonths, acts };
  });
}
