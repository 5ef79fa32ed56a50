import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../../test/actors';
import { type SchemaSuite, useSchemaSuite } from '../../../../test/schema-suite';
import { systemActor } from '../../../platform/database';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { findTemplate, type ImportBatch, importLedger, undoImport } from '../../../platform/imports';
import { removeTemporaryFiles, temporaryFile } from '../../../platform/imports/testing/temporary-file';
import { addReferenceDistrict } from '../../../seed/add-district';

const NOW = new Date('2026-11-27T04:00:00Z');

const SURVEY = 'id version code closedOn drawn ineligible items { code kind theme points reversed options }';
const ERRORS =
  '... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on NotFound { subject }';
const CREATE = `mutation ($input: CreateSurveyInput!) { createSurvey(input: $input) { __typename ${ERRORS}
  ... on SurveyCreated { survey { ${SURVEY} } } ... on SurveyTermsUnfit { rule } ... on DuplicateEntry { field } } }`;
const CLOSE = `mutation ($input: CloseSurveyInput!) { closeSurvey(input: $input) { __typename ${ERRORS}
  ... on SurveyClosed { survey { ${SURVEY} } } ... on SurveyNotClosable { rule } } }`;
const ESTIMATE = 'withheld estimate { value low high respondents }';
const FIGURES = `query ($id: ID!) { figures: surveyFigures(surveyId: $id) {
  state respondents completed responseRate basis effectiveSize
  volunteering { ageBand ${ESTIMATE} } scores { theme items alpha ${ESTIMATE} } motives { option ${ESTIMATE} } } }`;

const SOCIAL_CAPITAL = `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
  definition { code } status value n interval { low high method } } }`;

export const ITEMS = [
  { code: 'T1', text: '邻居大多可以信任', kind: 'SCALE', theme: 'TRUST', points: 5 },
  { code: 'T2', text: '与邻居打交道要处处小心', kind: 'SCALE', theme: 'TRUST', points: 5, reversed: true },
  {
    ...{ code: 'V', text: '过去一年参加过志愿服务吗', kind: 'CHOICE', theme: 'VOLUNTEERING' },
    options: ['参加过', '没有'],
  },
  {
    ...{ code: 'M', text: '为什么参加', kind: 'CHOICE', theme: 'MOTIVE' },
    options: ['帮助邻里', '单位要求'],
  },
];

export interface Answer {
  readonly __typename: string;
  readonly survey?: { readonly id: string; readonly version: number };
  readonly [fact: string]: unknown;
}

/** Head of files of answer sheets. */
export const HEAD = '调查编号,答卷编号,年龄,性别,权重,作答日期,第1题,第2题,第3题,第4题,第5题';

let suite: SchemaSuite;
let districtId = '';
let divisionId = '';
let keys = 0;

/** Who holds surveys in the district, and somebody elsewhere. */
export const people = {} as { actor: Actor; stranger: Actor };

/** Gives a suite a district that surveys are held in. */
export function useSurveySuite(): { readonly schema: SchemaSuite; readonly districtId: () => string } {
  const schema = useSchemaSuite();
  suite = schema;
  beforeAll(async () => {
    const own = await openDistrict('Surveyed');
    districtId = own.id;
    people.actor = own.actor;
    divisionId = toGlobalId('Division', null, own.division.id);
    people.stranger = (await openDistrict('Elsewhere')).actor;
  });
  afterAll(removeTemporaryFiles);
  return { schema, districtId: () => districtId };
}

async function openDistrict(name: string) {
  const added = await addReferenceDistrict(suite.database.database, name);
  if (!added.ok) throw new Error('There is no district');
  const id = added.value.districtId;
  const [division] = await suite.database.database.transaction(systemActor(id), (tx) =>
    tx.sql<{ id: string; path: string }>(
      'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
      [id],
    ),
  );
  if (!division) throw new Error('The district has no division');
  const permissions = ['indicator.read', 'participation.record', 'division.read'] as const;
  return { id, division, actor: accountActor(name, { districtId: id, permissions, division }) };
}

export const draft = (over: object = {}) => {
  keys += 1;
  return {
    ...{ divisionId, code: `S${String(keys)}`, title: '居民调查', topic: '信任与志愿服务' },
    ...{ frameName: '常住人口登记册', design: 'SIMPLE', weighting: 'NONE', items: ITEMS },
    ...{ startsOn: '2026-03-01', endsOn: '2026-03-31', idempotencyKey: `key-${String(keys)}` },
    ...over,
  };
};
export const create = (over: object = {}, as: Actor = people.actor): Promise<Answer> => send(draft(over), as);
export const send = async (input: object, as: Actor = people.actor): Promise<Answer> =>
  (await suite.run<{ createSurvey: Answer }>(as, CREATE, { input })).createSurvey;
export const close = async (input: object, as: Actor = people.actor): Promise<Answer> =>
  (await suite.run<{ closeSurvey: Answer }>(as, CLOSE, { input })).closeSurvey;
export const figuresOf = async (id: string, as: Actor = people.actor) =>
  (await suite.run<{ figures: Record<string, unknown> | null }>(as, FIGURES, { id })).figures;

/** What the catalogue tells of the district in a month from its surveys. */
export const socialCapital = async (period: string) =>
  (
    await suite.run<{ indicatorValues: readonly object[] }>(people.actor, SOCIAL_CAPITAL, {
      input: { codes: ['trustIndex', 'belongingIndex'], divisionIds: [divisionId], periods: [period] },
    })
  ).indicatorValues;

/** Imports lines by a template, the good ones only. */
export async function take(template: string, lines: readonly string[]): Promise<ImportBatch> {
  const found = findTemplate(template);
  if (!found) throw new Error('There is no template');
  const { path } = temporaryFile('answers.csv', `${lines.join('\n')}\n`);
  const answer = await importLedger(
    {
      ...{ districtId, template: found, path, mapName: null, mode: 'goodRowsOnly' as const },
      ...{ dryRun: false, onPhase: () => undefined },
    },
    {
      database: suite.database.database,
      stateFolder: suite.database.stateFolder,
      clock: { now: () => NOW },
      signal: new AbortController().signal,
    },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

/** Lines that were refused, each with its code. */
export async function errorsOf({ id }: ImportBatch): Promise<readonly string[]> {
  const rows = await suite.database.database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ line: number; code: string }>(
      `select r.row_number as line, p ->> 'code' as code from import_row r, jsonb_array_elements(r.problems) p
        where r.district_id = $1::bigint and r.batch_id = $2::uuid order by r.ordinal`,
      [districtId, id],
    ),
  );
  return rows.map(({ line, code }) => `${String(line)} ${code}`);
}

export const undo = ({ id, version }: ImportBatch) =>
  suite.database.database.transaction(systemActor(districtId), (tx) =>
    undoImport(tx, {
      ...{ districtId, batchId: id, expectedVersion: version, reason: '导错了', now: NOW },
    }),
  );
