/** How a paper or a file stands, as the server says it. */
export type Standing = 'missing' | 'received' | 'accepted' | 'refused';

/** A paper that the link asks for, with what came in for it. */
export interface AskedPaper {
  readonly paper: string;
  readonly label: string;
  readonly standing: Standing;
  readonly standingLabel: string;
  readonly files: readonly {
    readonly receivedAt: string;
    readonly stateLabel: string;
    readonly reason: string | null;
    /** By which means it came to staff, who recorded it; null for what came by a link. */
    readonly means: string | null;
  }[];
}

interface Choice {
  readonly code: string;
  readonly name: string;
}

/** A call under which the link lets groups apply. */
export interface OpenCall {
  readonly title: string;
  readonly closesOn: string;
  readonly isOpen: boolean;
  readonly tracks: readonly Choice[];
  readonly serviceKinds: readonly Choice[];
  readonly communities: readonly { readonly id: string; readonly name: string }[];
  /** What will be asked for after the application. */
  readonly papers: readonly string[];
}

/** What a link opens. */
export interface LinkState {
  readonly title: string;
  readonly organisation: string | null;
  readonly caseNumber: string | null;
  readonly district: string | null;
  readonly isDemonstration: boolean;
  readonly note: string | null;
  readonly expiresAt: string;
  readonly call: OpenCall | null;
  readonly papers: readonly AskedPaper[];
}

/** Answer of the server: what the link opens, or why it does not, in words for the reader. */
export type LinkAnswer =
  { readonly ok: true; readonly state: LinkState } | { readonly ok: false; readonly message: string };

const NO_CONNECTION = '网络不通，请检查网络后重试。';

/** Asks what a link opens. */
export function readLink(token: string): Promise<LinkAnswer> {
  return answerOf(() => fetch(`/submissions/${encodeURIComponent(token)}`));
}

/** Brings a file for a paper. */
export function bringFile(
  token: string,
  { paper, file, remark }: { readonly paper: string; readonly file: File; readonly remark: string },
): Promise<LinkAnswer> {
  const body = new FormData();
  body.append('file', file);
  const search = new URLSearchParams({ paper, remark });
  return answerOf(() =>
    fetch(`/submissions/${encodeURIComponent(token)}/files?${search.toString()}`, {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1' },
      body,
    }),
  );
}

/** Applies under the call of a link; the answer is the path of the page that goes on from there. */
export async function sendApplication(
  token: string,
  application: Readonly<Record<string, string>>,
): Promise<{ readonly path?: string; readonly message?: string }> {
  try {
    const response = await fetch(`/submissions/${encodeURIComponent(token)}/applications`, {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1', 'content-type': 'application/json' },
      body: JSON.stringify(application),
    });
    const body = (await response.json()) as { path?: string } & Refusal;
    return response.ok && body.path !== undefined ? { path: body.path } : { message: messageOf(body) };
  } catch {
    return { message: NO_CONNECTION };
  }
}

async function answerOf(ask: () => Promise<Response>): Promise<LinkAnswer> {
  try {
    const response = await ask();
    const body = (await response.json()) as LinkState & Refusal;
    return response.ok ? { ok: true, state: body } : { ok: false, message: messageOf(body) };
  } catch {
    return { ok: false, message: NO_CONNECTION };
  }
}

/** A refusal of the link itself, or an error of the server in the form of GraphQL’s. */
interface Refusal {
  readonly message?: string;
  readonly errors?: readonly {
    readonly extensions?: { readonly messages?: Readonly<Record<string, string>> };
  }[];
}

function messageOf({ message, errors }: Refusal): string {
  return message ?? errors?.[0]?.extensions?.messages?.['zh-CN'] ?? '提交失败，请稍后再试。';
}

/** How many of the papers are still to be brought. */
export function countMissing(papers: readonly AskedPaper[]): number {
  return papers.filter(({ standing }) => standing === 'missing' || standing === 'refused').length;
}
