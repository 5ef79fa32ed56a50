import sharp from 'sharp';
import type { TestApi } from '../../../../test/api-server';

/** What the page of a link is answered. */
export interface LinkPage {
  readonly code?: string;
  readonly organisation: string;
  readonly caseNumber: string | null;
  readonly isDemonstration: boolean;
  readonly papers: readonly {
    readonly paper: string;
    readonly label: string;
    readonly standing: string;
    readonly files: readonly {
      readonly state: string;
      readonly reason: string | null;
      readonly means: string | null;
    }[];
  }[];
}

/** Somebody with a phone and a link. */
export interface LinkBearer {
  open(token: string): Promise<Response>;
  page(token: string): Promise<LinkPage>;
  bring(
    token: string,
    paper: string,
    file?: { readonly content?: Buffer; readonly remark?: string },
  ): Promise<Response>;
  apply(token: string, application: object): Promise<Response>;
}

/** A small photograph that says who took it. */
export function photographOf(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .jpeg()
    .toBuffer();
}

/** Acts as the page of a link does. */
export function linkBearer(api: TestApi): LinkBearer {
  const open = (token: string): Promise<Response> => fetch(`${api.url}/submissions/${token}`);
  return {
    open,
    page: async (token) => (await (await open(token)).json()) as LinkPage,
    bring: async (token, paper, { content, remark = '' } = {}) => {
      const body = new FormData();
      const file = content ?? (await photographOf('#7a4'));
      body.append('file', new Blob([new Uint8Array(file)]), 'IMG_0001.jpg');
      const search = new URLSearchParams({ paper, remark });
      return fetch(`${api.url}/submissions/${token}/files?${search.toString()}`, {
        method: 'POST',
        headers: { 'x-weizhi-csrf': '1' },
        body,
      });
    },
    apply: (token, application) => api.post(`/submissions/${token}/applications`, application),
  };
}

/** How each paper of a page stands. */
export function standings({ papers }: LinkPage): Readonly<Record<string, string>> {
  return Object.fromEntries(papers.map(({ paper, standing }) => [paper, standing]));
}
