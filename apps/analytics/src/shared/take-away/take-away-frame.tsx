import {
  formatMoment,
  latestAsOf,
  type RecordTaken,
  sheetTable,
  TakeAway,
  TakeAwayRegistry,
} from '@weizhi/ui';
import { createContext, type PropsWithChildren, use, useEffect, useMemo } from 'react';
import { type PageExport, type PageFacts, recordExport } from './page-export';

/** What the page that is open shows, and what it says of itself. */
class OpenPage {
  readonly registry = new TakeAwayRegistry();
  facts: PageFacts | undefined;

  /** All that an export says besides its tables. */
  describe(): Omit<PageExport, 'form' | 'tables'> {
    const asOf = latestAsOf(this.registry.things()) ?? this.registry.readAt;
    return {
      facts: this.facts ?? { title: document.title },
      asOf: formatMoment(asOf),
      codes: this.registry.codes(),
    };
  }
}

const OpenPageContext = createContext(new OpenPage());

/** Around the pages: knows what the open one shows, and puts on record whatever is taken away from it. */
export function TakeAwayFrame({ children }: PropsWithChildren) {
  const page = useMemo(() => new OpenPage(), []);
  useEffect(() => {
    // Paper cannot be refused: the browser prints by itself. It is on record where the server can be reached.
    const note = (): void =>
      void recordExport({ ...page.describe(), form: 'print', tables: [] }).catch(() => undefined);
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, [page]);
  const record = useMemo<RecordTaken>(
    () =>
      ({ form, table, content }) =>
        // The log needs the name of the table, and its text for the digest.
        recordExport({ ...page.describe(), form, tables: [sheetTable({ ...table, rows: [] })], content }),
    [page],
  );
  return (
    <OpenPageContext value={page}>
      <TakeAway registry={page.registry} record={record}>
        {children}
      </TakeAway>
    </OpenPageContext>
  );
}

/** The page that is open, once it says what it is about. */
export function useOpenPage(facts: PageFacts): OpenPage {
  const page = use(OpenPageContext);
  useEffect(() => {
    page.facts = facts;
    return () => {
      page.facts = undefined;
    };
  });
  return page;
}
