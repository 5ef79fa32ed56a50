import { changesBetween } from './fingerprint';
import { readRefusal, type Send, type Told } from './refusal';
import type { BadInputWorld } from './world';

/** The kinds of bad input that must each be refused, as they were promised. */
export const PROMISED = [
  'bad file',
  'wrong encoding',
  'formula cell',
  'oversized upload',
  'unknown division',
  'invalid credit code',
  'invalid identity number',
  'stale version',
  'forged cursor',
  'NUL',
  'lone surrogate',
  'database away',
  'instalments that do not sum',
  'second extension',
  'scoring by a conflicted assessor',
  'graduation with expired evidence',
  'two staff on one case at once',
  'overlapping list',
  'task outside any list',
  'admission without basis',
  'form field mapped to nothing',
  'duty that cannot be',
  'duty done without evidence',
  'duty done out of its time',
  'burden report of elsewhere',
  'ruling without a reason',
  'second ruling',
  'time log of 25 hours',
  'time log that no day can have',
  'time log of a week that is not yours',
  'inspection that cannot be',
  'inspection before its day',
  'inspections that cannot be joined',
  'rectification without evidence',
  'plaque without permit',
  'plaque hung twice',
  'plaque without photograph',
  'plaque used before it hung',
  'outside system that cannot be',
  'field of a system mapped to nothing',
  'survey that cannot be',
  'ballot that does not count',
  'attendance above capacity',
  'hours above the day',
] as const;

/** One of {@link PROMISED}. */
export type PromisedKind = (typeof PROMISED)[number];

/** A row of the table of bad input. */
export interface BadInput {
  readonly kind: PromisedKind;
  readonly what: string;
  /** Sets the scene as a person would; answers how the bad input is sent. */
  readonly prepare: (world: BadInputWorld) => Promise<Send>;
  /** Code of the refusal. */
  readonly code: string;
  /** Where it is and what else is known, by the facts of the refusal. */
  readonly facts?: object;
  /** What the message must name, where a person has to find it there. */
  readonly names?: RegExp;
  /** Tables that change all the same, and why that is right. */
  readonly changes?: Readonly<Record<string, string>>;
}

/** Sends a row's input in both languages and checks that it is refused as the row says, and that nothing else changed. */
export async function expectRefused(world: BadInputWorld, row: BadInput): Promise<void> {
  const send = await row.prepare(world);
  const before = await world.fingerprint();
  const chinese = await readRefusal(await send('zh-CN'), 'zh-CN');
  const english = await readRefusal(await send('en-GB'), 'en-GB');
  const changes = changesBetween(before, await world.fingerprint());
  expect([chinese.code, english.code]).toEqual([row.code, row.code]);
  for (const { facts } of [chinese, english]) expect(facts).toMatchObject(row.facts ?? {});
  expectWords(chinese, english);
  if (row.names) expect(chinese.message).toMatch(row.names);
  expect(Object.keys(changes).sort()).toEqual(Object.keys(row.changes ?? {}).sort());
}

/** Both languages, each as a sentence for people: nothing left to be filled in, and in Chinese what to do. */
function expectWords(chinese: Told, english: Told): void {
  expect(chinese.message).toMatch(/请|须|核对|调整|怎么改/u);
  expect(english.message).toMatch(/^[A-Z“]/u);
  for (const { message } of [chinese, english])
    expect(message).not.toMatch(/(?<!\{)\{\w+\}(?!\})|undefined|null|\[object/u);
  expect(english.message).not.toBe(chinese.message);
}
