import type { Client } from 'pg';
import { withClient } from '../launcher/connection';
import type { ConsoleVisitor } from './support/console-visitor';
import { fillCases, fillRegister } from './support/many-organisations';
import { megabytes, milliseconds, quantile } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';
import type { Stage } from './support/stage';

const SIZE = { organisations: 5_000, documents: 20_000, cases: 3_000 };
const FEW_CASES = 300;
/** Requests that are measured together: the clock of processor time ticks every ten milliseconds. */
const TOGETHER = 8;
const TIMES = 5;

/** What a question of the page of organisations may cost. */
const MOST_MILLISECONDS = 300;
/** What its row of cards may: seventeen figures of eight families, each on two days. */
const MOST_OF_CARDS = 600;
/** What the board may cost at ten times the cases. */
const MOST_GROWTH_OF_BOARD = 2;
/** What memory grows by until an export has its working size, and by once it has it: as for the longest list. */
const MOST_WORKING_SIZE = 200 * 1_048_576;
const MOST_FURTHER_GROWTH = 40 * 1_048_576;
/** Files until the working size is reached, and files after. */
const FILES = 3;

const CODES = [
  ...[
    'organisationCount',
    'organisationsPerCommunity',
    'organisationKindDiversity',
    'governanceVolunteerShare',
  ],
  ...['fullElementRate', 'elementScore', 'healthyOrganisationRate', 'activeOrganisationRate'],
  ...['dormantOrganisationRate', 'complianceTimeliness', 'incubationPassRate', 'postGraduationSurvival'],
  ...['fundingConcentration', 'governmentIncomeShare', 'highGradeShare', 'evaluationFormalism'],
  'lapsedOwnersCommitteeRate',
];

const COMPARISONS = `query ($input: IndicatorComparisonInput!) {
  indicatorComparisons(input: $input) { code change current { status value } } }`;
const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { status value member { code } division { name } } }`;
const OUTLOOK = `query ($id: ID!) {
  incubationFunnel(divisionId: $id) { cases } postGraduationSurvival(divisionId: $id) { graduates } }`;
const FILE = '/exports/organisations.xlsx';
const BOARD = `{ incubationBoard(perStage: 5) { stage count cases { id number organisation { id name } } } }`;

interface Place {
  readonly districts: readonly { readonly kind: string; readonly division: { readonly id: string } }[];
}

/** The file of the register, the board and the figures of organisations in a district of the largest size. */
export const organisationsAtSize: Proof = {
  name: '5,000 organisations, 20,000 documents, 3,000 cases',
  prove: () =>
    onStage(async (stage) => {
      const fill = (work: (client: Client) => Promise<void>): Promise<void> =>
        withClient(stage.database.databaseUrl, work);
      const visitor = await stage.signIn({ identifier: 'hub', group: 'demonstration-accounts' });
      await fill((client) => fillRegister(client, SIZE));
      const file = await takeFiles(stage, visitor);
      await fill((client) => fillCases(client, 1, FEW_CASES));
      const few = await costOf(stage, () => visitor.ask(BOARD));
      await fill((client) => fillCases(client, FEW_CASES + 1, SIZE.cases));
      const many = await costOf(stage, () => visitor.ask(BOARD));
      const figures = await costsOfFigures(stage, visitor);
      return {
        holds:
          figures.every(({ cost, most }) => cost < most) &&
          many <= few * MOST_GROWTH_OF_BOARD &&
          file.working < MOST_WORKING_SIZE &&
          file.grown < MOST_FURTHER_GROWTH,
        figures: [
          `file of ${Math.round(file.bytes / 1024)} KB, peak memory +${megabytes(file.working)} over ${megabytes(file.idle)}, +${megabytes(file.grown)} for ${FILES} more`,
          `processor time of the board ${milliseconds(few)} at ${FEW_CASES} cases, ${milliseconds(many)} at ${SIZE.cases}`,
          ...figures.map(({ name, cost }) => `${name} ${milliseconds(cost)}`),
        ].join('; '),
      };
    }),
};

interface Files {
  readonly bytes: number;
  readonly idle: number;
  readonly working: number;
  readonly grown: number;
}

async function takeFiles(stage: Stage, visitor: ConsoleVisitor): Promise<Files> {
  const idle = stage.server.memory();
  let bytes = 0;
  for (let time = 0; time < FILES; time += 1) bytes = (await visitor.takeSlowly(FILE)).bytes;
  const working = Math.max(0, stage.server.peakMemory() - idle);
  for (let time = 0; time < FILES; time += 1) await visitor.takeSlowly(FILE);
  return { bytes, idle, working, grown: Math.max(0, stage.server.peakMemory() - idle - working) };
}

interface FigureCost {
  readonly name: string;
  readonly cost: number;
  readonly most: number;
}

async function costsOfFigures(stage: Stage, visitor: ConsoleVisitor): Promise<readonly FigureCost[]> {
  const { districts } = await visitor.ask<Place>('{ districts { kind division { id } } }');
  const divisionId = districts.find(({ kind }) => kind === 'DEMONSTRATION')?.division.id;
  const period = String(new Date().getFullYear());
  const values = (input: object) => () =>
    visitor.ask(VALUES, { input: { periods: [period], memberLimit: 20, ...input } });
  const asked: readonly (readonly [string, () => Promise<unknown>, number?])[] = [
    [
      'row of cards',
      () => visitor.ask(COMPARISONS, { input: { codes: CODES, divisionId, period, base: 'YEAR_ON_YEAR' } }),
      MOST_OF_CARDS,
    ],
    [
      'levels of health',
      values({ codes: ['healthyOrganisationRate'], divisionIds: [divisionId], splitBy: 'healthLevel' }),
    ],
    [
      'all communities',
      values({
        codes: ['organisationsPerCommunity', 'organisationCount', 'activeOrganisationRate'],
        within: divisionId,
        kinds: ['COMMUNITY'],
      }),
    ],
    ['funnel and survival', () => visitor.ask(OUTLOOK, { id: divisionId })],
  ];
  const measured: FigureCost[] = [];
  for (const [name, ask, most = MOST_MILLISECONDS] of asked)
    measured.push({ name, cost: await costOf(stage, ask), most });
  return measured;
}

/** What a request costs: the median of several batches, after one that is not counted. */
async function costOf(stage: Stage, ask: () => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const cost = await stage.costOf(async () => {
      for (let one = 0; one < TOGETHER; one += 1) await ask();
    });
    if (time > 0) costs.push(cost / TOGETHER);
  }
  return quantile(costs, 0.5);
}
