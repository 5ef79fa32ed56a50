import { useAdmissionSuite } from '../../../../test/admission-suite';
import { MODULES } from '../../../composition-root';
import { systemActor } from '../../../platform/database';
import type { ExpirySource } from '../../../platform/expiries';
import { applyAllDeltas } from '../../../platform/rollups';
import { recordMatters } from '../../matters';
import { type AlertsEvaluated, evaluateAlerts } from '../evaluate-alerts';

/** Everything that expires, of all modules. */
const SOURCES = MODULES.flatMap(({ expirySources = [] }) => expirySources);

/** An alert as the console asks for it. */
export interface AlertView {
  readonly id: string;
  readonly version: number;
  readonly level: string;
  readonly kind: string;
  readonly state: string;
  readonly subject: string;
  readonly reason: string;
  readonly openedOn: string;
  readonly endedOn: string | null;
  readonly days: number;
  readonly sharedBy: number;
  readonly owner: string;
  readonly maySupervise: boolean;
  readonly division: { readonly name: string; readonly kind: string };
  readonly task: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly body: string;
  } | null;
  readonly events: readonly { kind: string; note: string | null; recordedBy: string | null }[];
}

/** What suites of alerts share: matters to judge, the judging, the list and the two commands. */
export function useAlertSuite() {
  const suite = useAdmissionSuite();
  const { api, tree, as, nextKey } = suite;

  const evaluate = (now: string, sources: readonly ExpirySource[] = SOURCES): Promise<AlertsEvaluated> =>
    api.suite.database.transaction(systemActor('1'), (tx) =>
      evaluateAlerts(tx, { districtId: '1', sources, now: new Date(now) }),
    );

  /** Matters of a month, of which so many were closed late. */
  const record = (month: string, count: number, late: number): Promise<void> =>
    api.suite.database.transaction(systemActor('1'), async (tx) => {
      const { community, subdistrict } = tree();
      await recordMatters(
        tx,
        { districtId: '1', importBatchId: null },
        Array.from({ length: count }, (_, index) => ({
          ...{ number: `${month}-${String(index)}`, reportedOn: `${month}-${index === 0 ? '28' : '03'}` },
          ...{ divisionId: community.id, communityId: community.id, subdistrictId: subdistrict.id },
          ...{ communityName: '某社区', eventType: '环境', mainType: null, subType: null },
          ...{ channel: 'hotline12345', nature: 'complaint', disposingUnit: null },
          outcome: index < late ? 'overdue' : 'onTime',
        })),
      );
      await applyAllDeltas((work) => work(tx), '1');
    });

  const list = async (who: string, over: object = {}): Promise<readonly AlertView[]> => {
    const { edges } = await as(who).run<{ edges: { node: AlertView }[] }>(
      `query ($filter: AlertFilter!) { alerts(filter: $filter, first: 50) { edges { node {
         id version level kind state subject reason openedOn endedOn days sharedBy owner maySupervise division { name kind }
         task { id version status body } events { kind note recordedBy } } } } }`,
      { filter: { divisionId: tree().first.globalId, ...over } },
    );
    return edges.map(({ node }) => node);
  };
  const onTime = async (who = 'civil', over: object = {}): Promise<AlertView | undefined> =>
    (await list(who, over)).find(
      ({ subject, kind, division }) =>
        subject === 'matterOnTimeRate' && kind === 'THRESHOLD' && division.kind === 'SUBDISTRICT',
    );

  const command = (name: 'superviseAlert' | 'explainAlert', input: object, who: string) =>
    as(who).run<{ __typename: string; code?: string; fact?: string; alert?: { state: string } }>(
      `mutation ($input: ${name === 'superviseAlert' ? 'SuperviseAlertInput' : 'ExplainAlertInput'}!) {
         ${name}(input: $input) { __typename ... on UserError { code } ... on AlertChanged { alert { state } }
           ... on AlertFactMissing { fact } ... on StaleVersion { currentVersion } } }`,
      { input },
    );
  const supervise = async (over: object = {}, who = 'civil') => {
    const alert = await onTime(who);
    return command(
      'superviseAlert',
      {
        ...{ alertId: alert?.id ?? '', expectedVersion: alert?.version ?? 0, body: 'SUBDISTRICT_OFFICE' },
        ...{ department: '区民政局', request: '查明逾期原因，一周内办结', dueOn: '2026-09-21' },
        ...{ idempotencyKey: nextKey(), ...over },
      },
      who,
    );
  };
  return { ...suite, evaluate, record, list, onTime, command, supervise };
}
