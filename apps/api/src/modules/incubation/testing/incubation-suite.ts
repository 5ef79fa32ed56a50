import type { DefaultRole, IncubationAction, IncubationDocument } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { Attachment } from '../../../platform/attachments';
import { systemActor } from '../../../platform/database';
import { enumName } from '../../../platform/graphql/domain-enum';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { Organisation, OrganisationDocument, OrganisationEvidence } from '../../organisations';

const PASSWORD = '巷口老槐树下议事二十年';
const ERRORS = '... on UserError { code } ... on InvalidInput { fieldErrors { path code } }';
const CHANGED = `__typename ... on IncubationCaseChanged { case { id version stage number } } ${ERRORS}`;

/** A case as commands answer it. */
export interface CaseState {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly number: string;
}

/** What a command answers: the case, or the code of a refusal. */
export interface CaseAnswer {
  readonly __typename: string;
  readonly case?: CaseState;
  readonly code?: string;
  readonly fieldErrors?: readonly { readonly path: string; readonly code: string }[];
}

/** Types of inputs by mutation, for {@link IncubationSuite.command}. */
const INPUTS: Readonly<Record<string, string>> = {
  createIncubationCase: 'CreateIncubationCaseInput',
  reviseIncubationApplication: 'ReviseIncubationApplicationInput',
  advanceIncubationCase: 'AdvanceIncubationCaseInput',
  fileIncubationPaper: 'FileIncubationPaperInput',
  withdrawIncubationPaper: 'WithdrawIncubationPaperInput',
  openIncubationNotice: 'OpenIncubationNoticeInput',
  recordIncubationObjection: 'RecordIncubationObjectionInput',
  decideIncubationObjection: 'DecideIncubationObjectionInput',
  signIncubationAgreement: 'SignIncubationAgreementInput',
  addIncubationPlanItem: 'AddIncubationPlanItemInput',
  completeIncubationPlanItem: 'CompleteIncubationPlanItemInput',
  listIncubationHandOver: 'ListIncubationHandOverInput',
  settleIncubationHandOver: 'SettleIncubationHandOverInput',
  recordIncubationVisit: 'RecordIncubationVisitInput',
  assignIncubationAssessor: 'AssignIncubationAssessorInput',
  recordPaperScores: 'RecordPaperScoresInput',
};

/** What the suites of this module share. */
export interface IncubationSuite {
  readonly api: TestApi;
  tree(): SmallTree;
  as(identifier: string): ConsoleClient;
  nextKey(): string;
  /** Moves the clock to nine in the morning of a day and signs everybody in again. */
  on(day: string): Promise<void>;
  organisation(divisionId?: string): Promise<string>;
  document(organisationId: string, title?: string): Promise<string>;
  /** Puts verified evidence for exit criteria in force. */
  prove(organisationId: string, criteria: readonly string[], validTo?: string): Promise<void>;
  call(): string;
  command(name: string, input: object, by?: string): Promise<CaseAnswer>;
  draft(over?: object): Promise<CaseState & { readonly organisationId: string }>;
  /** Does a command on the case in its latest version; answers what it answered. */
  act(caseId: string, name: string, input?: object, by?: string): Promise<CaseAnswer>;
  advance(caseId: string, action: IncubationAction, stated?: object): Promise<CaseAnswer>;
  file(caseId: string, ...kinds: readonly IncubationDocument[]): Promise<void>;
  read<Answer>(caseId: string, selection: string, by?: string): Promise<Answer>;
}

/** Somebody with an account, and the place of their role. */
export type SuitePerson = readonly [identifier: string, place: keyof SmallTree, role: DefaultRole];

const PEOPLE: readonly SuitePerson[] = [
  ['hub', 'first', 'hubManager'],
  ['mentor', 'first', 'hubMentor'],
  ['official', 'first', 'districtOfficial'],
  ['street', 'sibling', 'subdistrictOfficer'],
  ['other', 'second', 'hubManager'],
  ['assessor-1', 'first', 'assessor'],
  ['assessor-2', 'first', 'assessor'],
  ['assessor-3', 'first', 'assessor'],
];

/** Plants the tree, a programme with a call, and people; every day of a test is set by {@link IncubationSuite.on}. */
export function useIncubationSuite(more: readonly SuitePerson[] = []): IncubationSuite {
  const api = useTestApi();
  const people = [...PEOPLE, ...more];
  const world: { tree?: SmallTree; call?: string; keys: number; clients: Record<string, ConsoleClient> } = {
    keys: 0,
    clients: {},
  };
  const nextKey = (): string => `key-${String((world.keys += 1))}`;
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const system = () => systemActor('1', '2');

  const on = async (day: string): Promise<void> => {
    api.clock.set(`${day}T09:00:00+08:00`);
    for (const [identifier] of people) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  };

  const organisation = (divisionId = tree().community.id): Promise<string> =>
    api.suite.database.transaction(system(), async (tx) => {
      const row = await tx.repository(Organisation).insert({
        districtId: divisionId === tree().secondSubdistrict.id ? '2' : '1',
        name: `和合邻里互助会${nextKey()}`,
        nameKey: nextKey(),
        divisionId,
        registrationStatus: 'unregistered',
        statusSince: '2026-01-01',
        serviceKind: 'mutualAid',
      });
      return `Organisation.${row.districtId}.${row.id}`;
    });

  const document = (organisationId: string, title = '材料'): Promise<string> =>
    api.suite.database.transaction(system(), async (tx) => {
      const [, districtId = '', id = ''] = organisationId.split('.');
      const owner = await tx.repository(Organisation).findOne({ districtId, id });
      const attachment = await tx.repository(Attachment).insert({
        districtId,
        sha256: 'a'.repeat(64),
        byteSize: '10',
        mediaType: 'application/pdf',
        fileName: '材料.pdf',
        uploadedBy: 'test',
      });
      const row = await tx.repository(OrganisationDocument).insert({
        districtId,
        organisationId: id,
        divisionId: owner?.divisionId ?? '',
        kind: 'otherDocument',
        title,
        issuedOn: '2026-01-01',
        attachmentId: attachment.id,
        recordedBy: 'test',
        recordedAt: api.clock.now(),
      });
      return `OrganisationDocument.${districtId}.${row.id}`;
    });

  const prove = async (
    organisationId: string,
    criteria: readonly string[],
    validTo = '2030-01-01',
  ): Promise<void> => {
    const documentId = (await document(organisationId, `佐证至${validTo}`)).split('.')[2] ?? '';
    const [, districtId = '', id = ''] = organisationId.split('.');
    await api.suite.database.transaction(system(), async (tx) => {
      const owner = await tx.repository(Organisation).findOne({ districtId, id });
      await tx.repository(OrganisationEvidence).insertMany(
        criteria.map((criterion) => ({
          districtId,
          organisationId: id,
          documentId,
          divisionId: owner?.divisionId ?? '',
          purpose: `exit:${criterion}`,
          state: 'verified' as const,
          proposedBy: 'test',
          proposedAt: api.clock.now(),
          decidedBy: 'verifier',
          decidedAt: api.clock.now(),
          verifiedOn: '2026-01-02',
          validTo,
        })),
      );
    });
  };

  const command = (name: string, input: object, by = 'hub'): Promise<CaseAnswer> =>
    as(by).run<CaseAnswer>(
      `mutation ($input: ${INPUTS[name] ?? ''}!) { ${name}(input: $input) { ${CHANGED} } }`,
      { input },
    );

  const draft = async (over: object = {}): Promise<CaseState & { readonly organisationId: string }> => {
    const organisationId = await organisation();
    const answer = await command('createIncubationCase', {
      organisationId,
      callId: world.call,
      track: 'sixMonths',
      requestedSum: '20000',
      summary: '帮助独居老人就近互助',
      idempotencyKey: nextKey(),
      ...over,
    });
    if (!answer.case) throw new Error(JSON.stringify(answer));
    return { ...answer.case, organisationId };
  };

  const read = async <Answer>(caseId: string, selection: string, by = 'hub'): Promise<Answer> =>
    as(by).run<Answer>(`query ($id: ID!) { incubationCase(id: $id) { ${selection} } }`, { id: caseId });

  const act = async (caseId: string, name: string, input: object = {}, by = 'hub'): Promise<CaseAnswer> => {
    const { version } = await read<{ version: number }>(caseId, 'version');
    return command(name, { caseId, expectedVersion: version, ...input }, by);
  };

  const advance = (caseId: string, action: IncubationAction, stated: object = {}): Promise<CaseAnswer> =>
    act(caseId, 'advanceIncubationCase', { action: enumName(action), ...stated });

  const file = async (caseId: string, ...kinds: readonly IncubationDocument[]): Promise<void> => {
    const { organisation: owner } = await read<{ organisation: { id: string } }>(
      caseId,
      'organisation { id }',
    );
    for (const kind of kinds) {
      const documentId = await document(owner.id, kind);
      const answer = await act(caseId, 'fileIncubationPaper', { documentId, kind: enumName(kind) });
      if (!answer.case) throw new Error(JSON.stringify(answer));
    }
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    await api.suite.database.transaction(system(), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        people.map(([identifier, place, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: tree()[place].id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    await on('2026-03-02');
    const adopted = await as('hub').run<{ programme: { id: string } }>(
      'mutation ($input: AdoptIncubationProgrammeInput!) { adoptIncubationProgramme(input: $input) { ... on IncubationProgrammeAdopted { programme { id } } } }',
      {
        input: {
          districtId: 'District.1',
          code: 'standard',
          name: '社区社会组织孵化',
          idempotencyKey: nextKey(),
        },
      },
    );
    const opened = await as('hub').run<{ call: { id: string } }>(
      'mutation ($input: OpenIncubationCallInput!) { openIncubationCall(input: $input) { ... on IncubationCallOpened { call { id } } } }',
      {
        input: {
          programmeId: adopted.programme.id,
          title: '2026年征集',
          opensOn: '2026-01-01',
          closesOn: '2026-12-31',
          idempotencyKey: nextKey(),
        },
      },
    );
    world.call = opened.call.id;
  });

  return {
    api,
    tree,
    as,
    nextKey,
    on,
    organisation,
    document,
    prove,
    call: () => world.call ?? '',
    command,
    draft,
    act,
    advance,
    file,
    read,
  };
}
