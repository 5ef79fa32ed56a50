import type { DefaultRole, IncubationAction, IncubationDocument } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { Attachment } from '../../../platform/attachments';
import { systemActor } from '../../../platform/database';
import { enumName } from '../../../platform/graphql/domain-enum';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { OrganisationDocument } from '../../organisations';

const PASSWORD = '巷口老槐树下议事二十年';
const CHANGED =
  '__typename ... on IncubationCaseChanged { case { id version stage number } } ... on UserError { code }';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['hub', 'first', 'hubManager'],
  ['assessor', 'first', 'assessor'],
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['sibling', 'sibling', 'subdistrictOfficer'],
];

/** A case as commands answer it. */
interface CaseAnswer {
  readonly case?: {
    readonly id: string;
    readonly version: number;
    readonly stage: string;
    readonly number: string;
  };
  readonly code?: string;
}

/** What the suites of this module share: organisations and cases of a small district, and a clock. */
export interface SubmissionsSuite {
  readonly api: TestApi;
  tree(): SmallTree;
  as(identifier: string): ConsoleClient;
  nextKey(): string;
  call(): string;
  /** Moves the clock to nine in the morning of a day and signs everybody in again. */
  on(day: string): Promise<void>;
  organisation(divisionId?: string): Promise<string>;
  draft(): Promise<NonNullable<CaseAnswer['case']> & { readonly organisationId: string }>;
  advance(caseId: string, action: IncubationAction): Promise<CaseAnswer>;
  file(caseId: string, organisationId: string, ...kinds: readonly IncubationDocument[]): Promise<void>;
}

/** Plants the tree, people, and a programme with an open call. */
export function useSubmissionsSuite(): SubmissionsSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; call: string; keys: number; clients: Record<string, ConsoleClient> } = {
    call: '',
    keys: 0,
    clients: {},
  };
  const nextKey = (): string => `key-${String((world.keys += 1))}`;
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);

  const on = async (day: string): Promise<void> => {
    api.clock.set(`${day}T09:00:00+08:00`);
    for (const [identifier] of PEOPLE) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  };

  const organisation = async (divisionId = tree().community.globalId): Promise<string> => {
    const key = nextKey();
    const answer = await as('hub').run<{ organisation: { id: string } }>(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ... on OrganisationCreated { organisation { id } } } }',
      {
        input: {
          name: `和合邻里互助会${key}`,
          divisionId,
          serviceKind: 'MUTUAL_AID',
          registrationStatus: 'UNREGISTERED',
          idempotencyKey: key,
        },
      },
    );
    return answer.organisation.id;
  };

  const command = (name: string, type: string, input: object): Promise<CaseAnswer> =>
    as('hub').run<CaseAnswer>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${CHANGED} } }`, {
      input,
    });

  const draft = async () => {
    const organisationId = await organisation();
    const answer = await command('createIncubationCase', 'CreateIncubationCaseInput', {
      organisationId,
      callId: world.call,
      track: 'sixMonths',
      requestedSum: '20000',
      summary: '帮助独居老人就近互助',
      idempotencyKey: nextKey(),
    });
    if (!answer.case) throw new Error(JSON.stringify(answer));
    return { ...answer.case, organisationId };
  };

  const act = async (caseId: string, name: string, type: string, input: object): Promise<CaseAnswer> => {
    const { version } = await as('hub').run<{ version: number }>(
      'query ($id: ID!) { incubationCase(id: $id) { version } }',
      { id: caseId },
    );
    return command(name, type, { caseId, expectedVersion: version, ...input });
  };

  const advance = (caseId: string, action: IncubationAction): Promise<CaseAnswer> =>
    act(caseId, 'advanceIncubationCase', 'AdvanceIncubationCaseInput', { action: enumName(action) });

  const document = (organisationId: string, title: string): Promise<string> =>
    api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      const [, districtId = '', id = ''] = organisationId.split('.');
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
        divisionId: tree().community.id,
        kind: 'otherDocument',
        title,
        issuedOn: '2026-01-01',
        attachmentId: attachment.id,
        recordedBy: 'test',
        recordedAt: api.clock.now(),
      });
      return `OrganisationDocument.${districtId}.${row.id}`;
    });

  const file = async (
    caseId: string,
    organisationId: string,
    ...kinds: readonly IncubationDocument[]
  ): Promise<void> => {
    for (const kind of kinds) {
      const documentId = await document(organisationId, kind);
      const paper = { documentId, kind: enumName(kind) };
      const answer = await act(caseId, 'fileIncubationPaper', 'FileIncubationPaperInput', paper);
      if (!answer.case) throw new Error(JSON.stringify(answer));
    }
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
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
    world.call = await openCall(as('hub'), nextKey);
  });

  return { api, tree, as, nextKey, call: () => world.call, on, organisation, draft, advance, file };
}

async function openCall(hub: ConsoleClient, nextKey: () => string): Promise<string> {
  const adopted = await hub.run<{ programme: { id: string } }>(
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
  const opened = await hub.run<{ call: { id: string } }>(
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
  return opened.call.id;
}
