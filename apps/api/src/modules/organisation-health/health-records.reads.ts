import {
  type AccountsFigures,
  accountsYearsInForce,
  annualReportPeriod,
  type CreditFlag,
  FOUR_ELEMENTS,
  type HealthRecords,
  incomeKindsCount,
  isoDate,
  type IsoDate,
  type OrganisationReserve,
  type PostKind,
  type RegistrationStatus,
  reserveOn,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { HEALTH_RECORDS } from './health-records-sql';

/** Which organisations of a district, on which days: those at some places, or those named. */
export interface HealthAsked {
  readonly districtId: string;
  readonly days: readonly IsoDate[];
  readonly divisionIds: readonly string[];
  /** Null for all that are in being. */
  readonly organisationIds: readonly string[] | null;
}

/** What is recorded of an organisation on a day; day and places by their index in the question. */
export interface RecordedOrganisation {
  readonly organisationId: string;
  readonly day: number;
  readonly places: readonly number[];
  readonly records: HealthRecords;
  /** Score of the four elements in halves, 0 to 8; null where it was never diagnosed. */
  readonly halves: number | null;
  /** Its months of reserve, with the accounts that they come from. */
  readonly reserve: OrganisationReserve;
}

/** Posts that make a core team, those who decide, and those who supervise. */
const CORE: readonly PostKind[] = [
  'legalRepresentative',
  'chair',
  'councilMember',
  'supervisor',
  'financeOfficer',
  'secretary',
  'coreMember',
];
const DECIDING: readonly PostKind[] = ['legalRepresentative', 'chair', 'councilMember'];

interface HealthRow {
  readonly id: string;
  readonly day: number;
  /** Null for one that was named and lies in none of the places. */
  readonly places: readonly number[] | null;
  readonly status: RegistrationStatus;
  readonly creditFlag: CreditFlag;
  readonly inBeingSince: string | null;
  readonly foundedOn: string | null;
  readonly halves: number | null;
  readonly documented: boolean;
  readonly meetings: number | null;
  readonly rules: boolean | null;
  readonly policy: boolean | null;
  readonly reportOn: string | null;
  readonly posted: boolean;
  readonly core: number | null;
  readonly deciding: number | null;
  readonly supervising: number | null;
  readonly together: number | null;
  readonly lastOn: string | null;
  readonly recent: number | null;
  readonly rectifying: number | null;
  readonly accountsYear: number | null;
  readonly figures: AccountsFigures | null;
}

/** Reads what is recorded of organisations, one statement for all days and places. */
export async function readHealthRecords(
  reads: Reads,
  asked: HealthAsked,
): Promise<readonly RecordedOrganisation[]> {
  const years = asked.days.map(accountsYearsInForce);
  const rows = await reads.sql<HealthRow>(HEALTH_RECORDS, [
    asked.districtId,
    [...asked.days],
    [...asked.divisionIds],
    asked.organisationIds === null ? null : [...asked.organisationIds],
    asked.days.map((day) => annualReportPeriod(day).from),
    CORE,
    DECIDING,
    years.map(({ from }) => from),
    years.map(({ to }) => to),
  ]);
  return rows.map((row) => {
    const halves = row.documented || row.posted ? (row.halves ?? 0) : null;
    const day = asked.days[row.day];
    if (day === undefined) throw new Error('A row of a day that was not asked for');
    const reserve = reserveOfRow(row, day);
    return {
      organisationId: row.id,
      day: row.day,
      places: row.places ?? [],
      halves,
      reserve,
      records: toRecords(row, day, { halves, reserve }),
    };
  });
}

/** The statement has picked the accounts that count; the domain says what they are worth. */
function reserveOfRow({ accountsYear, figures, foundedOn }: HealthRow, day: IsoDate): OrganisationReserve {
  const accounts =
    accountsYear === null || figures === null
      ? []
      : [
          {
            year: accountsYear,
            unrestrictedNetAssets: figures.closing.unrestricted,
            expenseTotal: figures.expenseTotal,
          },
        ];
  return reserveOn(accounts, { day, foundedOn: dateOf(foundedOn) });
}

function toRecords(
  row: HealthRow,
  day: IsoDate,
  { halves, reserve }: Pick<RecordedOrganisation, 'halves' | 'reserve'>,
): HealthRecords {
  return {
    day,
    registrationStatus: row.status,
    creditFlag: row.creditFlag,
    inBeingSince: dateOf(row.inBeingSince),
    elementScores: halves === null ? null : evenScores(halves),
    documents: row.documented ? documentsOf(row) : null,
    posts: row.posted ? postsOf(row) : null,
    activity: row.lastOn === null ? null : { lastOn: isoDate(row.lastOn), recent: row.recent ?? 0 },
    openRectifications: row.rectifying,
    finance:
      row.figures === null
        ? null
        : { reserveMonths: reserve.exact, incomeSources: incomeKindsCount(row.figures.income) },
  };
}

function documentsOf(row: HealthRow): NonNullable<HealthRecords['documents']> {
  return {
    minutedMeetings: row.meetings ?? 0,
    rulesOfProcedure: row.rules ?? false,
    financialPolicy: row.policy ?? false,
    annualReportOn: dateOf(row.reportOn),
  };
}

function postsOf(row: HealthRow): NonNullable<HealthRecords['posts']> {
  return {
    coreMembers: row.core ?? 0,
    deciding: row.deciding ?? 0,
    supervising: row.supervising ?? 0,
    decidingOrSupervising: row.together ?? 0,
  };
}

/** The dimension is the mean of the four, so that their sum is enough where nobody asks which of them is short. */
function evenScores(halves: number): NonNullable<HealthRecords['elementScores']> {
  return Object.fromEntries(FOUR_ELEMENTS.map((element) => [element, halves / 8])) as NonNullable<
    HealthRecords['elementScores']
  >;
}

function dateOf(text: string | null): IsoDate | null {
  return text === null ? null : isoDate(text);
}
