import { type IsoDate, parseIsoDate } from '@weizhi/domain';

/** The date as of which divisions are shown; absent means today. */
export function readAsOf(search: URLSearchParams): IsoDate | undefined {
  const date = parseIsoDate(search.get('asOf') ?? '');
  return date.ok ? date.value : undefined;
}

export function divisionLink(id: string, asOf: IsoDate | undefined): string {
  return `/divisions/${encodeURIComponent(id)}${asOf === undefined ? '' : `?asOf=${asOf}`}`;
}
