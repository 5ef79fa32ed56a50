import path from 'node:path';
import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { describeWithSharedData } from '../../../test/shared-data';
import { systemActor } from '../../platform/database';
import { findTemplate, type ImportBatch, importLedger } from '../../platform/imports';
import { addReferenceDistrict } from '../../seed/add-district';

jest.setTimeout(120_000);

const suite = useSchemaSuite();

/** A published network in a district of its own, and whoever may see its figures. */
async function openDistrict(name: string) {
  const { database } = suite.database;
  const added = await addReferenceDistrict(database, name);
  const template = findTemplate('affiliations');
  if (!added.ok || !template) throw new Error('There is no district or no template');
  const { districtId } = added.value;
  const [division] = await database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ id: string; path: string }>(
      'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
      [districtId],
    ),
  );
  if (!division) throw new Error('The district has no division');
  const permissions = ['indicator.read', 'division.read'] as const;
  const actor = accountActor('reader', { districtId, permissions, division });
  const takeIn = async (file: string, mapName: string): Promise<ImportBatch> => {
    const request = { districtId, template, path: file, mapName, mode: 'goodRowsOnly' as const };
    const answer = await importLedger(
      { ...request, dryRun: false, onPhase: () => undefined },
      {
        database,
        stateFolder: suite.database.stateFolder,
        clock: { now: () => new Date('2026-11-22T04:00:00Z') },
        signal: new AbortController().signal,
      },
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value;
  };
  const stored = () =>
    database.transaction(systemActor(districtId), (tx) =>
      tx.sql<Record<string, unknown>>('select * from affiliation where district_id = $1::bigint', [
        districtId,
      ]),
    );
  return { actor, place: `Division.${division.id}`, takeIn, stored };
}

async function figuresOf(
  actor: Actor,
  place: string,
  codes: readonly string[],
): Promise<Record<string, unknown>> {
  const { indicatorValues } = await suite.run<{
    indicatorValues: {
      definition: { code: string };
      status: string;
      value: string | null;
      numerator: string | null;
      denominator: string | null;
    }[];
  }>(
    actor,
    `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
       definition { code } status value numerator denominator } }`,
    { input: { codes, divisionIds: [place], periods: ['2026'] } },
  );
  return Object.fromEntries(
    indicatorValues.map(({ definition, status, value, numerator, denominator }) => [
      definition.code,
      [status, value, numerator && `${numerator}/${String(denominator)}`]
        .filter((part) => part !== null)
        .join(' '),
    ]),
  );
}

const NETWORK = `query ($divisionId: ID!) { socialNetwork(divisionId: $divisionId) {
  drawing persons events crowds ties { one other } overlaps { one other persons } bridging { share } } }`;

interface Network {
  readonly ties: readonly object[];
  readonly overlaps: readonly {
    readonly one: string;
    readonly other: string;
    readonly persons: number | null;
  }[];
}

async function networkOf(actor: Actor, divisionId: string): Promise<Network> {
  const { socialNetwork } = await suite.run<{ socialNetwork: Network }>(actor, NETWORK, { divisionId });
  return socialNetwork;
}

describeWithSharedData('networks_davis_revere', (folder) => {
  it('gives the published density and clustering of the women of Natchez, whose names it does not keep', async () => {
    const { actor, place, takeIn, stored } = await openDistrict('Davis 1941');
    const file = path.join(folder, 'davis_edges.csv');
    expect(await takeIn(file, 'davis-southern-women')).toMatchObject({ importedCount: 89, rejectedCount: 0 });
    expect(await takeIn(file, 'davis-southern-women')).toMatchObject({ importedCount: 0, rejectedCount: 0 });
    expect(
      await figuresOf(actor, place, [
        'twoModeDensity',
        'twoModeClustering',
        'isolateShare',
        'bridgingTieShare',
      ]),
    ).toEqual({
      twoModeDensity: 'PROVISIONAL 0.3532 89/252',
      twoModeClustering: 'PROVISIONAL 0.468',
      // Neither a population nor groups are known.
      isolateShare: 'NO_DATA',
      bridgingTieShare: 'NO_DATA',
    });
    const network = await networkOf(actor, place);
    // Published, so that 18 persons are drawn.
    expect(network).toMatchObject({ drawing: 'DRAWN', persons: 18, events: 14, crowds: 0, bridging: null });
    expect(network.ties.length).toBeGreaterThan(0);
    expect(JSON.stringify([await stored(), network])).not.toMatch(/Brenda|Rogers|Evelyn/u);
  });

  it('gives the corrected overlap of two organisations of Boston, from the matrix as it is published', async () => {
    const { actor, place, takeIn } = await openDistrict('Boston 1775');
    const file = path.join(folder, 'PaulRevereAppD.csv');
    expect(await takeIn(file, 'revere-boston-1775')).toMatchObject({ importedCount: 319, rejectedCount: 0 });
    const { overlaps, ...network } = await networkOf(actor, place);
    expect(network).toMatchObject({ drawing: 'DRAWN', persons: 254, events: 7 });
    expect(overlaps[0]).toEqual({ one: 'LondonEnemies', other: 'NorthCaucus', persons: 16 });
    // Few are never told: three were in both.
    expect(overlaps).toContainEqual({ one: 'NorthCaucus', other: 'StAndrewsLodge', persons: null });
  });
});
