import { INDICATOR_DEFINITIONS } from '@weizhi/domain';
import type { TestApi } from '../../../../test/api-server';
import type { ConsoleClient } from '../../../../test/console-client';
import { PLACES } from './audited-district';
import { changeOf, type Gathered, halfOf } from './gathered-figures';
import { rowsOfText } from './taken-channels';
import { COUNTS_ALONE, type Told, TOLD } from './told-figures';

/** A snapshot that was taken of the audited district. */
export interface Frozen {
  readonly id: string;
  readonly period: string;
}

interface Advanced {
  readonly __typename: string;
  readonly snapshot?: { readonly id: string };
}

const CHANGED = '{ __typename ... on SnapshotChanged { snapshot { id } } ... on UserError { code } }';

interface Freezing {
  readonly period: string;
  readonly nextKey: () => string;
}

/** Takes a snapshot of every place, which officials are told of. */
export async function draftSnapshot(
  as: (who: string) => ConsoleClient,
  { period, nextKey }: Freezing,
): Promise<Frozen> {
  const { snapshot } = await as('civilAffairs').run<Advanced>(
    `mutation ($input: TakeSnapshotInput!) { takeSnapshot(input: $input) ${CHANGED} }`,
    {
      input: { divisionId: 'Division.10', period, withCommunities: true, idempotencyKey: nextKey() },
    },
  );
  if (!snapshot) throw new Error(`No snapshot of ${period}`);
  return { id: snapshot.id, period };
}

/** Takes a snapshot of every place and has it reviewed, approved, locked and published. */
export async function publishSnapshot(
  as: (who: string) => ConsoleClient,
  { period, nextKey }: Freezing,
): Promise<Frozen> {
  const { id } = await draftSnapshot(as, { period, nextKey });
  for (const [who, place] of REVIEWERS)
    await as(who).run(
      `mutation ($input: ReviewSnapshotPartInput!) { reviewSnapshotPart(input: $input) ${CHANGED} }`,
      { input: { snapshotId: id, divisionId: `Division.${place}` } },
    );
  for (const [action, who] of STEPS) {
    const { version } = await as(who).run<{ version: number }>(
      'query ($id: ID!) { snapshot(id: $id) { version } }',
      { id },
    );
    const answer = await as(who).run<Advanced>(
      `mutation ($input: AdvanceSnapshotInput!) { advanceSnapshot(input: $input) ${CHANGED} }`,
      { input: { snapshotId: id, action, expectedVersion: version } },
    );
    if (answer.__typename !== 'SnapshotChanged') throw new Error(`${action}: ${JSON.stringify(answer)}`);
  }
  return { id, period };
}

const REVIEWERS = [
  ['street', '100'],
  ['deputy', '101'],
] as const;
const STEPS = [
  ['REVIEW_SNAPSHOT', 'civilAffairs'],
  ['APPROVE_SNAPSHOT', 'official'],
  ['LOCK_SNAPSHOT', 'civilAffairs'],
  ['PUBLISH_SNAPSHOT', 'official'],
] as const;

/** Figures of a snapshot, place by place, as its page shows them or the interface tells them. */
export async function frozenFigures(
  run: <Answer>(query: string, variables: object) => Promise<Answer>,
  { id }: Frozen,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { place } of PLACES) {
    const { figures } = await run<{ figures: readonly Told[] }>(
      `query ($id: ID!, $of: ID) { snapshot(id: $id) { figures(divisionId: $of) { ${TOLD} } } }`,
      { id, of: `Division.${place}` },
    );
    told.push(...figures);
  }
  return told;
}

/** Figures of the published file of a snapshot, which asks for no key. */
export async function filedFigures(
  api: TestApi,
  { id, period }: Frozen,
  names: ReadonlyMap<string, string>,
): Promise<readonly Told[]> {
  const response = await fetch(`${api.url}/open-data/snapshots/${id}/figures.csv`);
  return rowsOfText(await response.text()).map((row) => {
    const of = (column: string): string | null => row.get(column) || null;
    const low = of('interval_low');
    return {
      ...{ division: { id: names.get(of('place') ?? '') ?? '' }, period: { key: period } },
      ...{ definition: { code: of('indicator') ?? '' }, member: null },
      ...{ status: (of('status') ?? '').toUpperCase(), value: of('value') },
      ...{ numerator: of('numerator'), denominator: of('denominator') },
      ...{ ...COUNTS_ALONE, interval: low === null ? null : { low } },
    };
  });
}

const SHARES = new Set(INDICATOR_DEFINITIONS.filter(({ unit }) => unit === 'share').map(({ code }) => code));
const isShare = (code: string): boolean => SHARES.has(code);

interface Sentence {
  readonly codes: readonly string[];
  readonly parts: readonly { readonly text: string; readonly field: string | null }[];
}

/** Sentences of the briefing of each place, with the text of its file for Word. */
export interface Briefed {
  readonly place: string;
  readonly sentences: readonly Sentence[];
}

/** Every briefing of a snapshot, place by place. */
export async function briefings(official: ConsoleClient, { id }: Frozen): Promise<readonly Briefed[]> {
  const read: Briefed[] = [];
  for (const { place } of PLACES) {
    const { opening, sections } = await official.run<{
      opening: readonly Sentence[];
      sections: readonly { readonly sentences: readonly Sentence[] }[];
    }>(
      `query ($id: ID!, $of: ID) { briefing(snapshotId: $id, divisionId: $of) {
         opening { codes parts { text field } } sections { sentences { codes parts { text field } } } } }`,
      { id, of: `Division.${place}` },
    );
    read.push({ place, sentences: [...opening, ...sections.flatMap(({ sentences }) => sentences)] });
  }
  return read;
}

/** What sentences of briefings state: values as they are rounded for reading, and the parts of shares. */
export function addBriefings(
  gathered: Gathered,
  read: readonly Briefed[],
  { period, base }: { readonly period: string; readonly base: string },
): Gathered {
  for (const { place, sentences } of read)
    for (const { codes, parts } of sentences) {
      const [code = '', ...others] = codes;
      if (others.length > 0) continue;
      const of = (field: string): string | null =>
        parts.find((part) => part.field === field)?.text.replaceAll(',', '') ?? null;
      const about = {
        ...{ division: { id: `Division.${place}` }, period: { key: period }, definition: { code } },
      };
      const [value, change] = [of('value'), of('change')];
      const scale = isShare(code) ? 0.01 : 1;
      gathered.addFigures([
        {
          ...{ ...about, ...COUNTS_ALONE, member: null, status: 'OK', value: null },
          ...{ numerator: of('numerator'), denominator: of('denominator') },
        },
      ]);
      const roundedBy = isShare(code) ? READ_TO * scale : halfOf(value ?? '');
      if (value !== null) gathered.addStated([{ ...about, value: String(Number(value) * scale), roundedBy }]);
      if (change !== null)
        gathered.addChanges([{ ...about, base, ...changeOf(signed(change, parts), isShare(code)) }]);
    }
  return gathered;
}

/** Shares are read in per cent to one place, from values that are rounded already. */
const READ_TO = 0.055;

/** Sentences say in words which way it went. */
function signed(change: string, parts: Sentence['parts']): string {
  const isLess = parts.some(({ text }) => /减少|下降|降低/u.test(text));
  return isLess && !change.startsWith('-') ? `-${change}` : change;
}
