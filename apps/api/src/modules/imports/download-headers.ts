const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Headers of a workbook that the browser saves and never shows in our origin. */
export function downloadHeaders(fileName: string): Record<string, string> {
  return {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="download.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
