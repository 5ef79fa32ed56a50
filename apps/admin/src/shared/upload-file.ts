import { CSRF_HEADERS, toldProblem } from '@weizhi/graphql-client';

export type UploadOutcome =
  | { readonly uploaded: true; readonly attachmentId: string }
  | { readonly uploaded: false; readonly code: string; readonly message: string };

/** Sends a file to the server; a command then names what it belongs to. */
export async function uploadFile(districtId: string, file: File): Promise<UploadOutcome> {
  const body = new FormData();
  body.append('file', file);
  const search = new URLSearchParams({ district: districtId }).toString();
  try {
    const answer = await fetch(`/attachments?${search}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: CSRF_HEADERS,
      body,
    });
    return readUploadAnswer(answer.status, await answer.json().catch(() => undefined));
  } catch {
    return { uploaded: false, code: 'UNREACHABLE', message: '上传中断。请检查网络后重新上传。' };
  }
}

/** Reads what the upload answered: a refusal of the file, an error like those of the API, or a fault in words. */
export function readUploadAnswer(status: number, body: unknown): UploadOutcome {
  const { attachmentId, code, message } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (status < 300 && typeof attachmentId === 'string') return { uploaded: true, attachmentId };
  if (typeof code === 'string' && typeof message === 'string') return { uploaded: false, code, message };
  const told = toldProblem(body);
  if (told) return { uploaded: false, code: told.code, message: told.message };
  return {
    uploaded: false,
    code: 'SERVER_ERROR',
    message: '服务器没有接收这个文件。请稍后重试，若反复出现请联系管理员。',
  };
}
