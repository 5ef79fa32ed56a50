import type { NewParticipation } from '..';
import { residentOf, useParticipationSuite } from './participation-suite';

/** What a command on a record answers. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly reason?: string;
  readonly record?: { readonly version: number; readonly [field: string]: unknown };
  readonly [fact: string]: unknown;
}
/** A record as it is read. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
/** A page of the list. */
export interface Page {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const SAYS =
  'id version happenedOn mechanism stage capacity channel form depth minutes initiator standing origin occasionName open';
const RECORD = `query ($id: ID!) { participationRecord(id: $id) { ${SAYS} evidence taskId division { name }
  participant { pseudonym nameMasked } organisation { name } importedFrom { batchId fileName rowNumber } activity { id } election { id }
  events { kind reason recordedBy changes { field before after } } } }`;
const LIST = `query ($filter: ParticipationRecordFilter, $first: Int, $after: String) {
  participationRecords(filter: $filter, first: $first, after: $after) {
    edges { node { id version happenedOn standing participant { pseudonym } } } pageInfo { hasNextPage endCursor } } }`;
const command = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on UserError { code }
     ... on ParticipationRecordChanged { record { ${SAYS} } } ... on InvalidInput { fieldErrors { path code } }
     ... on StaleVersion { currentVersion } ... on NotFound { subject } ... on ParticipationKeptElsewhere { origin }
     ${name === 'correctParticipation' ? '... on ParticipationCapacityFixed { capacity } ... on ParticipationNotRecorded { reason }' : ''} } }`;
const CORRECT = command('correctParticipation', 'CorrectParticipationInput');
const WITHDRAW = command('withdrawParticipation', 'WithdrawParticipationInput');

/** What the suites of single records share: records that are made, read, listed and changed by whoever is named. */
export interface RecordSuite extends Omit<ReturnType<typeof useParticipationSuite>, 'withdraw'> {
  /** Records a fact and answers its global id. */
  recorded(fact: NewParticipation): Promise<string>;
  /** Records a fact of somebody new. */
  fresh(over?: Partial<NewParticipation>): Promise<string>;
  read(id: string, who?: string): Promise<Row>;
  correct(recordId: string, over: object, who?: string): Promise<Answer>;
  withdraw(recordId: string, over?: object, who?: string): Promise<Answer>;
  list(filter: object, who?: string, page?: object): Promise<Page>;
  /** Figures as they are kept equal figures that are made anew. */
  demandRebuild(): Promise<void>;
}

/** The global ids of a page. */
export const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);

/** Gives a suite a district with residents, and shorthand for their records. */
export function useRecordSuite(): RecordSuite {
  const suite = useParticipationSuite();
  const { as, nextKey, residents, record, factOf, cells, rebuiltCells } = suite;

  const recorded = async (fact: NewParticipation): Promise<string> => {
    const [outcome] = await record(fact);
    if (outcome?.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
    return `ParticipationRecord.1.${outcome.id}`;
  };
  const fresh = async (over: Partial<NewParticipation> = {}): Promise<string> => {
    const [resident = ''] = await residents(residentOf(nextKey()));
    return recorded(factOf(resident, over));
  };
  const read = (id: string, who = 'committee'): Promise<Row> => as(who).run(RECORD, { id });
  const correct = (recordId: string, over: object, who = 'committee'): Promise<Answer> => {
    const input = { recordId, expectedVersion: 1, reason: '签到表录错', idempotencyKey: nextKey(), ...over };
    return as(who).run(CORRECT, { input });
  };
  const withdraw = (recordId: string, over: object = {}, who = 'committee'): Promise<Answer> => {
    const input = { recordId, expectedVersion: 1, reason: '重复登记', idempotencyKey: nextKey(), ...over };
    return as(who).run(WITHDRAW, { input });
  };
  const list = async (filter: object, who = 'civilAffairs', page: object = {}): Promise<Page> =>
    as(who).run(LIST, { filter, first: 100, ...page });
  const demandRebuild = async (): Promise<void> => {
    const kept = await cells();
    expect(kept.length).toBeGreaterThan(20);
    expect(await rebuiltCells()).toEqual(kept);
  };
  return { ...suite, recorded, fresh, read, correct, withdraw, list, demandRebuild };
}
