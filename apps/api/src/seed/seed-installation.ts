import { type IsoDate, isoDate } from '@weizhi/domain';
import { readCalendar } from '../platform/calendar';
import { type Database, systemActor } from '../platform/database';
import { addDistrict, type AddedDistrict, type DistrictWish } from './add-district';
import {
  type CommunityPlan,
  DEMONSTRATION_DISTRICT,
  DEMONSTRATION_SEED,
  INCUBATION_AS_OF,
  INCUBATION_FROM,
  LEDGER_DAYS,
  type MatterPlan,
  type OfficialCommunity,
  planAccounts,
  planAdmissions,
  planAssessments,
  planBoundaryVote,
  planCommittees,
  planIncubation,
  planInspections,
  planContracts,
  planForms,
  planBurdenReports,
  planDuties,
  planSystems,
  planTimeUse,
  planFund,
  planMandates,
  planMatters,
  type OrganisationPlan,
  planOrganisations,
  planPlaces,
  planParticipation,
  planReporting,
  planPlaqueApplication,
  planPlaques,
  planRuleSets,
  planStaffing,
  planSurvey,
  planTasks,
  SCALES,
} from './demonstration';
import { listCommunities } from './division-ids';
import { openAccounts } from './seeded-accounts';
import { writeAccounts } from './write-accounts';
import { writeAdmissions } from './write-admissions';
import { writeAssessments } from './write-assessments';
import { writeForms } from './write-forms';
import { writeBurdenReports } from './write-burden-reports';
import { writeDuties } from './write-duties';
import { writeTimeUse } from './write-time-use';
import { writeSystems } from './write-systems';
import { writeFund } from './write-fund';
import { writeIncubation } from './write-incubation';
import { writeInspections } from './write-inspections';
import { writeContracts } from './write-contracts';
import { writeMandates } from './write-mandates';
import { matterStanding, writeMatters } from './write-matters';
import { writeOrganisations } from './write-organisations';
import { writeOwners } from './write-owners';
import { writeParticipation } from './write-participation';
import { writePlaces } from './write-places';
import { writeReporting } from './write-reporting';
import { writePlaques } from './write-plaques';
import { writeRuleSets } from './write-rule-sets';
import { writeStaffing } from './write-staffing';
import { writeSurvey } from './write-surveys';
import { writeTasks } from './write-tasks';

/** The district whose real matters are brought in by the user. */
const IMPORT_DISTRICT = '440310';

/** What an installation starts with. */
export interface SeedRequest {
  readonly stateFolder: string;
  /** Matters of the demonstration district; by default a few, and whatever number is there already is fine. */
  readonly matters?: number;
  /** First day of what residents of the demonstration take part in; by default two years ago. */
  readonly participationSince?: IsoDate;
  readonly onProgress: (words: SeedProgress) => void;
}

/** Something done or under way. */
export type SeedProgress =
  | { readonly step: 'district'; readonly name: string; readonly divisionsAdded: number }
  | { readonly step: 'places' }
  | { readonly step: 'mandates'; readonly count: number }
  | { readonly step: 'admissions'; readonly count: number }
  | { readonly step: 'ruleSets'; readonly count: number }
  | { readonly step: 'organisations'; readonly count: number }
  | { readonly step: 'incubation'; readonly cases: number }
  | { readonly step: 'owners'; readonly committees: number }
  | { readonly step: 'plaques'; readonly count: number }
  | { readonly step: 'staffing'; readonly count: number }
  | { readonly step: 'timeUse'; readonly count: number }
  | { readonly step: 'inspections'; readonly count: number }
  | { readonly step: 'duties'; readonly count: number }
  | { readonly step: 'systems'; readonly count: number }
  | { readonly step: 'burdenReports'; readonly count: number }
  | { readonly step: 'tasks'; readonly count: number }
  | { readonly step: 'participation'; readonly count: number }
  | { readonly step: 'surveys'; readonly count: number }
  | { readonly step: 'contracts'; readonly count: number }
  | { readonly step: 'reporting'; readonly forms: number }
  | { readonly step: 'fund' }
  | { readonly step: 'accounts'; readonly count: number }
  | { readonly step: 'forms'; readonly count: number }
  | { readonly step: 'assessments'; readonly count: number }
  | { readonly step: 'matters'; readonly written: number; readonly total: number };

/** Thrown when the demonstration district holds matters of another size: they carry the same numbers. */
export class OtherDemonstrationError extends Error {
  constructor() {
    super('The demonstration district holds matters of another size');
  }
}

/** Loads what is not there yet: both districts, the demonstration data, roles and accounts. Safe to run again after any interruption. */
export async function seedInstallation(database: Database, request: SeedRequest): Promise<void> {
  const demonstration = await requireDistrict(database, {
    wish: { code: DEMONSTRATION_DISTRICT, kind: 'demonstration' },
    request,
  });
  await requireDistrict(database, { wish: { code: IMPORT_DISTRICT, kind: 'real' }, request });
  await openAccounts(database, request.stateFolder);
  await seedDemonstration(database, demonstration.districtId, request);
}

async function requireDistrict(
  database: Database,
  { wish, request }: { wish: DistrictWish; request: SeedRequest },
): Promise<AddedDistrict> {
  const added = await addDistrict(database, wish);
  if (!added.ok) throw new Error(`District ${wish.code}: ${added.refusal.code}`);
  const { name, divisionsAdded } = added.value;
  if (divisionsAdded > 0) request.onProgress({ step: 'district', name, divisionsAdded });
  return added.value;
}

async function seedDemonstration(
  database: Database,
  districtId: string,
  request: SeedRequest,
): Promise<void> {
  const { matters, onProgress, stateFolder } = request;
  const { communities, calendar } = await database.transaction(systemActor(districtId), async (tx) => ({
    communities: await listCommunities(tx, districtId),
    calendar: await readCalendar(tx, { from: isoDate(LEDGER_DAYS.from), to: isoDate(LEDGER_DAYS.to) }),
  }));
  const total = matters ?? SCALES.small;
  const places = planPlaces(communities, DEMONSTRATION_SEED);
  await seedPlaces(database, districtId, { places, onProgress });
  await seedMandates(database, districtId, onProgress);
  const organisations = planOrganisations(communities, DEMONSTRATION_SEED);
  if (await writeOrganisations({ database, districtId, stateFolder }, organisations))
    onProgress({ step: 'organisations', count: organisations.length });
  await seedIncubation(database, districtId, { stateFolder, onProgress });
  const assessments = planAssessments(DEMONSTRATION_SEED);
  if (await writeAssessments(database, districtId, assessments))
    onProgress({ step: 'assessments', count: assessments.length });
  const committees = planCommittees(places, DEMONSTRATION_SEED);
  if (await writeOwners(database, districtId, { committees, vote: planBoundaryVote(DEMONSTRATION_SEED) }))
    onProgress({ step: 'owners', committees: committees.length });
  await seedBurden(database, districtId, { communities, onProgress });
  await seedParticipation(database, districtId, { ...request, places });
  await seedMoney(database, districtId, { organisations, stateFolder, onProgress });
  const forms = planForms();
  if (await writeForms({ database, districtId, stateFolder }, forms))
    onProgress({ step: 'forms', count: forms.length });
  const plan = (): Iterable<MatterPlan> => planMatters({ total, places, calendar, seed: DEMONSTRATION_SEED });
  const target = {
    database,
    districtId,
    onProgress: (written: number) => {
      onProgress({ step: 'matters', written, total });
    },
  };
  const standing = await matterStanding(target, plan);
  if (standing === 'ofAnotherPlan' && matters !== undefined) throw new OtherDemonstrationError();
  if (standing === 'incomplete') await writeMatters(target, plan());
}

async function seedPlaces(
  database: Database,
  districtId: string,
  { places, onProgress }: Pick<SeedRequest, 'onProgress'> & { readonly places: readonly CommunityPlan[] },
): Promise<void> {
  if (await writePlaces(database, districtId, places)) onProgress({ step: 'places' });
  const staffing = planStaffing(places, DEMONSTRATION_SEED);
  if (await writeStaffing(database, districtId, staffing))
    onProgress({ step: 'staffing', count: staffing.length });
}

async function seedBurden(
  database: Database,
  districtId: string,
  {
    communities,
    onProgress,
  }: Pick<SeedRequest, 'onProgress'> & { readonly communities: readonly OfficialCommunity[] },
): Promise<void> {
  const plaques = planPlaques(communities, DEMONSTRATION_SEED);
  const application = planPlaqueApplication(communities);
  if (await writePlaques(database, districtId, { plaques, application }))
    onProgress({ step: 'plaques', count: plaques.length });
  const inspections = planInspections(communities, DEMONSTRATION_SEED);
  if (await writeInspections(database, districtId, inspections))
    onProgress({ step: 'inspections', count: inspections.length });
  const reporting = planReporting(DEMONSTRATION_SEED);
  if (await writeReporting(database, districtId, reporting))
    onProgress({ step: 'reporting', forms: reporting.demands.length });
  const systems = planSystems();
  if (await writeSystems(database, districtId, systems))
    onProgress({ step: 'systems', count: systems.length });
  const reports = planBurdenReports(communities);
  if (await writeBurdenReports(database, districtId, reports))
    onProgress({ step: 'burdenReports', count: reports.length });
  const duties = planDuties(DEMONSTRATION_SEED);
  if (await writeDuties(database, districtId, duties)) onProgress({ step: 'duties', count: duties.length });
  const tasks = planTasks(communities, DEMONSTRATION_SEED);
  if (await writeTasks(database, districtId, tasks)) onProgress({ step: 'tasks', count: tasks.length });
  const timeUse = planTimeUse(DEMONSTRATION_SEED);
  if (await writeTimeUse(database, districtId, timeUse))
    onProgress({ step: 'timeUse', count: timeUse.draws.length });
}

async function seedParticipation(
  database: Database,
  districtId: string,
  {
    places,
    participationSince,
    onProgress,
  }: Pick<SeedRequest, 'onProgress' | 'participationSince'> & { readonly places: readonly CommunityPlan[] },
): Promise<void> {
  const participation = planParticipation(places, DEMONSTRATION_SEED, participationSince);
  if (await writeParticipation(database, districtId, participation))
    onProgress({ step: 'participation', count: participation.length });
  const survey = planSurvey(places, DEMONSTRATION_SEED);
  if (await writeSurvey(database, districtId, survey)) onProgress({ step: 'surveys', count: 1 });
}

async function seedMandates(
  database: Database,
  districtId: string,
  onProgress: SeedRequest['onProgress'],
): Promise<void> {
  const mandates = planMandates();
  if (await writeMandates(database, districtId, mandates))
    onProgress({ step: 'mandates', count: mandates.length });
  const admissions = planAdmissions();
  if (await writeAdmissions(database, districtId, admissions))
    onProgress({ step: 'admissions', count: admissions.length });
  const ruleSets = planRuleSets();
  if (await writeRuleSets(database, districtId, ruleSets))
    onProgress({ step: 'ruleSets', count: ruleSets.length });
}

async function seedMoney(
  database: Database,
  districtId: string,
  {
    organisations,
    stateFolder,
    onProgress,
  }: Pick<SeedRequest, 'stateFolder' | 'onProgress'> & {
    readonly organisations: readonly OrganisationPlan[];
  },
): Promise<void> {
  const contracts = planContracts(organisations, DEMONSTRATION_SEED);
  if (await writeContracts({ database, districtId, stateFolder }, contracts))
    onProgress({ step: 'contracts', count: contracts.length });
  if (await writeFund(database, districtId, planFund())) onProgress({ step: 'fund' });
  const accounts = planAccounts(organisations, DEMONSTRATION_SEED);
  if (await writeAccounts(database, districtId, accounts))
    onProgress({ step: 'accounts', count: accounts.length });
}

async function seedIncubation(
  database: Database,
  districtId: string,
  { stateFolder, onProgress }: Pick<SeedRequest, 'stateFolder' | 'onProgress'>,
): Promise<void> {
  const calendar = await database.transaction(systemActor(districtId), (tx) =>
    readCalendar(tx, { from: INCUBATION_FROM, to: INCUBATION_AS_OF }),
  );
  const cases = planIncubation(calendar, DEMONSTRATION_SEED);
  if (await writeIncubation({ database, districtId, stateFolder }, cases))
    onProgress({ step: 'incubation', cases: cases.length });
}
