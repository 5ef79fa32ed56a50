import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['hub', 'first', 'hubManager'],
  ['official', 'first', 'districtOfficial'],
  ['other', 'second', 'hubManager'],
  ['one', 'first', 'assessor'],
  ['two', 'first', 'assessor'],
  ['three-here', 'first', 'assessor'],
  ['three', 'second', 'assessor'],
  ['reviewer-a', 'first', 'assessor'],
  ['reviewer-b', 'first', 'assessor'],
  ['reviewer-c', 'first', 'assessor'],
];

interface Answer {
  readonly __typename: string;
  readonly code?: string;
}

/** What the suites of this module share: people, a rubric, and shorthand for every command. */
export interface AssessmentSuite {
  readonly api: TestApi & { organisation(): Promise<string> };
  as(identifier: string): ConsoleClient;
  signInAll(): Promise<void>;
  nextKey(): string;
  rubric(over?: object): Promise<Answer>;
  /** Begins an assessment; answers its global id, or throws the code of the refusal. */
  begin(over?: object): Promise<string>;
  advance(id: string, action: string, facts?: object): Promise<Answer>;
  command(name: string, input: object): Promise<Answer>;
  assign(id: string, who: string): Promise<Answer>;
  evidence(id: string): Promise<Answer>;
  score(who: string, id: string, scores: Readonly<Record<string, string>>, final?: boolean): Promise<Answer>;
}

const INPUTS: Readonly<Record<string, string>> = {
  saveSelfScores: 'SaveSelfScoresInput',
  recordAssessmentEvidence: 'RecordAssessmentEvidenceInput',
  assignAssessor: 'AssignAssessorInput',
};
const RUBRIC = {
  year: 2026,
  total: '100',
  bonusCap: '0',
  totalCap: '100',
  evidenceRequired: true,
  leastAssessors: 2,
  dropExtremes: false,
  bands: [
    { grade: 'A_5', from: '90' },
    { grade: 'A_4', from: '80' },
    { grade: 'A_3', from: '70' },
  ],
  nodes: [
    { code: '1', title: '基础条件', maximum: '40' },
    {
      code: '1.1',
      parent: '1',
      title: '法人资格',
      maximum: '25',
      evidence: [{ title: '登记证书', required: true }],
    },
    { code: '1.2', parent: '1', title: '章程', maximum: '15' },
    { code: '2', title: '工作绩效', maximum: '60' },
    { code: '2.1', parent: '2', title: '服务成效', maximum: '60' },
  ],
};

/** Plants the tree, seeds people, puts a rubric in force. */
export function useAssessmentSuite(): AssessmentSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; rubricId: string; clients: Record<string, ConsoleClient> } = {
    rubricId: '',
    clients: {},
  };
  let counter = 0;
  const nextKey = (): string => `key-${String((counter += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const signInAll = async (): Promise<void> => {
    for (const [identifier] of PEOPLE) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  };
  const rubric = (over: object = {}): Promise<Answer> =>
    as('hub').run(
      `mutation ($input: CreateRubricInput!) { createRubric(input: $input) { __typename
        ... on RubricCreated { rubric { id } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
        ... on RubricNotAcceptable { findings { rule node } } } }`,
      { input: { ...RUBRIC, title: `评分标准${nextKey()}`, idempotencyKey: nextKey(), ...over } },
    );
  const organisation = async (): Promise<string> => {
    const answer = await as('hub').run<Answer & { organisation: { id: string } }>(
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { __typename
        ... on OrganisationCreated { organisation { id } } ... on UserError { code } } }`,
      {
        input: {
          name: `和合邻里互助会${nextKey()}`,
          divisionId: world.tree?.community.globalId,
          serviceKind: 'MUTUAL_AID',
          registrationStatus: 'UNREGISTERED',
          idempotencyKey: nextKey(),
        },
      },
    );
    return answer.organisation.id;
  };
  const begin = async (over: object = {}): Promise<string> => {
    const input = {
      organisationId: 'organisationId' in over ? over.organisationId : await organisation(),
      rubricId: world.rubricId,
      idempotencyKey: nextKey(),
      ...over,
    };
    const answer = await as('hub').run<Answer & { assessment: { id: string } }>(
      `mutation ($input: CreateAssessmentInput!) { createAssessment(input: $input) { __typename
        ... on AssessmentCreated { assessment { id } } ... on UserError { code } } }`,
      { input },
    );
    if (answer.__typename !== 'AssessmentCreated') throw new Error(answer.code);
    return answer.assessment.id;
  };
  const versionOf = async (id: string): Promise<number> => {
    const { version } = await as('hub').run<{ version: number }>(
      'query ($id: ID!) { assessment(id: $id) { version } }',
      { id },
    );
    return version;
  };
  const advance = async (id: string, action: string, facts: object = {}): Promise<Answer> =>
    as('hub').run(
      `mutation ($input: AdvanceAssessmentInput!) { advanceAssessment(input: $input) { __typename
        ... on AssessmentChanged { assessment { state } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
        ... on AssessmentActionNotAllowed { allowed } ... on AssessmentFactMissing { fact }
        ... on AssessmentDayOutOfRange { bound } ... on NotEligible { reasons } } }`,
      { input: { assessmentId: id, expectedVersion: await versionOf(id), action, ...facts } },
    );
  const command = async (name: string, input: object): Promise<Answer> => {
    const { assessmentId } = input as { readonly assessmentId: string };
    const version = name === 'saveSelfScores' ? { expectedVersion: await versionOf(assessmentId) } : {};
    return as('hub').run(
      `mutation ($input: ${INPUTS[name] ?? ''}!) { ${name}(input: $input) { __typename ... on UserError { code } } }`,
      { input: { ...version, ...input } },
    );
  };
  const assign = async (id: string, who: string): Promise<Answer> => {
    const { assessorCandidates } = await as('hub').run<{
      assessorCandidates: { accountId: string; name: string }[];
    }>('query ($id: ID!) { assessment(id: $id) { assessorCandidates { accountId name } } }', { id });
    const accountId = assessorCandidates.find(({ name }) => name === who)?.accountId ?? 'Account.none';
    return command('assignAssessor', { assessmentId: id, accountId });
  };
  const evidence = (id: string): Promise<Answer> =>
    command('recordAssessmentEvidence', {
      assessmentId: id,
      node: '1.1',
      slot: '1',
      note: '登记证书正本',
      idempotencyKey: nextKey(),
    });
  const score = (
    who: string,
    id: string,
    scores: Readonly<Record<string, string>>,
    final = true,
  ): Promise<Answer> =>
    as(who).run(
      `mutation ($input: SubmitScoresInput!) { submitScores(input: $input) { __typename
        ... on OwnAssessmentChanged { assessment { submittedAt scores { node points } } }
        ... on UserError { code } ... on ConflictedAssessor { rule } ... on ScoresNotAcceptable { rule nodes } } }`,
      {
        input: {
          assessmentId: id,
          final,
          scores: Object.entries(scores).map(([node, points]) => ({ node, points })),
        },
      },
    );

  beforeAll(async () => {
    const tree = await plantSmallTree(api.suite);
    world.tree = tree;
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: tree[place].id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    await signInAll();
    const created = (await rubric()) as Answer & { readonly rubric: { readonly id: string } };
    world.rubricId = created.rubric.id;
  });

  return {
    api: Object.assign(api, { organisation }),
    as,
    signInAll,
    nextKey,
    rubric,
    begin,
    advance,
    command,
    assign,
    evidence,
    score,
  };
}
