import { dateInShanghai } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { thrown } from '../../../platform/errors/thrown';
import { downloadHeaders } from '../../../platform/http/download-headers';
import type { HttpReply, HttpRoute, RouteRequest } from '../../../platform/http/route';
import { type PdfPaper, pdfStream } from '../../../platform/pdf';
import type { IncubationCase } from '../case.entity';
import { findIncubationCase } from '../find-case';
import { IncubationNotice } from '../review.entity';
import { certificatePaper, noticePaper } from './case-papers';
import { type PaperFacts, readPaperFacts } from './paper-facts.reads';

/** Papers of a case as PDF: `GET /incubation-cases/<id>/certificate.pdf` (出壳证书) and `…/notice.pdf` (公示). */
export const CASE_PAPER_ROUTES: readonly HttpRoute[] = [
  paperRoute('certificate', ({ row, facts }) => Promise.resolve(certificatePaper(row, facts))),
  paperRoute('notice', async ({ row, facts, context }) => {
    const { districtId, id } = row;
    const notice = await context.reads.repository(IncubationNotice).findOne({ districtId, caseId: id });
    return notice && noticePaper(row, notice, facts);
  }),
];

interface Printing {
  readonly context: RequestContext;
  readonly row: IncubationCase;
  readonly facts: PaperFacts;
}

type CasePaper = Omit<PdfPaper, 'mark' | 'madeAt' | 'issuer'>;

/** A paper that is there only from some step on; before, it reads as absent. */
function paperRoute(
  name: 'certificate' | 'notice',
  paperOf: (printing: Printing) => Promise<CasePaper | undefined>,
): HttpRoute {
  return {
    method: 'GET',
    path: `/incubation-cases/:id/${name}.pdf`,
    access: { kind: 'requires', permission: 'incubation.read' },
    handle: async ({ context, params }: RouteRequest): Promise<HttpReply> => {
      const row = await findIncubationCase(context.reads, params['id'] ?? '');
      if (!row) throw thrown('NOT_FOUND');
      const facts = await readPaperFacts(context, row);
      const paper = await paperOf({ context, row, facts });
      if (!paper) throw thrown('NOT_FOUND');
      await context.transaction((tx) =>
        tx.audit({
          districtId: row.districtId,
          action: `incubationCase.print.${name}`,
          subject: { type: 'IncubationCase', id: row.id },
          requestId: context.requestId,
        }),
      );
      const madeAt = context.clock.now();
      const day = dateInShanghai(madeAt.getTime());
      const { issuer, mark } = facts;
      return {
        status: 200,
        headers: downloadHeaders(`${paper.title}-${facts.organisation.name}-${day}.pdf`, 'pdf'),
        body: pdfStream({ ...paper, issuer, mark, madeAt }),
      };
    },
  };
}
