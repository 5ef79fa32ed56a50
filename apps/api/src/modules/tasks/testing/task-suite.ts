import { deliverEvents } from '../../../../test/deliver-events';
import { type AdmissionSuite, useAdmissionSuite } from '../../../../test/admission-suite';

const TASK = `id version title status mandateClass finding source receivedOn dueOn proposedDueOn leadWorkingDays shortNotice overdue
  standsFrom bindsTo isEmergency requiresFunds means fundsPaidOn minutes minutesBasis objection objectionRuling closedOn yours own
  availableActions cameOf spread division { name } department { name } item { code } edition { title } refusalDraft
  parent { id } parts { id status dueOn division { name } } events { kind party note oldValue newValue afterClose occurredOn }`;
const FACTS =
  '... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on TaskRuleBroken { rule }';
const STEPPED = `${FACTS} ... on TaskActionNotAllowed { allowed }`;
const RECORDED = `__typename ... on CommunityTasksRecorded { communities reissued task { ${TASK} } } ${FACTS}
  ... on TaskSourceNotAllowed { source } ... on NoMandateListInForce { askedOn }`;

/** Commands with their inputs. */
const COMMANDS: Readonly<Record<string, readonly [input: string, members: string]>> = {
  recordCommunityTasks: ['RecordCommunityTasksInput', RECORDED],
  assignCommunityTasks: ['CommunityTaskInput', RECORDED],
  advanceCommunityTask: [
    'AdvanceCommunityTaskInput',
    `__typename ... on CommunityTaskChanged { task { ${TASK} } } ${STEPPED}`,
  ],
  splitCommunityTask: [
    'SplitCommunityTaskInput',
    `__typename ... on CommunityTaskChanged { task { ${TASK} } } ${STEPPED}`,
  ],
  changeCommunityTaskDue: [
    'ChangeCommunityTaskDueInput',
    '__typename ... on CommunityTaskChanged { task { id version dueOn proposedDueOn leadWorkingDays } } ... on UserError { code } ... on TaskRuleBroken { rule }',
  ],
  answerPostponement: [
    'AnswerPostponementInput',
    '__typename ... on CommunityTaskChanged { task { id version dueOn proposedDueOn } } ... on UserError { code } ... on TaskRuleBroken { rule }',
  ],
  correctCommunityTask: [
    'CorrectCommunityTaskInput',
    `__typename ... on CommunityTaskChanged { task { ${TASK} } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }`,
  ],
};

/** A task as suites see it. */
export interface SeenTask {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly availableActions: readonly string[];
  readonly events: readonly { readonly kind: string; readonly [fact: string]: unknown }[];
  readonly [fact: string]: unknown;
}

/** The answer of a command on tasks. */
export interface TaskAnswer {
  readonly __typename: string;
  readonly task: SeenTask;
  readonly [fact: string]: unknown;
}

/** What suites on tasks share beside admissions. */
export interface TaskSuite extends AdmissionSuite {
  run(who: string, command: string, input: object): Promise<TaskAnswer>;
  /** A task that the committee writes down; off the list, of a department and due in two weeks unless said otherwise. */
  record(over?: object, who?: string): Promise<TaskAnswer>;
  /** A task that a department puts. */
  assign(over?: object, who?: string): Promise<TaskAnswer>;
  /** A step on the version that is there now. */
  act(task: Pick<SeenTask, 'id'>, action: string, facts?: object, who?: string): Promise<TaskAnswer>;
  seen(id: string, who?: string): Promise<SeenTask | null>;
  listed(who: string, filter?: object): Promise<readonly SeenTask[]>;
  /** Hands events to their subscribers. */
  deliver(): Promise<void>;
}

/** Lists and people are those of admissions; the clock stands on Monday, 7 September 2026. */
export function useTaskSuite(): TaskSuite {
  const suite = useAdmissionSuite();
  const { api, as, tree, nextKey } = suite;
  beforeAll(() => suite.signIn('street'));

  const run: TaskSuite['run'] = (who, command, input) => {
    const [type = '', members = ''] = COMMANDS[command] ?? [];
    return as(who).run(`mutation ($input: ${type}!) { ${command}(input: $input) { ${members} } }`, { input });
  };
  const plain = (): object => ({
    divisionIds: [tree().community.globalId],
    source: 'ASSIGNED',
    department: '区文化和旅游局',
    title: `统计家庭藏书${nextKey()}`,
    dueOn: '2026-09-21',
    idempotencyKey: nextKey(),
  });
  const record: TaskSuite['record'] = (over = {}, who = 'committee') =>
    run(who, 'recordCommunityTasks', { ...plain(), receivedOn: '2026-09-07', ...over });
  const assign: TaskSuite['assign'] = (over = {}, who = 'department') =>
    run(who, 'assignCommunityTasks', { ...plain(), ...over });
  const seen: TaskSuite['seen'] = (id, who = 'committee') =>
    as(who).run(`query ($id: ID!) { communityTask(id: $id) { ${TASK} } }`, { id });
  const act: TaskSuite['act'] = async ({ id }, action, facts = {}, who = 'committee') => {
    const task = await seen(id, who);
    return run(who, 'advanceCommunityTask', {
      ...{ taskId: id, expectedVersion: task?.version ?? 0, action },
      ...facts,
    });
  };
  const listed: TaskSuite['listed'] = async (who, filter = {}) => {
    const { edges } = await as(who).run<{ edges: { node: SeenTask }[] }>(
      'query ($filter: CommunityTaskFilter) { communityTasks(first: 100, filter: $filter) { edges { node { id title status mandateClass overdue division { name } } } } }',
      { filter },
    );
    return edges.map(({ node }) => node);
  };
  return { ...suite, run, record, assign, act, seen, listed, deliver: () => deliverEvents(api) };
}
