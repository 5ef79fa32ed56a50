import { AGE_BANDS, type AgeBand, type PopulationCell, type Sex, type SurveyItem } from '@weizhi/domain';
import type { CommunityPlan } from './plan-places';
import { RandomStream } from './random-stream';

/** What an invented respondent answered. */
export interface RespondentPlan {
  readonly respondent: string;
  readonly ageBand: AgeBand;
  readonly sex: Sex;
  readonly answers: Readonly<Record<string, number>>;
}

/** An invented survey with those who answered. */
export interface SurveyPlan {
  readonly items: readonly SurveyItem[];
  readonly population: readonly PopulationCell[];
  readonly drawn: number;
  readonly ineligible: number;
  readonly respondents: readonly RespondentPlan[];
}

const RESPONDENTS = 800;
const POINTS = 5;

/** Statements that are agreed with in five points; one that begins with a minus is to be turned round. */
const STATEMENTS: readonly (readonly [code: string, theme: SurveyItem['theme'], text: string])[] = [
  ['T1', 'trust', '本小区的大多数邻居可以信任'],
  ['T2', 'trust', '家里没人时，放心请邻居代收东西'],
  ['T3', 'trust', '-与不熟的邻居打交道要处处小心'],
  ['T4', 'trust', '居委会说到的事能做到'],
  ['N1', 'norms', '邻居帮了我，我会找机会回报'],
  ['N2', 'norms', '楼道的事人人有份'],
  ['N3', 'norms', '-别人不守公约，我也不必守'],
  ['B1', 'belonging', '我觉得自己是这个社区的一员'],
  ['B2', 'belonging', '搬走会舍不得'],
  ['B3', 'belonging', '-社区好不好与我无关'],
];

const CHOICE = { kind: 'choice', points: null, reversed: false } as const;

const ITEMS: readonly SurveyItem[] = [
  ...STATEMENTS.map(([code, theme, text]): SurveyItem => ({
    ...{ code, theme, kind: 'scale', points: POINTS, options: [] },
    reversed: text.startsWith('-'),
    text: text.replace('-', ''),
  })),
  {
    ...{ ...CHOICE, code: 'V1', theme: 'volunteering', text: '过去一年参加过社区的志愿服务吗' },
    options: ['参加过', '没有'],
  },
  {
    ...{ ...CHOICE, code: 'M1', theme: 'motive', text: '参加志愿服务最主要的原因' },
    options: ['帮助邻里', '结识朋友', '学到东西', '单位或居委会安排'],
  },
];

/** How likely each band answers and volunteers, and how much higher its scores lie. */
const BANDS: Readonly<Record<AgeBand, readonly [answers: number, volunteers: number, warmth: number]>> = {
  under14: [0, 0, 0],
  from14To17: [0, 0, 0],
  from18To35: [0.6, 0.14, -0.3],
  from36To59: [0.8, 0.12, -0.1],
  from60To69: [1.6, 0.38, 0.3],
  from70: [1.3, 0.22, 0.4],
};

/** Plans the survey of adults of the district: older people answer more often, which weights put right. */
export function planSurvey(places: readonly CommunityPlan[], seed: string): SurveyPlan {
  const population = populationOf(places);
  const random = new RandomStream(`${seed}/survey`);
  const chances = population.map((cell) => [cell, cell.residents * BANDS[cell.ageBand][0]] as const);
  const respondents = Array.from({ length: RESPONDENTS }, (_, index): RespondentPlan => {
    const own = random.of(index);
    const { ageBand, sex } = own.pick(chances);
    return {
      ...{ ageBand, sex, answers: answersOf(ageBand, own) },
      respondent: String(index + 1).padStart(4, '0'),
    };
  });
  return { items: ITEMS, population, drawn: 1300, ineligible: 48, respondents };
}

function populationOf(places: readonly CommunityPlan[]): readonly PopulationCell[] {
  const rows = places.flatMap(({ population }) => population);
  const latest = Math.max(...rows.map(({ year }) => year));
  return AGE_BANDS.filter((band) => BANDS[band][0] > 0).flatMap((ageBand) =>
    (['male', 'female'] as const).map((sex, index) => ({
      ...{ ageBand, sex },
      residents: rows
        .filter((row) => row.year === latest && row.ageBand === ageBand && row.sex === index + 1)
        .reduce((sum, { persons }) => sum + persons, 0),
    })),
  );
}

function answersOf(ageBand: AgeBand, random: RandomStream): Readonly<Record<string, number>> {
  const [, volunteers, warmth] = BANDS[ageBand];
  // What one respondent has in common over all items makes scales reliable.
  const own = random.normal(3.4 + warmth, 0.8);
  const points = ITEMS.filter(({ kind }) => kind === 'scale').map(({ code, reversed }): [string, number] => {
    const point = Math.min(POINTS, Math.max(1, Math.round(random.normal(own, 0.7))));
    return [code, reversed ? POINTS + 1 - point : point];
  });
  const volunteersHere = random.chance(volunteers);
  const motive = random.pick([
    [1, 45],
    [2, 25],
    [3, 10],
    [4, 20],
  ]);
  return {
    ...Object.fromEntries(points),
    V1: volunteersHere ? 1 : 2,
    ...(volunteersHere ? { M1: motive } : {}),
  };
}
