import type { Locale } from '../../src/platform/context/locale';
import { factsUnder } from './refusal-documents';

/** Sends something once, as a client that reads a language. */
export type Send = (locale: Locale) => Promise<Response>;

/** What a client is told when something is refused, by whichever of the three ways the server has of telling it. */
export interface Told {
  readonly code: string;
  /** In the language that was asked for. */
  readonly message: string;
  /** Where it is, and what else there is to know. */
  readonly facts: Readonly<Record<string, unknown>>;
}

interface GraphqlError {
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly messages: Readonly<Record<Locale, string>>;
    readonly facts?: object;
  };
}

interface Body {
  readonly errors?: readonly GraphqlError[];
  readonly data?: Readonly<Record<string, object | null>> | null;
  readonly code?: string;
  readonly message?: string;
}

/** Reads a refusal. Thrown when the answer is none, with what it was. */
export async function readRefusal(response: Response, locale: Locale): Promise<Told> {
  const text = await response.text();
  const body = parse(text);
  const [error] = body.errors ?? [];
  if (error) return toldByError(error, locale);
  const said = body.data ? Object.values(body.data)[0] : body;
  if (!isRefusal(said)) throw new Error(`Not refused: ${String(response.status)} ${text.slice(0, 1_000)}`);
  const { __typename: typeName, code, message, ...rest } = said;
  return { code, message, facts: { ...(typeName === undefined ? rest : factsUnder(typeName, rest)) } };
}

function toldByError({ path, locations, extensions }: GraphqlError, locale: Locale): Told {
  const { code, messages, facts } = extensions;
  const places = { ...(path ? { field: path.join('.') } : {}), ...(locations ? { locations } : {}) };
  return { code, message: messages[locale], facts: { ...places, ...facts } };
}

function isRefusal(
  said: object | null | undefined,
): said is { readonly __typename?: string; readonly code: string; readonly message: string } {
  return said != null && 'code' in said && 'message' in said;
}

function parse(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}
