/** Files of tests that the ledgers name, so that a suite that moves is put right in one place. */
const API = 'apps/api/src';
const PLATFORM = `${API}/platform`;
const MODULES = `${API}/modules`;
const DOMAIN = 'packages/domain/src';

export const SIGN_IN = `${MODULES}/identity/sign-in.int.test.ts`;
export const ACCOUNTS = `${MODULES}/identity/accounts.int.test.ts`;
export const ROLES_AND_KEYS = `${MODULES}/identity/roles-and-keys.int.test.ts`;
export const ADMINISTRATORS = `${MODULES}/identity/administrators.int.test.ts`;
export const KEY_ATTACKS = `${MODULES}/identity/key-attacks.int.test.ts`;
export const PASSWORD_ATTACKS = `${MODULES}/identity/password-attacks.int.test.ts`;
export const SECOND_FACTOR = `${MODULES}/identity/second-factor/second-factor.int.test.ts`;
export const REQUIRED_SECOND_FACTOR = `${MODULES}/identity/second-factor/required-second-factor.int.test.ts`;
export const AUTHENTICATOR = `${MODULES}/identity/second-factor/authenticator.test.ts`;
export const SIGN_IN_LINKS = `${MODULES}/identity/sign-in-links/sign-in-links.int.test.ts`;
export const OWN_SESSIONS = `${MODULES}/identity/sessions/own-sessions.int.test.ts`;
export const CREDENTIALS = `${MODULES}/identity/credentials.test.ts`;

export const ACCESS_MATRIX = `${PLATFORM}/access/access-matrix.access.test.ts`;
export const SCHEMA_WALK = `${PLATFORM}/graphql/schema-walk.test.ts`;
export const SCALARS = `${PLATFORM}/graphql/scalars.test.ts`;
export const GLOBAL_ID = `${PLATFORM}/graphql/global-id.test.ts`;

export const ATTACK_CORPUS = `${PLATFORM}/http/attack-corpus.int.test.ts`;
export const HTTP_SERVER = `${PLATFORM}/http/http-server.int.test.ts`;
export const OVER_TLS = `${PLATFORM}/http/over-tls.int.test.ts`;
export const SLOW_REQUESTS = `${PLATFORM}/http/slow-requests.test.ts`;
export const LOG = `${PLATFORM}/context/logger.test.ts`;
export const OPERATION_LIMITS = `${PLATFORM}/graphql/operation-limits.test.ts`;
export const HTTP_REQUESTS = `${PLATFORM}/http/requests.test.ts`;
export const FIRST_FILE = `${PLATFORM}/http/first-file.test.ts`;
export const STATIC_APP = `${PLATFORM}/http/static-app.test.ts`;
export const HTTP_DATABASE_AWAY = `${PLATFORM}/http/database-away.int.test.ts`;
export const SCHEMA_INPUTS = `${API}/schema-inputs.test.ts`;
export const PAGING_LAWS = `${PLATFORM}/read-planner/paging-laws.int.test.ts`;
export const MOVED_SCOPE = `${MODULES}/identity/moved-scope.int.test.ts`;
export const OUTSIDE_SYSTEMS = `${MODULES}/outside-systems/outside-systems.int.test.ts`;
export const GRAPHQL_HTTP_AUDIT = `${PLATFORM}/http/graphql-http-audit.int.test.ts`;

export const DATABASE = `${PLATFORM}/database/database.int.test.ts`;
export const DATA_SCOPE = `${PLATFORM}/database/data-scope.int.test.ts`;
export const SCOPED_REPOSITORY = `${PLATFORM}/database/scoped-repository.int.test.ts`;
export const RUN_ONCE = `${PLATFORM}/database/run-once.int.test.ts`;
export const CATALOGUE = `${PLATFORM}/database/catalogue/catalogue.int.test.ts`;

export const READ_PLANNER = `${PLATFORM}/read-planner/read-planner.int.test.ts`;
export const READ_PATH_PLUGIN = `${PLATFORM}/read-planner/read-path-plugin.int.test.ts`;
export const PLANNER_EQUALITY = `${PLATFORM}/read-planner/planner-equality.int.test.ts`;
export const CURSOR = `${PLATFORM}/read-planner/cursor.test.ts`;
export const AUDIT = `${PLATFORM}/audit/audit.int.test.ts`;
export const ATTACHMENTS = `${PLATFORM}/attachments/attachments.int.test.ts`;
export const PERSONAL_DATA = `${PLATFORM}/personal-data/personal-data.test.ts`;
export const CONFIG = `${PLATFORM}/config/config.test.ts`;
export const JOBS = `${PLATFORM}/jobs/jobs.int.test.ts`;
export const KILLED_WORKER = `${PLATFORM}/jobs/killed-worker.int.test.ts`;

export const WORKBOOK_STREAM = `${PLATFORM}/exports/formats/workbook-stream.test.ts`;
export const CSV_STREAM = `${PLATFORM}/exports/formats/csv-stream.test.ts`;
export const XLSX_READER = `${PLATFORM}/imports/readers/xlsx/xlsx-reader.test.ts`;
export const CSV_READER = `${PLATFORM}/imports/readers/csv/csv-reader.test.ts`;
export const READ_IN_WORKER = `${PLATFORM}/imports/readers/read-in-worker.test.ts`;
export const CHECK_ROWS = `${PLATFORM}/imports/rows/check-rows.test.ts`;
export const WORKBOOKS = `${PLATFORM}/imports/rows/workbooks.test.ts`;
export const DETECT_HEADER = `${PLATFORM}/imports/mapping/detect-header.test.ts`;
export const IMPORT_BATCH = `${PLATFORM}/imports/batches/import-batch.int.test.ts`;

export const IMPORT_SCOPE = `${MODULES}/imports/import-scope.int.test.ts`;
export const EXPORTS = `${MODULES}/exports/exports.int.test.ts`;
export const ORGANISATIONS = `${MODULES}/organisations/organisations.int.test.ts`;
export const DOCUMENTS = `${MODULES}/organisations/documents.int.test.ts`;
export const REVEAL_PERSON = `${MODULES}/organisations/reveal-person.int.test.ts`;
export const LINK_ATTACKS = `${MODULES}/submissions/link-attacks.int.test.ts`;
export const SUBMISSION_LINKS = `${MODULES}/submissions/submission-links.int.test.ts`;
export const RECORD_SUBMISSION = `${MODULES}/submissions/record-submission.int.test.ts`;
export const REORGANISATION = `${MODULES}/divisions/reorganisation/reorganisation.int.test.ts`;
export const ESTATES = `${MODULES}/divisions/estate.resolver.int.test.ts`;
export const INDICATORS = `${MODULES}/indicators/indicator.resolver.int.test.ts`;
export const DISCLOSURE = `${MODULES}/participation/disclosure.int.test.ts`;
export const ASSESSMENTS = `${MODULES}/assessments/assessments.int.test.ts`;
export const TASK_ADMISSIONS = `${MODULES}/task-admissions/task-admissions.int.test.ts`;
export const LIVE_VOTES = `${MODULES}/project-votes/live-votes.int.test.ts`;
export const DOCX_TEMPLATE = `${MODULES}/form-templates/docx/docx-template.test.ts`;
export const ACTIVITIES = `${MODULES}/activities/activities.int.test.ts`;
export const FORM_TEMPLATES_DOCX = `${MODULES}/form-templates/docx/docx-parts.test.ts`;
export const SEED = `${API}/seed/seed-installation.int.test.ts`;
export const PLAQUES_AT_ONCE = `${MODULES}/plaques/plaques-at-once.int.test.ts`;
export const FILLS_AT_ONCE = `${MODULES}/reporting/fills-at-once.int.test.ts`;

export const BAD_INPUT = 'apps/api/test/bad-input/bad-input.int.test.ts';
export const TWO_AT_ONCE = 'apps/api/test/bad-input/two-at-once.int.test.ts';
export const BAD_INPUT_DATABASE_AWAY = 'apps/api/test/bad-input/database-away.int.test.ts';

export const ISO_DATE = `${DOMAIN}/calendar/iso-date.test.ts`;
export const CREDIT_CODE = `${DOMAIN}/identifier/unified-social-credit-code.test.ts`;
export const RESIDENT_ID = `${DOMAIN}/identifier/resident-id.test.ts`;
export const DIVISION_CODE = `${DOMAIN}/identifier/division-code.test.ts`;
export const CONTACT = `${DOMAIN}/identifier/contact.test.ts`;
export const TEXT = `${DOMAIN}/identifier/text.test.ts`;
export const LONG_TEXTS = 'packages/domain/checks/long-texts.test.ts';
export const MONEY = `${DOMAIN}/identifier/money.test.ts`;
export const DATE_CELL = `${DOMAIN}/import-cell/date-cell.test.ts`;
export const NUMBER_CELL = `${DOMAIN}/import-cell/number-cell.test.ts`;
export const SUPPRESSION = `${DOMAIN}/suppression/suppression.test.ts`;
export const STATE_MACHINES = `${DOMAIN}/state-machines.test.ts`;
export const REVEAL_RULES = `${DOMAIN}/person/reveal.test.ts`;

export const ADDRESS_AFTER_SIGN_IN = 'apps/admin/src/shared/session.test.ts';

export const FORM_DRAFT = 'packages/ui/src/form/form-draft.test.ts';
export const START = 'infra/commands/start.int.test.ts';
export const PROCESS_DEATHS = 'infra/launcher/process-deaths.int.test.ts';
export const PLACES = 'infra/launcher/places.int.test.ts';
export const SIGN_IN_JOURNEY = 'infra/journeys/sign-in.journey.test.ts';
export const ACCOUNTS_JOURNEY = 'infra/journeys/accounts.journey.test.ts';
export const PASSWORD_FIELDS = 'apps/admin/src/features/sign-in/password-fields.page.test.tsx';
export const PRODUCT_READS = 'apps/api/test/product-reads.int.test.ts';
export const LINT_PRESETS = 'packages/tooling/src/eslint/preset.test.ts';
export const TOOLING_CHECKS = 'packages/tooling/src/checks/checks.test.ts';
