import type { TakenStamp } from './take-away';

/** What an export says of itself. */
export function stampWords({ operator, at, number }: TakenStamp): string {
  return `导出人：${operator} · 导出时间：${at} · 导出编号：${number}`;
}
