import { dateInShanghai } from '@weizhi/domain';
import { citationOf, labelOf, OPEN_DATA_LICENCE } from './open-data-files';
import type { PublishedSnapshot } from './published-snapshots';

/** The page 公开数据: what is published, and where its files are. It runs no script. */
export function openDataPage(snapshots: readonly PublishedSnapshot[]): string {
  const rows = snapshots.map(rowOf).join('');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>公开数据</title></head><body>
<main><h1>公开数据</h1>
<p>各区公布的治理数据。下载不需要密钥；同一编号的文件不会改变，可以引用。人数少于 10 的单元不予显示。</p>
<p>许可：<a href="${OPEN_DATA_LICENCE.address}">${OPEN_DATA_LICENCE.name}</a>。清单另有 <a href="/open-data/snapshots">JSON 格式</a>。</p>
${snapshots.length === 0 ? '<p>还没有公布数据。</p>' : `<ul>${rows}</ul>`}
</main></body></html>
`;
}

function rowOf(row: PublishedSnapshot): string {
  const file = (name: string, label: string): string =>
    `<a href="/open-data/snapshots/${escaped(row.globalId)}/${name}">${label}</a>`;
  const marks = [row.isWithdrawn ? '已撤回' : '', row.isDemonstration ? '演示数据' : ''].filter(Boolean);
  const mark = marks.length === 0 ? '' : `（${marks.join('，')}）`;
  return `<li><h2>${escaped(row.place)} ${escaped(labelOf(row))}${mark}</h2>
<p>快照第${String(row.number)}号，${dateInShanghai(row.publishedAt.getTime())}公布。
${file('figures.csv', '数据（CSV）')} ${file('codebook.md', '数据说明')} ${file('codebook.csv', '口径（CSV）')}</p>
<p>引用：${escaped(citationOf(row))}</p></li>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
