import { type DepartmentSuite, useDepartmentSuite } from '../../../../test/department-suite';
import { systemActor } from '../../../platform/database';
import { Department } from '../../mandates';

/** An answer of a command. */
export interface BurdenAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly report?: { readonly id: string; readonly version: number };
  readonly [fact: string]: unknown;
}

/** What a step names of a report. */
export interface BurdenKey {
  readonly id: string;
  readonly version: number;
}

const REPORT = `id version subject content state own nextActions rulingReason evidenceId
  division { name } department { name } about { id title department } events { action note }`;
const ANSWER = `__typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }`;

/** What tests of burden reports do over and over. */
export interface BurdenSuite extends DepartmentSuite {
  /** Global id of the department that is reported on. */
  departmentId(): string;
  file(over?: object, who?: string): Promise<BurdenAnswer>;
  filed(over?: object, who?: string): Promise<BurdenKey>;
  advance(who: string, report: BurdenKey, step: object): Promise<BurdenAnswer>;
  list(who: string, filter?: object): Promise<readonly { readonly id: string }[]>;
  one(who: string, id: string): Promise<Record<string, unknown> | null>;
}

/** Plants departments and communities, and enters a department to report on. */
export function useBurdenSuite(): BurdenSuite {
  const suite = useDepartmentSuite();
  const { api, as, nextKey, tree } = suite;
  const world = { departmentId: '' };
  const departmentId = (): string => world.departmentId;

  beforeAll(async () => {
    const { id } = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(Department).insert({ districtId: '1', name: '区城管局' }),
    );
    world.departmentId = `Department.1.${id}`;
  });

  const file = (over: object = {}, who = 'committee'): Promise<BurdenAnswer> =>
    as(who).run<BurdenAnswer>(
      `mutation ($input: FileBurdenReportInput!) { fileBurdenReport(input: $input) { ${ANSWER}
         ... on BurdenReportFiled { report { id version } } } }`,
      {
        input: {
          ...{ divisionId: tree().community.globalId, departmentId: departmentId(), subject: 'FORM' },
          ...{ content: '同一张表一个月要报三次', hours: 6, idempotencyKey: nextKey() },
          ...over,
        },
      },
    );
  const filed = async (over: object = {}, who = 'committee'): Promise<BurdenKey> => {
    const { report, ...answer } = await file(over, who);
    if (!report) throw new Error(JSON.stringify(answer));
    return report;
  };
  const advance = (who: string, report: BurdenKey, step: object): Promise<BurdenAnswer> =>
    as(who).run<BurdenAnswer>(
      `mutation ($input: AdvanceBurdenReportInput!) { advanceBurdenReport(input: $input) { ${ANSWER}
         ... on BurdenReportChanged { report { id version state } } } }`,
      { input: { reportId: report.id, expectedVersion: report.version, ...step } },
    );
  const list = async (who: string, filter: object = {}): Promise<readonly { readonly id: string }[]> => {
    const { edges } = await as(who).run<{ edges: { node: { id: string } }[] }>(
      `query ($filter: BurdenReportFilter) { burdenReports(first: 50, filter: $filter) { edges { node { ${REPORT} } } } }`,
      { filter },
    );
    return edges.map(({ node }) => node);
  };
  const one = (who: string, id: string): Promise<Record<string, unknown> | null> =>
    as(who).run(`query ($id: ID!) { burdenReport(id: $id) { ${REPORT} } }`, { id });
  return { ...suite, departmentId, file, filed, advance, list, one };
}
