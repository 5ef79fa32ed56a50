import path from 'node:path';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { describeWithSharedData } from '../../../test/shared-data';
import { systemActor } from '../../platform/database';
import { findTemplate, importLedger } from '../../platform/imports';
import { addReferenceDistrict } from '../../seed/add-district';

jest.setTimeout(120_000);

const VALUES = `query ($input: IndicatorValuesInput!) {
  indicatorValues(input: $input) { definition { code } status value coverage { observed expected of } }
}`;

interface Value {
  readonly definition: { readonly code: string };
  readonly status: string;
  readonly value: string | null;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
}

const suite = useSchemaSuite();

/** A data set in a district of its own by its saved map, and whoever may see its figures. */
async function takeIn(name: string, file: string, mapName: string): Promise<{ actor: Actor; place: string }> {
  const added = await addReferenceDistrict(suite.database.database, name);
  const template = findTemplate('organisations');
  if (!added.ok || !template) throw new Error('There is no district or no template');
  const { districtId } = added.value;
  const answer = await importLedger(
    {
      districtId,
      template,
      path: file,
      mapName,
      mode: 'goodRowsOnly',
      dryRun: false,
      onPhase: () => undefined,
    },
    {
      database: suite.database.database,
      stateFolder: suite.database.stateFolder,
      clock: { now: () => new Date('2026-11-22T04:00:00Z') },
      signal: new AbortController().signal,
    },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const [division] = await suite.database.database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ id: string; path: string }>(
      'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
      [districtId],
    ),
  );
  if (!division) throw new Error('The district has no division');
  const permissions = ['indicator.read', 'division.read'] as const;
  return {
    actor: accountActor('reader', { districtId, permissions, division }),
    place: `Division.${division.id}`,
  };
}

/** `status value observed/expected` by code. */
async function figuresOf({ actor, place }: { actor: Actor; place: string }): Promise<Record<string, string>> {
  const input = { codes: CODES, divisionIds: [place], periods: ['2026'] };
  const { indicatorValues } = await suite.run<{ indicatorValues: Value[] }>(actor, VALUES, { input });
  return Object.fromEntries(
    indicatorValues.map(({ definition, status, value, coverage }) => [
      definition.code,
      [status, value, coverage && `${String(coverage.observed)}/${String(coverage.expected)}`]
        .filter((part) => part !== null)
        .join(' '),
    ]),
  );
}

const CODES = [
  ...['organisationCount', 'healthyOrganisationRate', 'fullElementRate', 'elementScore'],
  ...['activeOrganisationRate', 'dormantOrganisationRate', 'complianceTimeliness', 'incubationPassRate'],
  ...['postGraduationSurvival', 'fundingConcentration', 'highGradeShare', 'lapsedOwnersCommitteeRate'],
];

/** What no data set of names and founding years can say. */
const UNKNOWN = {
  incubationPassRate: 'NO_DATA',
  postGraduationSurvival: 'NO_DATA',
  fundingConcentration: 'NO_DATA',
  highGradeShare: 'NO_DATA',
  lapsedOwnersCommitteeRate: 'NO_DATA',
};

describeWithSharedData('stewmap_baltimore_orgs', (folder) => {
  it('is counted, not rated where its data do not reach, and owes no reports', async () => {
    const figures = await figuresOf(
      await takeIn('STEW-MAP Baltimore', path.join(folder, 'orgs.csv'), 'stewmap-baltimore'),
    );
    expect(figures).toEqual({
      ...UNKNOWN,
      organisationCount: 'PROVISIONAL 145',
      healthyOrganisationRate: 'NOT_RATED 0/145',
      fullElementRate: 'NOT_RATED 0/145',
      elementScore: 'NOT_RATED 0/145',
      activeOrganisationRate: 'NOT_RATED 0/145',
      dormantOrganisationRate: 'NOT_RATED 0/145',
      // Nobody of them is a legal person: no report is owed.
      complianceTimeliness: 'NO_DATA',
    });
  });
});

describeWithSharedData('ricf_foundations_sample', (folder) => {
  it('is counted, and not rated on the reports that it owes and nobody filed', async () => {
    const figures = await figuresOf(
      await takeIn('基金会 2013', path.join(folder, 'profile_2013.csv'), 'ricf-2013'),
    );
    expect(figures).toEqual({
      ...UNKNOWN,
      organisationCount: 'PROVISIONAL 30',
      healthyOrganisationRate: 'NOT_RATED 0/30',
      fullElementRate: 'NOT_RATED 0/30',
      elementScore: 'NOT_RATED 0/30',
      activeOrganisationRate: 'NOT_RATED 0/30',
      dormantOrganisationRate: 'NOT_RATED 0/30',
      // All owe a report; of none is any document on file.
      complianceTimeliness: 'NOT_RATED 0/30',
    });
  });
});
