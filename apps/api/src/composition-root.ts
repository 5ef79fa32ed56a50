import type { Logger } from 'pino';
import type { Authentication } from './platform/access/authentication';
import type { SecondFactorPolicy } from './platform/http/server-config';
import { Attachment } from './platform/attachments/attachment.entity';
import { AuditEvent } from './platform/audit/audit-event.entity';
import { AuditSeal } from './platform/audit/audit-seal.entity';
import { CalendarDayRow } from './platform/calendar/calendar-day.entity';
import type { Clock } from './platform/context/request-context';
import type { Database, EntityClass } from './platform/database';
import { IdempotencyKey } from './platform/database/idempotency-key.entity';
import { registerTemplates } from './platform/imports';
import { registerIndicatorFamilies } from './platform/indicators';
import type { ModuleManifest } from './platform/module-manifest';
import { registerRollupSources } from './platform/rollups';
import { ACTIVITY_RECORDS, activitiesModule } from './modules/activities';
import { ANNUAL_ACCOUNTS_RECORDS, annualAccountsModule } from './modules/annual-accounts';
import { ASSESSMENT_RECORDS, assessmentsModule } from './modules/assessments';
import { attachmentsModule } from './modules/attachments';
import { ballotsModule, registerRollSource } from './modules/ballots';
import { divisionsModule } from './modules/divisions';
import { alertsModule } from './modules/alerts';
import { savedViewsModule } from './modules/saved-views';
import { subscriptionsModule } from './modules/subscriptions';
import { dataTrustModule } from './modules/data-trust';
import { expiriesModule } from './modules/expiries';
import { exportsModule } from './modules/exports';
import { formTemplatesModule } from './modules/form-templates';
import { FUNDING_RECORDS, fundingModule } from './modules/funding';
import { governmentDutiesModule } from './modules/government-duties';
import { burdenReportsModule } from './modules/burden-reports';
import { outsideSystemsModule } from './modules/outside-systems';
import { AccessStore, identityModule } from './modules/identity';
import { importsModule } from './modules/imports';
import { INCUBATION_RECORDS, incubationModule } from './modules/incubation';
import { indicatorsModule } from './modules/indicators';
import { inspectionsModule } from './modules/inspections';
import { mandatesModule } from './modules/mandates';
import { mattersModule } from './modules/matters';
import { networksModule } from './modules/networks';
import { organisationHealthModule } from './modules/organisation-health';
import { organisationsModule, registerOrganisationRecords } from './modules/organisations';
import { ESTATE_SUBJECT, estateRoll, ownersCommitteesModule } from './modules/owners-committees';
import { PARTICIPATION_RECORDS, participationModule } from './modules/participation';
import { peopleModule } from './modules/people';
import { plaquesModule } from './modules/plaques';
import { electionsModule } from './modules/elections';
import { projectVotesModule } from './modules/project-votes';
import { reportingModule } from './modules/reporting';
import { ruleSetsModule } from './modules/rule-sets';
import { SUBMISSION_RECORDS, submissionsModule } from './modules/submissions';
import { surveysModule } from './modules/surveys';
import { workloadModule } from './modules/workload';
import { workLogsModule } from './modules/work-logs';
import { heldRegisters, registerHeldDataSource, taskAdmissionsModule } from './modules/task-admissions';
import { snapshotsModule } from './modules/snapshots';
import { staffingModule } from './modules/staffing';
import { tasksModule } from './modules/tasks';
import { timeUseModule } from './modules/time-use';
import { workItemsModule } from './modules/work-items';

const FEATURES: readonly ModuleManifest[] = [
  divisionsModule,
  identityModule,
  ruleSetsModule,
  peopleModule,
  organisationsModule,
  mandatesModule,
  taskAdmissionsModule,
  burdenReportsModule,
  fundingModule,
  annualAccountsModule,
  incubationModule,
  submissionsModule,
  formTemplatesModule,
  importsModule,
  assessmentsModule,
  ballotsModule,
  ownersCommitteesModule,
  projectVotesModule,
  surveysModule,
  plaquesModule,
  inspectionsModule,
  timeUseModule,
  reportingModule,
  governmentDutiesModule,
  outsideSystemsModule,
  staffingModule,
  tasksModule,
  mattersModule,
  workloadModule,
  workLogsModule,
  participationModule,
  activitiesModule,
  electionsModule,
  organisationHealthModule,
  networksModule,
  indicatorsModule,
  snapshotsModule,
  dataTrustModule,
];

/** What expires, over what the other modules know. */
const EXPIRIES = expiriesModule(FEATURES);

/** What is beyond a rule, over the figures and what the other modules know to expire. */
const ALERTS = alertsModule(FEATURES);

/** Who wants to be told of what, over the same. */
const SUBSCRIPTIONS = subscriptionsModule(FEATURES);

/** The modules in the order in which they may depend on one another. */
export const MODULES: readonly ModuleManifest[] = [
  ...FEATURES,
  EXPIRIES,
  ALERTS,
  SUBSCRIPTIONS,
  savedViewsModule,
  exportsModule([...FEATURES, EXPIRIES, ALERTS]),
  attachmentsModule(FEATURES),
  workItemsModule(FEATURES),
];

// The import pipeline knows no module: it finds templates by their code.
registerTemplates(MODULES.flatMap(({ importTemplates = [] }) => importTemplates));

// Nor does the indicator engine: it finds the family of an indicator by its code.
registerIndicatorFamilies(MODULES.flatMap(({ indicatorFamilies = [] }) => indicatorFamilies));

// Nor do kept figures know what they are figures of: they are computed anew when a module defines its facts otherwise.
registerRollupSources(MODULES.flatMap(({ rollupSources = [] }) => rollupSources));

// A vote asks whoever called it who may vote.
registerRollSource(ESTATE_SUBJECT, estateRoll);

// Whoever sends out a notice is told which registers have the answer already.
registerHeldDataSource(heldRegisters);

// An organisation that something hangs on was not recorded by mistake, and what hangs on it goes along with it.
registerOrganisationRecords([
  ...FUNDING_RECORDS,
  ...ANNUAL_ACCOUNTS_RECORDS,
  ...INCUBATION_RECORDS,
  ...SUBMISSION_RECORDS,
  ...ASSESSMENT_RECORDS,
  ...PARTICIPATION_RECORDS,
  ...ACTIVITY_RECORDS,
]);

/** Every table that the server reads or writes through entities. */
export const ENTITIES: readonly EntityClass[] = [
  Attachment,
  AuditEvent,
  AuditSeal,
  CalendarDayRow,
  IdempotencyKey,
  ...MODULES.flatMap(({ entities }) => entities),
];

/** Fills the port through which the server learns who is asking. */
export function openAuthentication(parts: {
  database: Database;
  clock: Clock;
  logger: Logger;
  secondFactor: SecondFactorPolicy;
}): Authentication {
  return new AccessStore(parts);
}
