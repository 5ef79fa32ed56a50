import { withClient } from '../launcher/connection';
import type { ConsoleVisitor } from './support/console-visitor';
import { fillCases, fillRegister } from './support/many-organisations';
import { megabytes, milliseconds, quantile } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';

const SIZE = { organisations: 5_000, documents: 20_000, cases: 3_000 };
const FEW_CASES = 300;
const TIMES = 15;

/** What a figure of the page of organisations may take. */
const MOST_MILLISECONDS = 300;
/** What the board may cost at ten times the cases. */
const MOST_GROWTH_OF_BOARD = 2;
/** What the heap may grow by on the way to its working size, and by once it has it. */
const MOST_WORKING_SIZE = 200 * 1_048_576;
const MOST_FURTHER_GROWTH = 40 * 1_048_576;

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

/** The register, the figures of organisations, the board and the file of a district of the largest size. */
export const organisationsAtSize: Proof = {
  name: '5,000 organisations, 20,000 documents, 3,000 cases',
  prove: () =>
    onStage(async (stage) => {
      const { databaseUrl } = stage.database;
      const visitor = await stage.signIn({ identifier: 'hub', group: 'demonstration-accounts' });
      await withClient(databaseUrl, async (client) => {
        await fillRegister(client, SIZE);
        await fillCases(client, 1, FEW_CASES);
      });
      const few = await times(() => visitor.ask(BOARD));
      await withClient(databaseUrl, (client) => fillCases(client, FEW_CASES + 1, SIZE.cases));
      const many = await times(() => visitor.ask(BOARD));
      const figures = await figureTimes(visitor);
      const idle = stage.server.memory();
      const { bytes } = await visitor.takeSlowly(FILE);
      const working = stage.server.peakMemory() - idle;
      for (let time = 0; time < 3; time += 1) await visitor.takeSlowly(FILE);
      const grown = stage.server.peakMemory() - idle - working;
      return {
        holds:
          figures.every(({ ms }) => ms < MOST_MILLISECONDS) &&
          many <= few * MOST_GROWTH_OF_BOARD &&
          working < MOST_WORKING_SIZE &&
          grown < MOST_FURTHER_GROWTH,
        figures: [
          ...figures.map(({ name, ms }) => `${name} ${milliseconds(ms)}`),
          `board ${milliseconds(few)} at ${FEW_CASES} cases, ${milliseconds(many)} at ${SIZE.cases}`,
          `file of ${megabytes(bytes)}, peak memory +${megabytes(working)} over ${megabytes(idle)}, +${megabytes(grown)} for three more`,
        ].join('; '),
      };
    }),
};

async function figureTimes(
  visitor: ConsoleVisitor,
): Promise<readonly { readonly name: string; readonly ms: number }[]> {
  const { districts } = await visitor.ask<Place>('{ districts { kind division { id } } }');
  const divisionId = districts.find(({ kind }) => kind === 'DEMONSTRATION')?.division.id;
  const period = String(new Date().getFullYear());
  const values = (input: object) => () =>
    visitor.ask(VALUES, { input: { periods: [period], memberLimit: 20, ...input } });
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'row of cards',
      () => visitor.ask(COMPARISONS, { input: { codes: CODES, divisionId, period, base: 'YEAR_ON_YEAR' } }),
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
  const measured = [];
  for (const [name, ask] of asked) measured.push({ name, ms: await times(ask) });
  return measured;
}

/** The median of several answers, the first left out. */
async function times(ask: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const started = performance.now();
    await ask();
    if (time > 0) taken.push(performance.now() - started);
  }
  return quantile(taken, 0.5);
}
