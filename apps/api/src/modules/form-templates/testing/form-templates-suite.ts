import type { DefaultRole } from '@weizhi/domain';
import { useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { wordFile, type WordParts, wordParts } from './word-file';

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['hub', 'first', 'hubManager'],
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['other', 'second', 'hubManager'],
];
const RECORD = `mutation ($input: RecordFormTemplateInput!) { recordFormTemplate(input: $input) { __typename
  ... on FormTemplateRecorded { template { id version name subject placeholders filePath fillPath } }
  ... on UserError { code } ... on FormTemplateUnreadable { problem place }
  ... on UnknownPlaceholders { placeholders { name place } } ... on InvalidInput { fieldErrors { path code } } } }`;

/** A template as it is answered, or why it was refused. */
export interface Recorded {
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly fillPath: string;
    readonly filePath: string;
  };
  readonly code?: string;
}

/** A Word file with this body; `over` replaces or adds parts. */
export const word = (body: string, over: WordParts = {}): Buffer => wordFile(wordParts(body, over));

/** The Word file that an answer brings. */
export const wordOf = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());

/** What the suites of prescribed forms share: the tree, people of three places, and what they do over and over. */
export function useFormTemplatesSuite() {
  const api = useTestApi();
  const clients: Record<string, ConsoleClient> = {};
  const world: { tree?: SmallTree; keys: number } = { keys: 0 };
  const as = (name: string): ConsoleClient => clients[name] ?? new ConsoleClient(api);
  const nextKey = (): string => `key-${String((world.keys += 1))}`;

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
    api.clock.set('2026-03-02T09:00:00+08:00');
    for (const [identifier] of PEOPLE) {
      clients[identifier] = new ConsoleClient(api);
      await clients[identifier].signIn(identifier, PASSWORD);
    }
  });

  const upload = async (content: Buffer, by = 'hub', fileName = '申请表.docx'): Promise<string> => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), fileName);
    const response = await fetch(`${api.url}/attachments?district=District.1`, {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1', cookie: as(by).jar },
      body,
    });
    return ((await response.json()) as { attachmentId: string }).attachmentId;
  };
  const record = async (content: Buffer, over: object = {}, by = 'hub'): Promise<Recorded> =>
    as(by).run<Recorded>(RECORD, {
      input: {
        districtId: 'District.1',
        name: `申请表${nextKey()}`,
        subject: 'ORGANISATION',
        attachmentId: await upload(content),
        idempotencyKey: nextKey(),
        ...over,
      },
    });
  const get = (path: string, by = 'hub'): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers: { cookie: as(by).jar } });
  const fill = (template: Recorded['template'], of: string, by = 'hub'): Promise<Response> =>
    get(`${template.fillPath}?${new URLSearchParams({ of }).toString()}`, by);

  const organisation = async (over: object = {}): Promise<string> => {
    const answer = await as('hub').run<{ organisation: { id: string } }>(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ... on OrganisationCreated { organisation { id } } } }',
      {
        input: {
          name: `和合邻里互助会${nextKey()}`,
          divisionId: world.tree?.community.globalId,
          serviceKind: 'MUTUAL_AID',
          registrationStatus: 'UNREGISTERED',
          idempotencyKey: nextKey(),
          ...over,
        },
      },
    );
    return answer.organisation.id;
  };

  const incubationCase = async (organisationId: string): Promise<string> => {
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
    const created = await as('hub').run<{ case: { id: string } }>(
      'mutation ($input: CreateIncubationCaseInput!) { createIncubationCase(input: $input) { ... on IncubationCaseChanged { case { id } } } }',
      {
        input: {
          organisationId,
          callId: opened.call.id,
          track: 'sixMonths',
          requestedSum: '20000',
          summary: '帮助独居老人就近互助',
          idempotencyKey: nextKey(),
        },
      },
    );
    return created.case.id;
  };

  return { api, as, nextKey, upload, record, get, fill, organisation, incubationCase };
}
