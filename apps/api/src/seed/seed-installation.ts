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
  planActivities,
  planAdmissions,
  planAssessments,
  planBoundaryVote,
  planCommittees,
  planIncubation,
  planInspections,
  planContracts,
  planElections,
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
  planProjectVotes,
  planRuleSets,
  planSnapshots,
  planStaffing,
  planSurvey,
  planTasks,
  SCALES,
} from './demonstration';
import { listCommunities } from './division-ids';
import type { SeedProgress } from './seed-progress';
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
import { writeCivicLife } from './write-civic-life';
import { writeProjectVotes } from './write-project-votes';
import { writePlaces } from './write-places';
import { writeReporting } from './write-reporting';
import { writePlaques } from './write-plaques';
import { writeRuleSets } from './write-rule-sets';
import { writeSnapshots } from './write-snapshots';
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
  /** Has the server look at what was loaded, before it computes much from it. */
  readonly gatherStatistics: () => Promise<void>;
}

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
  if (standing === 'incomplete') {
    await writeMatters(target, plan());
    await request.gatherStatistics();
  }
  // Last of all: what they hold of the figures never changes.
  const snapshots = await writeSnapshots(database, districtId, planSnapshots());
  if (snapshots > 0) onProgress({ step: 'snapshots', count: snapshots });
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
    gatherStatistics,
  }: Pick<SeedRequest, 'onProgress' | 'participationSince' | 'gatherStatistics'> & {
    readonly places: readonly CommunityPlan[];
  },
): Promise<void> {
  const plan = {
    participation: planParticipation(places, DEMONSTRATION_SEED, participationSince),
    activities: planActivities(places, DEMONSTRATION_SEED),
    elections: planElections(places, DEMONSTRATION_SEED),
  };
  for (const step of await writeCivicLife(database, districtId, { plan, gatherStatistics }))
    onProgress({ step, count: plan[step].length });
  const votes = planProjectVotes(places, DEMONSTRATION_SEED);
  if (await writeProjectVotes(database, districtId, votes))
    onProgress({ step: 'projectVotes', count: votes.length });
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
