import { CSRF_HEADERS } from '@weizhi/graphql-client';

export type UploadAnswer =
  | { readonly uploaded: true; readonly attachmentId: string }
  | { readonly uploaded: false; readonly message: string };

/** Sends a file to the server, for a command that then names it. */
export async function uploadFile(districtId: string, file: File): Promise<UploadAnswer> {
  const body = new FormData();
  body.append('file', file);
  const address = `/attachments?${new URLSearchParams({ district: districtId }).toString()}`;
  try {
    const response = await fetch(address, { method: 'POST', headers: CSRF_HEADERS, body });
    return readAnswer((await response.json()) as Record<string, unknown>);
  } catch {
    return { uploaded: false, message: '上传中断。请检查网络后重新上传。' };
  }
}

/** Reads what the route answered; anything unexpected is a fault in words. */
export function readAnswer({ attachmentId, message }: Readonly<Record<string, unknown>>): UploadAnswer {
  if (typeof attachmentId === 'string') return { uploaded: true, attachmentId };
  return {
    uploaded: false,
    message: typeof message === 'string' ? message : '服务器没有接收这个文件。请稍后重试。',
  };
}
