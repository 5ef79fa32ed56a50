import { readTableView, type TableView, writeTableView } from '@weizhi/ui';
import { useSearchParams } from 'react-router';

/** The view of a list, kept in the address. */
export function useTableView(): readonly [TableView, (view: TableView) => void] {
  const [search, setSearch] = useSearchParams();
  return [readTableView(search), (view) => setSearch(writeTableView(search, view), { replace: true })];
}
