import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CaseRoad, roadOf } from '../../src/modules/incubation/testing/case-road';
import {
  type IncubationSuite,
  useIncubationSuite,
} from '../../src/modules/incubation/testing/incubation-suite';
import type { Locale } from '../../src/platform/context/locale';
import { type Fingerprint, takeFingerprint } from './fingerprint';
import type { Send } from './refusal';
import { commandDocument } from './refusal-documents';

/** A file of a form. */
export interface FormFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** A district at work, with all that is needed to send it something bad and to see what became of it. */
export interface BadInputWorld extends IncubationSuite {
  readonly road: CaseRoad;
  readonly stateFolder: string;
  fingerprint(): Promise<Fingerprint>;
  /** How a command is sent with an input. */
  sending(command: string, input: object, by?: string): Send;
  /** Runs a command of the scene; thrown unless it succeeds. Answers the record that it answers. */
  does<Answer = Record<string, never>>(command: string, input: object, by?: string): Promise<Answer>;
  /** How an operation is sent. */
  asking(document: string, variables?: object, by?: string): Send;
  /** How a request is sent to a plain address. */
  requesting(address: string, init: RequestInit, by?: string): Send;
  /** How a file is sent to an address. */
  bringing(address: string, file: FormFile, by?: string): Send;
}

/** Gives a suite the world, with a state folder of its own whose files nobody else touches. */
export function useBadInputWorld(): BadInputWorld {
  // The server learns it from its environment, which each suite has for itself.
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'weizhi-bad-input-'));
  process.env['WEIZHI_STATE'] = stateFolder;
  const suite = useIncubationSuite([
    ['colleague', 'first', 'hubManager'],
    ['civil', 'first', 'districtCivilAffairs'],
    ['finance', 'first', 'hubFinance'],
    ['admin', 'first', 'systemAdministrator'],
    ['department', 'first', 'departmentOfficer'],
    ['panel', 'first', 'admissionPanel'],
    ['committee', 'community', 'committeeMember'],
  ]);
  afterAll(() => rmSync(stateFolder, { recursive: true, force: true }));

  const requesting =
    (address: string, init: RequestInit, by = 'hub'): Send =>
    (locale) =>
      fetch(`${suite.api.url}${address}`, {
        ...init,
        headers: { ...headersOf(suite, by, locale), ...(init.headers as Record<string, string>) },
      });
  const asking = (query: string, variables: object = {}, by?: string): Send =>
    requesting(
      '/console/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      },
      by,
    );
  const sending = (command: string, input: object, by?: string): Send =>
    asking(commandDocument(command), { input }, by);
  const does = async <Answer>(command: string, input: object, by?: string): Promise<Answer> => {
    const answer = await (await sending(command, input, by)('zh-CN')).json();
    return recordOf(command, answer as GraphqlBody) as Answer;
  };
  const bringing = (address: string, { name, content }: FormFile, by?: string): Send => {
    const body = new FormData();
    body.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    return requesting(address, { method: 'POST', body }, by);
  };

  return {
    ...suite,
    road: roadOf(suite),
    stateFolder,
    fingerprint: () => takeFingerprint(suite.api.suite, stateFolder),
    ...{ sending, does, asking, requesting, bringing },
  };
}

function headersOf({ as }: IncubationSuite, by: string, locale: Locale): Readonly<Record<string, string>> {
  return { 'x-weizhi-csrf': '1', 'x-weizhi-locale': locale, cookie: as(by).jar };
}

interface GraphqlBody {
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The first record that a success answers. */
function recordOf(command: string, body: GraphqlBody): unknown {
  const answer = body.data?.[command];
  const record = answer && Object.values(answer).find((value) => typeof value === 'object' && value !== null);
  if (!answer || 'code' in answer || !record) throw new Error(`${command}: ${JSON.stringify(body)}`);
  return record;
}
