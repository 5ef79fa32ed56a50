/** How a list is being looked at; lives in the address so that a view can be saved and sent. */
export interface TableView {
  readonly status: string | undefined;
  readonly hidden: readonly string[];
  readonly density: TableDensity;
}

export type TableDensity = 'large' | 'middle' | 'small';

const DENSITIES: readonly TableDensity[] = ['large', 'middle', 'small'];
const DEFAULT_DENSITY: TableDensity = 'middle';

export function readTableView(search: URLSearchParams): TableView {
  const density = DENSITIES.find((name) => name === search.get('density'));
  return {
    status: search.get('status') ?? undefined,
    hidden: (search.get('hide') ?? '').split(',').filter((key) => key !== ''),
    density: density ?? DEFAULT_DENSITY,
  };
}

/** The address with the view in it; what is usual is left out, and everything else stays. */
export function writeTableView(search: URLSearchParams, view: TableView): URLSearchParams {
  const next = new URLSearchParams(search);
  setOrDelete(next, 'status', view.status);
  setOrDelete(next, 'hide', view.hidden.length > 0 ? view.hidden.join(',') : undefined);
  setOrDelete(next, 'density', view.density === DEFAULT_DENSITY ? undefined : view.density);
  return next;
}

function setOrDelete(search: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) search.delete(name);
  else search.set(name, value);
}
