import { Readable } from 'node:stream';
import {
  acceptanceCatalogue,
  can,
  isoDate,
  PROMISE_KIND_LABELS,
  PROMISE_STANDING_LABELS,
  PROMISE_UNIT_LABELS,
} from '@weizhi/domain';
import { Attachment, openAttachment } from '../../platform/attachments';
import { environment, stateFolder } from '../../platform/config';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import {
  type ExportCell,
  type SheetColumn,
  workbookStream,
  type ZipPart,
  zipStream,
} from '../../platform/exports';
import { downloadHeaders } from '../../platform/http/download-headers';
import type { HttpReply, RouteRequest } from '../../platform/http/route';
import { pdfStream } from '../../platform/pdf';
import { District } from '../divisions';
import { type CatalogueContents, cataloguePaper } from './catalogue-paper';
import type { FundingContract } from './contract.entity';
import { dayOf } from './contract-event';
import { findContract } from './find-contract';
import { expensesOf, paymentsOf, promiseEvidenceOf, promisesOf } from './funding.loaders';
import { type ContractPromiseType, toContractPromise } from './promise.type';

/** A paper that goes in. */
interface Paper {
  readonly title: string;
  readonly attachmentId: string;
}

interface Chapter {
  readonly title: string;
  readonly papers: readonly Paper[];
}

/** `GET /funding/contracts/:id/acceptance`: the acceptance file (验收资料包), a catalogue with every paper and photograph in it. */
export async function downloadAcceptanceFile(request: RouteRequest): Promise<HttpReply> {
  const file = await readAcceptanceFile(request, 'acceptanceFile');
  const body = Readable.from(zipStream(partsOf(file)));
  return { status: 200, headers: downloadHeaders(`${file.contract.number}-验收资料.zip`, 'zip'), body };
}

/** `GET /funding/contracts/:id/catalogue.pdf`: the catalogue alone (验收资料目录), to print, sign and put in front. */
export async function downloadCatalogue(request: RouteRequest): Promise<HttpReply> {
  const file = await readAcceptanceFile(request, 'acceptanceCatalogue');
  const headers = downloadHeaders(`${file.contract.number}-验收资料目录.pdf`, 'pdf');
  return { status: 200, headers, body: pdfStream(cataloguePaper(file)) };
}

async function readAcceptanceFile(
  { context, params }: RouteRequest,
  what: 'acceptanceFile' | 'acceptanceCatalogue',
): Promise<AcceptanceFile> {
  if (!can(context.actor, 'attachment.read')) throw thrown('FORBIDDEN');
  const contract = await findContract(context.reads, params['id'] ?? '');
  if (!contract) throw thrown('NOT_FOUND');
  const promises = await readPromises(context, contract);
  const chapters = await readChapters(context, contract, promises);
  const attachments = await readAttachments(context, contract, chapters);
  await context.transaction((tx) =>
    tx.audit({
      districtId: contract.districtId,
      action: `fundingContract.${what}`,
      subject: { type: 'FundingContract', id: contract.id },
      requestId: context.requestId,
    }),
  );
  const catalogue = acceptanceCatalogue(
    chapters.map(({ title, papers }) => ({
      title,
      files: papers.map((paper) => ({
        title: paper.title,
        extension: extensionOf(attachments.get(paper.attachmentId)),
      })),
    })),
  );
  const district = await context.reads.repository(District).findOne({ id: contract.districtId });
  return {
    ...{ contract, promises, chapters, catalogue, attachments },
    proof: district?.kind === 'real',
    madeAt: context.clock.now(),
  };
}

async function readPromises(
  context: RequestContext,
  contract: FundingContract,
): Promise<readonly ContractPromiseType[]> {
  const evidence = await promiseEvidenceOf(context, contract);
  const today = isoDate(dayOf(context.clock.now()));
  return (await promisesOf(context, contract)).map((promise) =>
    toContractPromise(
      promise,
      evidence.filter(({ promiseId }) => promiseId === promise.id),
      { contract, today },
    ),
  );
}

/** One chapter for each promise, then the vouchers of what was paid and of what was spent. */
async function readChapters(
  context: RequestContext,
  contract: FundingContract,
  promises: readonly ContractPromiseType[],
): Promise<readonly Chapter[]> {
  const vouchers = (rows: readonly { voucherId: string | null; title: string }[]): readonly Paper[] =>
    rows.flatMap(({ voucherId, title }) => (voucherId === null ? [] : [{ title, attachmentId: voucherId }]));
  const payments = await paymentsOf(context, contract);
  const expenses = await expensesOf(context, contract);
  return [
    ...promises.map(({ kind, evidence }) => ({
      title: PROMISE_KIND_LABELS[kind].zh,
      papers: evidence.map(({ title, occurredOn, attachmentId }) => ({
        title: `${occurredOn} ${title}`,
        attachmentId: attachmentId.split('.')[2] ?? '',
      })),
    })),
    {
      title: '拨款凭证',
      papers: vouchers(
        payments.map(({ voucherId, paidOn, reference }) => ({ voucherId, title: `${paidOn} ${reference}` })),
      ),
    },
    {
      title: '支出凭证',
      papers: vouchers(
        expenses.map(({ voucherId, spentOn, purpose }) => ({ voucherId, title: `${spentOn} ${purpose}` })),
      ),
    },
  ];
}

async function readAttachments(
  context: RequestContext,
  { districtId }: FundingContract,
  chapters: readonly Chapter[],
): Promise<ReadonlyMap<string, Attachment>> {
  const ids = chapters.flatMap(({ papers }) => papers.map(({ attachmentId }) => attachmentId));
  const rows = await context.reads
    .repository(Attachment)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .getMany();
  return new Map(rows.map((row) => [row.id, row]));
}

function extensionOf(attachment: Attachment | undefined): string {
  return /\.([a-z0-9]{1,5})$/u.exec(attachment?.fileName ?? '')?.[1] ?? 'bin';
}

interface AcceptanceFile extends CatalogueContents {
  readonly chapters: readonly Chapter[];
  readonly attachments: ReadonlyMap<string, Attachment>;
}

/** The catalogue first, then the papers in its order, each read while it is written. */
function* partsOf(file: AcceptanceFile): Generator<ZipPart> {
  yield { name: '00-资料目录.xlsx', content: () => catalogueWorkbook(file) };
  yield { name: '00-资料目录.pdf', content: () => pdfStream(cataloguePaper(file)) };
  const papers = file.chapters.flatMap(({ papers: own }) => own);
  const lines = file.catalogue.filter(({ path }) => path !== null);
  for (const [index, { path }] of lines.entries()) {
    const attachment = file.attachments.get(papers[index]?.attachmentId ?? '');
    if (path !== null && attachment)
      yield { name: path, content: () => openAttachment(stateFolder(environment), attachment).content };
  }
}

const text = (header: string, width: number): SheetColumn => ({ header, kind: 'text', width });
const CATALOGUE_COLUMNS = [text('编号', 10), text('名称', 50), text('文件', 70)];
const PROMISE_COLUMNS: readonly SheetColumn[] = [
  text('合同指标', 30),
  { header: '约定', kind: 'number', width: 10 },
  { header: '有佐证', kind: 'number', width: 10 },
  text('单位', 8),
  text('完成情况', 16),
];

function catalogueWorkbook({ promises, catalogue }: AcceptanceFile): AsyncGenerator<Buffer> {
  return workbookStream({
    title: '资料目录',
    columns: CATALOGUE_COLUMNS,
    rows: pieces(catalogue.map(({ number, title, path }) => [number, title, path])),
    guideTitle: '合同指标',
    guideColumns: PROMISE_COLUMNS,
    guide: () =>
      promises.map(({ kind, promised, evidenced, unit, standing }) => [
        PROMISE_KIND_LABELS[kind].zh,
        promised,
        evidenced,
        PROMISE_UNIT_LABELS[unit].zh,
        PROMISE_STANDING_LABELS[standing].zh,
      ]),
  });
}

async function* pieces(
  rows: readonly (readonly ExportCell[])[],
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  yield await Promise.resolve(rows);
}
