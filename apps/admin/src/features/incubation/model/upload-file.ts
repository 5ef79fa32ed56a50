import { CSRF_HEADERS } from '@weizhi/graphql-client';

export type FileOutcome =
  | { readonly uploaded: true; readonly attachmentId: string }
  | { readonly uploaded: false; readonly code: string; readonly message: string };

/** Sends a file for a record of a district; the record that wants it names the id that comes back. */
export async function uploadFile(districtId: string, file: File): Promise<FileOutcome> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(`/attachments?${new URLSearchParams({ district: districtId }).toString()}`, {
      method: 'POST',
      headers: CSRF_HEADERS,
      body,
    });
    return readFileAnswer(response.status, await response.text());
  } catch {
    return { uploaded: false, code: 'UNREACHABLE', message: '上传中断。请检查网络后重新上传。' };
  }
}

/** Reads what the upload route answered; anything unexpected is a fault in words. */
export function readFileAnswer(status: number, text: string): FileOutcome {
  const { attachmentId, code, message } = parsed(text);
  if (status < 300 && typeof attachmentId === 'string') return { uploaded: true, attachmentId };
  return {
    uploaded: false,
    code: typeof code === 'string' ? code : 'SERVER_ERROR',
    message:
      typeof message === 'string' ? message : '服务器没有接收这个文件。请稍后重试，若反复出现请联系管理员。',
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
