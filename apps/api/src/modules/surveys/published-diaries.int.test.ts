import path from 'node:path';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { describeWithSharedData } from '../../../test/shared-data';
import { systemActor } from '../../platform/database';
import { findTemplate, type ImportBatch, importLedger } from '../../platform/imports';
import { addReferenceDistrict } from '../../seed/add-district';
import { countDiaries } from './testing/count-diaries';
import { diarySurvey } from './testing/diary-survey';

jest.setTimeout(120_000);

const suite = useSchemaSuite();

const CREATE = `mutation ($input: CreateSurveyInput!) { createSurvey(input: $input) {
  __typename ... on SurveyCreated { survey { id } } } }`;
const ESTIMATE = 'estimate { value low high respondents effectiveSize }';
const CLOSE = `mutation ($input: CloseSurveyInput!) { closeSurvey(input: $input) { __typename } }`;
const FIGURES = `query ($id: ID!) { figures: surveyFigures(surveyId: $id) {
  respondents responseRate basis effectiveSize
  volunteering { ageBand withheld ${ESTIMATE} }
  activities { code theme withheld ${ESTIMATE} minutes { value low high respondents } }
} }`;

interface Estimate {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly respondents: number;
  readonly effectiveSize: string;
}

interface Figures {
  readonly respondents: number;
  readonly volunteering: readonly { readonly ageBand: string | null; readonly estimate: Estimate }[];
  readonly activities: readonly {
    readonly code: string;
    readonly theme: string;
    readonly estimate: Estimate;
    readonly minutes: Estimate | null;
  }[];
}

let districtId = '';
let actor: Actor;

async function take(template: string, file: string, mapName: string): Promise<ImportBatch> {
  const found = findTemplate(template);
  if (!found) throw new Error('There is no template');
  const answer = await importLedger(
    {
      ...{ districtId, template: found, path: file, mapName, mode: 'allOrNothing' as const },
      ...{ dryRun: false, onPhase: () => undefined },
    },
    {
      database: suite.database.database,
      stateFolder: suite.database.stateFolder,
      clock: { now: () => new Date('2026-11-27T04:00:00Z') },
      signal: new AbortController().signal,
    },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

describeWithSharedData('atus_volunteering_2015_2016', (folder) => {
  const persons = path.join(folder, 'persons.csv');
  const volunteering = path.join(folder, 'volunteering.csv');
  let surveyId = '';

  beforeAll(async () => {
    const { database } = suite.database;
    const added = await addReferenceDistrict(database, 'United States');
    if (!added.ok) throw new Error('There is no district');
    districtId = added.value.districtId;
    const [division] = await database.transaction(systemActor(districtId), (tx) =>
      tx.sql<{ id: string; path: string }>(
        'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
        [districtId],
      ),
    );
    if (!division) throw new Error('The district has no division');
    const permissions = ['indicator.read', 'participation.record', 'division.read'] as const;
    actor = accountActor('reader', { districtId, permissions, division });
    const { createSurvey } = await suite.run<{ createSurvey: { survey: { id: string } } }>(actor, CREATE, {
      input: diarySurvey(division.id),
    });
    surveyId = createSurvey.survey.id;
  });

  it('comes in whole, and a second time adds nothing', async () => {
    expect(await take('survey-responses', persons, 'atus-respondents')).toMatchObject({
      ...{ importedCount: 21_398, rejectedCount: 0 },
    });
    const activities = { importedCount: 1913, rejectedCount: 0 };
    expect(await take('survey-diaries', volunteering, 'atus-activities')).toMatchObject(activities);
    expect(await take('survey-diaries', volunteering, 'atus-activities')).toMatchObject({
      ...{ importedCount: 0, duplicateCount: 1913 },
    });
    // The files state who answered, and nobody else; no figure is told before the close.
    const input = { surveyId, expectedVersion: 1, drawn: 21_398, ineligible: 0 };
    expect(await suite.run(actor, CLOSE, { input })).toMatchObject({
      closeSurvey: { __typename: 'SurveyClosed' },
    });
  });

  it('reproduces the weighted rates by age band, counted by hand', async () => {
    const { figures } = await suite.run<{ figures: Figures }>(actor, FIGURES, { id: surveyId });
    const count = countDiaries(persons, volunteering);
    expect(figures).toMatchObject({ respondents: 21_398, responseRate: '1.000000', basis: 'STATED' });
    expect(figures.volunteering.map(({ ageBand }) => ageBand ?? 'all').sort()).toEqual(
      Object.keys(count.bands).sort(),
    );
    for (const { ageBand, estimate } of figures.volunteering) {
      const expected = found(count.bands, ageBand ?? 'all');
      expect(Number(estimate.value)).toBeCloseTo(expected.share, 6);
      expect(estimate.respondents).toBe(expected.n);
      expect(Number(estimate.effectiveSize)).toBeCloseTo(expected.effectiveSize, 1);
      expect(Number(estimate.low)).toBeCloseTo(expected.low, 5);
      expect(Number(estimate.high)).toBeCloseTo(expected.high, 5);
      // Unequal weights tell less than as many equal ones.
      expect(Number(estimate.effectiveSize)).toBeLessThan(estimate.respondents);
    }
  });

  it('reproduces the weighted shares and minutes by activity, counted by hand', async () => {
    const { figures } = await suite.run<{ figures: Figures }>(actor, FIGURES, { id: surveyId });
    const { activity } = countDiaries(persons, volunteering);
    expect(figures.activities).toHaveLength(8);
    expect(figures.activities.filter(({ theme }) => theme !== 'VOLUNTEERING')).toMatchObject([
      { code: '1002' },
    ]);
    // Of ten persons or more who do it, as the files have them.
    const told = figures.activities.filter(({ minutes }) => minutes !== null).map(({ code }) => code);
    expect(told.sort()).toEqual(
      Object.keys(activity)
        .filter((code) => found(activity, code).persons >= 10)
        .sort(),
    );
    for (const { code, estimate, minutes } of figures.activities) {
      expect(Number(estimate.value)).toBeCloseTo(found(activity, code).share, 6);
      expect(Number(minutes?.value)).toBeCloseTo(found(activity, code).minutes, 5);
      expect(minutes?.respondents).toBe(found(activity, code).persons);
    }
  });
});

function found<Counted>(counts: Readonly<Record<string, Counted>>, key: string): Counted {
  const counted = counts[key];
  if (counted === undefined) throw new Error(`${key} was not counted`);
  return counted;
}
