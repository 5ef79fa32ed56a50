import type { ReadPerson } from '../../people';
import { useDepartmentSuite } from '../../../../test/department-suite';
import { systemActor, type Transaction } from '../../../platform/database';
import { applyAllDeltas, rebuildRollup } from '../../../platform/rollups';
import { type NewParticipation, participationModule, type NewResident } from '..';
import { recordParticipation } from '../record-participation';
import { recordResidents } from '../record-residents';
import { withdrawParticipation } from '../withdraw-participation';

const NOW = new Date('2026-11-27T02:00:00Z');
const DISTRICT = '1';

const CONSENT = {
  purpose: 'participationRecords',
  wording: '2026-01',
  givenOn: '2026-01-05',
  keptUntil: '2029-01-04',
  byGuardian: false,
};

/** A person as the parsers leave one. */
export function personOf(name: string, phone: string, over: Partial<ReadPerson> = {}): ReadPerson {
  return { name, phone, identityNumber: null, sex: null, birthYear: null, ...over };
}

/** A resident of the first community who agreed. */
export function residentOf(alias: string, over: Partial<NewResident> = {}): NewResident {
  return {
    ...{ divisionId: '1000', known: { by: 'alias', alias }, birthYear: 1980, sex: 'female' },
    ...{ employmentStatus: null, consent: CONSENT },
    ...over,
  };
}

/** What suites of participation share. */
export function useParticipationSuite() {
  const suite = useDepartmentSuite();
  const { api, nextKey } = suite;
  const inDistrict = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    api.suite.database.transaction(systemActor(DISTRICT), work);
  const factOf = (residentId: string, over: Partial<NewParticipation> = {}): NewParticipation => ({
    ...{ divisionId: '1000', happenedOn: '2026-11-20', participant: { kind: 'resident', residentId } },
    ...{ stage: 'consultation', mechanism: 'deliberation', channel: 'offline', depth: 3, minutes: 90 },
    ...{
      initiator: 'resident',
      evidence: 'signInSheet',
      occasion: `meeting:${nextKey()}`,
      sourceId: nextKey(),
    },
    ...over,
  });
  const rollUp = (): Promise<void> =>
    applyAllDeltas((work) => api.suite.database.transaction(systemActor(DISTRICT), work), DISTRICT);
  const cells = async (): Promise<readonly Record<string, unknown>[]> => {
    await rollUp();
    return inDistrict((tx) =>
      tx.sql<Record<string, unknown>>(
        `select source, grain, dimension, division_id::text, starts_on::text, member, measure, amount::text
           from rollup_cell where source like 'partic%' order by 1, 2, 3, 4, 5, 6, 7`,
      ),
    );
  };

  beforeAll(() => {
    api.clock.set(NOW.toISOString());
    return suite.signInAll();
  });

  return {
    ...suite,
    inDistrict,
    factOf,
    rollUp,
    cells,
    residents: (...residents: readonly NewResident[]) =>
      inDistrict((tx) => recordResidents(tx, { districtId: DISTRICT, now: NOW }, residents)),
    record: (...facts: readonly NewParticipation[]) =>
      inDistrict((tx) =>
        recordParticipation(tx, { districtId: DISTRICT, sourceModule: 'test', now: NOW }, facts),
      ),
    withdraw: (...sourceIds: readonly string[]) =>
      inDistrict((tx) =>
        withdrawParticipation(tx, {
          ...{ districtId: DISTRICT, sourceModule: 'test', sourceIds, reason: '签到表录错', now: NOW },
        }),
      ),
    /** The cells as a rebuild from the facts makes them. */
    rebuiltCells: async () => {
      await rollUp();
      for (const source of participationModule.rollupSources ?? [])
        await inDistrict((tx) => rebuildRollup(tx, source, DISTRICT));
      return cells();
    },
    /** A count of persons at a place in a span. */
    persons: async (place: string, span: string, startsOn: string): Promise<Record<string, number>> => {
      const rows = (await cells()).filter(
        (cell) =>
          cell['source'] === 'participants' &&
          cell['grain'] === span &&
          cell['division_id'] === place &&
          cell['starts_on'] === startsOn,
      );
      return Object.fromEntries(rows.map((cell) => [String(cell['measure']), Number(cell['amount'])]));
    },
  };
}
