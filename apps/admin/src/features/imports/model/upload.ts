import { CSRF_HEADERS } from '@weizhi/graphql-client';

export type UploadOutcome =
  | { readonly uploaded: true; readonly batchId: string }
  | { readonly uploaded: false; readonly code: string; readonly message: string };

export interface UploadRequest {
  readonly template: string;
  readonly districtId: string;
  readonly file: File;
  readonly onProgress: (percent: number) => void;
}

/** Sends a ledger to the server, telling how far it is; `fetch` tells nothing of an upload's progress. */
export function uploadLedger({
  template,
  districtId,
  file,
  onProgress,
}: UploadRequest): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(
      'POST',
      `/uploads/imports?${new URLSearchParams({ template, district: districtId }).toString()}`,
    );
    for (const [name, value] of Object.entries(CSRF_HEADERS)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.floor((loaded / total) * 100)),
    );
    request.addEventListener('load', () => resolve(readUploadAnswer(request.status, request.responseText)));
    request.addEventListener('error', () =>
      resolve({ uploaded: false, code: 'UNREACHABLE', message: '上传中断。请检查网络后重新上传。' }),
    );
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** Reads what the upload route answered; anything unexpected is a fault in words. */
export function readUploadAnswer(status: number, text: string): UploadOutcome {
  const body = parsed(text);
  if (status < 300 && typeof body['batchId'] === 'string')
    return { uploaded: true, batchId: body['batchId'] };
  return {
    uploaded: false,
    code: typeof body['code'] === 'string' ? body['code'] : 'SERVER_ERROR',
    message:
      typeof body['message'] === 'string'
        ? body['message']
        : '服务器没有接收这个文件。请稍后重试，若反复出现请联系管理员。',
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
