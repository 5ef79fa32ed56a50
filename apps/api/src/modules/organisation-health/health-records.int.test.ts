import { accountsYearsInForce, annualReportPeriod, isoDate } from '@weizhi/domain';
import { useSchemaSuite } from '../../../test/schema-suite';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor, type Transaction } from '../../platform/database';
import { readHealthRecords, type RecordedOrganisation } from './health-records.reads';
import { readRegister } from './register.reads';
import { ONE_BY_ONE } from './testing/health-one-by-one';
import { plantManyRecords } from './testing/plant-many-records';

/** Days before, between and after most of what is planted, and today. */
const DAYS = ['2024-02-29', '2025-06-30', '2026-03-01', '2026-11-22'].map((day) => isoDate(day));

/** What the slow way finds of one organisation on one day. */
interface Found {
  readonly id: string;
  readonly day: string;
  readonly status: string;
  readonly halves: number | null;
  readonly documented: boolean;
  readonly meetings: number;
  readonly rules: boolean;
  readonly policy: boolean;
  readonly reportOn: string | null;
  readonly posted: boolean;
  readonly core: number;
  readonly deciding: number;
  readonly supervising: number;
  readonly together: number;
  readonly lastOn: string | null;
  readonly recent: number;
  readonly rectifying: number | null;
  readonly accountsYear: number | null;
  readonly closing: string | null;
}

describe('what is recorded of all organisations at once', () => {
  const suite = useSchemaSuite();
  let tree: SmallTree;

  const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    suite.database.database.transaction(systemActor('1'), work);

  beforeAll(async () => {
    tree = await plantSmallTree(suite.database);
    await within((tx) => plantManyRecords(tx, [tree.community.id, tree.otherCommunity.id, tree.sibling.id]));
  });

  const slowly = (): Promise<readonly Found[]> => {
    const years = DAYS.map(accountsYearsInForce);
    const reports = DAYS.map((day) => annualReportPeriod(day).from);
    return within((tx) =>
      tx.sql<Found>(ONE_BY_ONE, [
        '1',
        DAYS,
        reports,
        years.map(({ from }) => from),
        years.map(({ to }) => to),
      ]),
    );
  };

  it('is what is found by looking at one after the other', async () => {
    const expected = (await slowly()).filter(
      ({ status }) => status !== 'deregistered' && status !== 'revoked',
    );
    const places = [tree.first.id];
    const read = await within((tx) =>
      readHealthRecords(tx, { districtId: '1', days: DAYS, divisionIds: places, organisationIds: null }),
    );
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter(({ reserve }) => reserve.accounts !== null).length).toBeGreaterThan(30);
    expect(sorted(read.map(toFacts))).toEqual(sorted(expected.map(foundFacts)));
  });

  it('is the same for those that are named, whatever their status', async () => {
    const expected = await slowly();
    const ids = [...new Set(expected.map(({ id }) => id))].slice(0, 12);
    const read = await within((tx) =>
      readHealthRecords(tx, { districtId: '1', days: DAYS, divisionIds: [], organisationIds: ids }),
    );
    expect(sorted(read.map(toFacts))).toEqual(
      sorted(expected.filter(({ id }) => ids.includes(id)).map(foundFacts)),
    );
  });

  it('says of each which of the places it lies in', async () => {
    const divisionIds = [tree.sibling.id, tree.first.id, tree.community.id];
    const read = await within((tx) =>
      readHealthRecords(tx, { districtId: '1', days: DAYS.slice(3), divisionIds, organisationIds: null }),
    );
    expect(new Set(read.map(({ places }) => places.join()))).toEqual(new Set(['0,1', '1', '1,2']));
  });

  it('has the activity by which the register counts', async () => {
    const living = (await slowly()).filter(({ status }) => status !== 'deregistered' && status !== 'revoked');
    const counts = await within((tx) =>
      readRegister(tx, { districtId: '1', days: DAYS, divisionIds: [tree.first.id] }),
    );
    DAYS.forEach((_, day) => {
      const known = counts.filter((count) => count.day === day);
      const sum = (of: readonly (typeof known)[number][]): number =>
        of.reduce((all, { organisations }) => all + organisations, 0);
      const expected = living.filter((found) => Number(found.day) === day);
      expect(sum(known)).toBe(expected.length);
      expect(sum(known.filter(({ activity }) => activity === 'unrecorded'))).toBe(
        expected.filter(({ lastOn }) => lastOn === null).length,
      );
      expect(sum(known.filter(({ activity }) => activity === 'active'))).toBe(
        expected.filter(({ recent }) => recent > 0).length,
      );
    });
  });
});

/** The facts in one form, in no order of their own. */
function toFacts({ organisationId, halves, records, reserve }: RecordedOrganisation): readonly unknown[] {
  const { year = null, unrestrictedNetAssets = null } = reserve.accounts ?? {};
  const { day, registrationStatus, documents, posts, activity, openRectifications } = records;
  const rest = [documents, posts, activity, openRectifications, year, unrestrictedNetAssets];
  return [organisationId, day, halves, registrationStatus, ...rest];
}

function foundFacts(found: Found): readonly unknown[] {
  const { documented, posted } = found;
  const documents = documented && {
    minutedMeetings: found.meetings,
    rulesOfProcedure: found.rules,
    financialPolicy: found.policy,
    annualReportOn: found.reportOn,
  };
  const posts = posted && {
    coreMembers: found.core,
    deciding: found.deciding,
    supervising: found.supervising,
    decidingOrSupervising: found.together,
  };
  return [
    found.id,
    DAYS[Number(found.day)],
    documented || posted ? (found.halves ?? 0) : null,
    found.status,
    documents || null,
    posts || null,
    found.lastOn === null ? null : { lastOn: found.lastOn, recent: found.recent },
    found.rectifying,
    found.accountsYear,
    found.closing,
  ];
}

function sorted(facts: readonly (readonly unknown[])[]): readonly string[] {
  return facts.map((each) => JSON.stringify(each)).sort();
}
