import {
  type CatalogueLine,
  dateInShanghai,
  PROMISE_KIND_LABELS,
  PROMISE_STANDING_LABELS,
  PROMISE_UNIT_LABELS,
} from '@weizhi/domain';
import type { PdfPaper } from '../../platform/pdf';
import type { FundingContract } from './contract.entity';
import type { ContractPromiseType } from './promise.type';

/** What the catalogue tells of. */
export interface CatalogueContents {
  readonly contract: FundingContract;
  readonly promises: readonly ContractPromiseType[];
  readonly catalogue: readonly CatalogueLine[];
  /** Whether it is of a real district and not of invented or foreign data. */
  readonly proof: boolean;
  readonly madeAt: Date;
}

/** The catalogue of an acceptance file as a paper: what was promised and shown, then every file by its number. */
export function cataloguePaper({
  contract,
  promises,
  catalogue,
  proof,
  madeAt,
}: CatalogueContents): PdfPaper {
  const day = dateInShanghai(madeAt.getTime());
  return {
    title: '验收资料目录',
    number: contract.number,
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['合同名称', contract.title],
          ['资料份数', String(catalogue.filter(({ path }) => path !== null).length)],
        ],
      },
      {
        kind: 'table',
        title: '合同指标',
        columns: [
          { header: '指标', share: 0.36 },
          { header: '约定', share: 0.16 },
          { header: '有佐证', share: 0.16 },
          { header: '单位', share: 0.12 },
          { header: '完成情况', share: 0.2 },
        ],
        rows: promises.map(({ kind, promised, evidenced, unit, standing }) => [
          PROMISE_KIND_LABELS[kind].zh,
          String(promised),
          String(evidenced),
          PROMISE_UNIT_LABELS[unit].zh,
          PROMISE_STANDING_LABELS[standing].zh,
        ]),
      },
      {
        kind: 'table',
        title: '资料',
        columns: [
          { header: '编号', share: 0.14 },
          { header: '名称', share: 0.86 },
        ],
        rows: catalogue.map(({ number, title }) => [number, title]),
      },
    ],
    issuer: '承接单位：＿＿＿＿＿＿＿＿＿＿',
    day: dayText(day),
    mark: proof ? null : '非真实数据，不作凭证',
    madeAt,
  };
}

function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
