import {
  dateInShanghai,
  grassrootsBodyKind,
  isoDate,
  type IsoDate,
  type MandateBody,
  type TaskToday,
} from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import { type ImportContext, type ImportValue, type ReadableRow, textOf } from '../../../platform/imports';
import { findCurrentDivisions } from '../../divisions';
import { type ListFinder, openLists } from '../../mandates';
import { classifyBy, type PlaceFinding } from '../classify-arrivals';
import { readTaskToday } from '../read-task-today';

type Values = ReadableRow['values'];

/** Why a row cannot be placed, with the column that says so. */
export const COLUMN_OF_OBSTACLE = { taskOutsideLists: 'receivedOn', taskWithoutBody: 'community' } as const;

type RowObstacle = keyof typeof COLUMN_OF_OBSTACLE;

/** At which body the task of a row is, and where it stands against the list of its day. */
export type PlacedRow = PlaceFinding & { readonly body: MandateBody };

/** Places rows one by one; divisions and the lists of a day are read once for all of them. */
export async function openRowPlaces(
  reads: Reads,
  { districtId }: ImportContext,
  rows: readonly ReadableRow[],
): Promise<(values: Values) => Promise<PlacedRow | RowObstacle>> {
  const divisions = await findCurrentDivisions(reads, [
    ...new Set(rows.flatMap(({ values }) => textOf(values['community']) ?? [])),
  ]);
  const listAt = openedOnce(reads, districtId);
  return async (values) => {
    const division = divisions.get(textOf(values['community']) ?? '');
    const body = division && grassrootsBodyKind(division.kind);
    if (!division || !body) return 'taskWithoutBody';
    const day = isoDate(textOf(values['receivedOn']) ?? '');
    const words = { title: textOf(values['title']) ?? '', content: textOf(values['content']) ?? '' };
    const arriving = { ...words, citedItem: null, day };
    const findings = await classifyBy(await listAt(body, day), arriving, [division.path]);
    const found = findings.ok ? findings.value[0] : undefined;
    return found ? { ...found, body } : 'taskOutsideLists';
  };
}

function openedOnce(
  reads: Reads,
  districtId: string,
): (body: MandateBody, day: IsoDate) => Promise<ListFinder> {
  const opened = new Map<string, Promise<ListFinder>>();
  return (body, day) => {
    const key = `${body}/${day}`;
    const finder = opened.get(key) ?? openLists(reads, { districtId, body, day });
    opened.set(key, finder);
    return finder;
  };
}

/** What the receipts of all rows need, read once. */
export function todayOfRows(
  reads: Reads,
  { districtId, now }: ImportContext,
  rows: readonly ReadableRow[],
): Promise<TaskToday> {
  const today = dateInShanghai(now.getTime());
  const days = rows
    .flatMap(({ values }) => [values['receivedOn'], values['dueOn']].flatMap((day) => dayOf(day) ?? []))
    .sort();
  return readTaskToday(reads, { districtId, today, from: days[0] ?? today, to: days.at(-1) ?? null });
}

/** A day that a cell holds. */
export function dayOf(value: ImportValue | undefined): IsoDate | null {
  const text = textOf(value);
  return text === null ? null : isoDate(text);
}
