import type { ExportFormat } from '@weizhi/ui';

/** Where a list comes as a file, kept to the filter that its page has given to the query. */
export function exportAddressOf(
  list: string,
  filter: Readonly<Record<string, unknown>>,
): (format: ExportFormat) => string {
  const kept = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
  const search = Object.keys(kept).length === 0 ? '' : `?filter=${encodeURIComponent(JSON.stringify(kept))}`;
  return (format) => `/exports/${list}.${format}${search}`;
}
