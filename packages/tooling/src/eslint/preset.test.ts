import { lintSample } from '../../test/lint-sample';
import type { Reports } from '../../test/lint-sample';
import { sampleRepository } from '../../test/sample-repository';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `export const value${i} = ${i};\n`).join('');
const statements = (count: number) => '  console.info(1);\n'.repeat(count);
const branches = Array.from({ length: 11 }, (_, i) => `  if (value === ${i}) return ${i};\n`).join('');

/** Path → rule that must be reported there, and the text that breaks it. */
const bad: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'packages/domain/src/undocumented.ts': ['weizhi/documented-export', 'export const value = 1;\n'],
  'packages/domain/src/any.ts': [
    '@typescript-eslint/no-explicit-any',
    'export const value = (given: any) => String(given);\n',
  ],
  'packages/domain/src/floating.ts': [
    '@typescript-eslint/no-floating-promises',
    'export function start(): void {\n  Promise.resolve(1);\n}\n',
  ],
  'packages/domain/src/switch.ts': [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function name(of: 'a' | 'b'): string {\n  switch (of) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}\n",
  ],
  'packages/domain/src/type-import.ts': [
    '@typescript-eslint/consistent-type-imports',
    "import { Row } from './row';\nexport const id = (row: Row) => row.id;\n",
  ],
  'packages/domain/src/long.ts': ['max-lines', lines(301)],
  'packages/domain/src/long-function.ts': [
    'max-lines-per-function',
    `export function go(): void {\n${statements(60)}}\n`,
  ],
  'packages/domain/src/branches.ts': [
    'complexity',
    `export function pick(value: number): number {\n${branches}  return -1;\n}\n`,
  ],
  'packages/domain/src/params.ts': [
    'max-params',
    'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;\n',
  ],
  'packages/domain/src/clock-now.ts': ['weizhi/pure-domain', 'export const now = () => Date.now();\n'],
  'packages/domain/src/clock-new.ts': ['weizhi/pure-domain', 'export const now = () => new Date();\n'],
  'packages/domain/src/local-time.ts': [
    'weizhi/pure-domain',
    'export const day = () => new Date(2026, 0, 1);\n',
  ],
  'packages/domain/src/random.ts': ['weizhi/pure-domain', 'export const draw = () => Math.random();\n'],
  'packages/domain/src/timer.ts': [
    'weizhi/pure-domain',
    'export const wait = () => setTimeout(() => 1, 1);\n',
  ],
  'packages/domain/src/global.ts': ['weizhi/pure-domain', 'export const world = () => globalThis;\n'],
  'packages/domain/src/evaluated.ts': [
    'no-eval',
    'export const run = (text: string): unknown => eval(text);\n',
  ],
  'packages/domain/src/made-function.ts': [
    'no-new-func',
    'export const run = (text: string): unknown => new Function(text);\n',
  ],
  'packages/ui/src/timed-text.ts': [
    '@typescript-eslint/no-implied-eval',
    'export const later = (text: string): unknown => setTimeout(`run(${text})`, 1);\n',
  ],
  'packages/ui/src/raw-markup.tsx': [
    'no-restricted-syntax',
    'export const Raw = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />;\n',
  ],
  'packages/ui/src/assigned-markup.ts': [
    'no-restricted-syntax',
    'export const show = (element: HTMLElement, text: string): void => {\n  element.innerHTML = text;\n};\n',
  ],
  'packages/domain/src/default.ts': ['import-x/no-default-export', 'export default 1;\n'],
  'packages/domain/src/ResidentsCommittee.ts': [
    'check-file/filename-naming-convention',
    'export const value = 1;\n',
  ],
  'packages/domain/src/string-utils.ts': ['weizhi/role-names', 'export const value = 1;\n'],
  'packages/domain/src/helpers/text.ts': ['weizhi/role-names', 'export const value = 1;\n'],
  'packages/domain/src/incubation.service.ts': ['weizhi/role-names', 'export const value = 1;\n'],
  'packages/domain/src/manager-class.ts': [
    'weizhi/role-names',
    'export class TaskManager {\n  readonly value = 1;\n}\n',
  ],
  'packages/domain/src/useless-disable.ts': [
    'fatal',
    '// eslint-disable-next-line no-console -- not needed\nexport const value = 1;\n',
  ],
  'packages/domain/src/focused.test.ts': [
    'jest/no-focused-tests',
    "it.only('is alone', () => {\n  expect(1).toBe(1);\n});\n",
  ],
  'packages/domain/src/skipped.test.ts': [
    'jest/no-disabled-tests',
    "it.skip('sleeps', () => {\n  expect(1).toBe(1);\n});\n",
  ],
  'packages/domain/src/silent.test.ts': [
    'jest/expect-expect',
    "it('says nothing', () => {\n  String(1);\n});\n",
  ],
  'packages/domain/src/long.test.ts': [
    'max-lines',
    `it('is long', () => {\n  expect(1).toBe(1);\n});\n${lines(400)}`,
  ],
  'packages/ui/src/hook.tsx': [
    'react-hooks/rules-of-hooks',
    "import { useState } from 'react';\nexport function Panel({ on }: { readonly on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n",
  ],
  'apps/api/src/modules/matters/console.ts': ['no-console', 'export const say = () => console.log(1);\n'],
  'apps/api/src/modules/matters/environment.ts': [
    'no-restricted-properties',
    'export const port = process.env.PORT;\n',
  ],
  'apps/api/src/modules/matters/raw-repository.ts': [
    'weizhi/no-raw-repository',
    "interface Door {\n  getRepository(name: string): unknown;\n}\nexport const rows = (door: Door) => door.getRepository('matter');\n",
  ],
  'apps/api/src/modules/matters/data-source.ts': [
    'weizhi/no-raw-repository',
    "import type { DataSource } from 'typeorm';\nexport const name = (source: DataSource) => source.name;\n",
  ],
  'apps/api/src/modules/matters/relation.entity.ts': [
    'weizhi/no-mapped-relation',
    "import { Entity, ManyToOne, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Matter {\n  @PrimaryColumn({ type: 'bigint' })\n  id!: string;\n  @ManyToOne(() => Matter)\n  parent!: Matter;\n}\n",
  ],
  'apps/api/src/modules/matters/untyped-column.entity.ts': [
    'weizhi/explicit-decorator-type',
    "import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Matter {\n  @PrimaryColumn({ type: 'bigint' })\n  id!: string;\n  @Column({ nullable: true })\n  title!: string;\n}\n",
  ],
  'apps/api/src/modules/matters/untyped-field.type.ts': [
    'weizhi/explicit-decorator-type',
    "import { Field, ObjectType } from 'type-graphql';\n@ObjectType()\nexport class Matter {\n  @Field({ description: 'Title.' })\n  title!: string;\n}\n",
  ],
};

const good: Readonly<Record<string, string>> = {
  'packages/domain/src/row.ts': '/** A row. */\nexport interface Row {\n  readonly id: string;\n}\n',
  'packages/domain/src/exact-time.ts':
    '/** Epoch milliseconds. */\nexport const day = (iso: string) => new Date(iso).getTime();\n',
  'packages/domain/src/customer-service-kind.ts': '/** One. */\nexport const value = 1;\n',
  'packages/domain/src/used-disable.ts':
    '/** Sum. */\n// eslint-disable-next-line max-params -- the four corners of a rectangle\nexport const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;\n',
  'packages/domain/src/many.test.ts': `it('is long', () => {\n  expect(1).toBe(1);\n});\n${lines(390)}`,
  'packages/domain/example.config.mjs': 'export default 1;\n',
  'apps/api/src/platform/config/environment.ts': 'export const port = process.env.PORT;\n',
  'apps/api/src/platform/database/source.ts':
    "import type { DataSource } from 'typeorm';\nexport const name = (source: DataSource) => source.getRepository('matter');\n",
  'apps/api/src/commands/say.ts': 'export const say = () => console.log(1);\n',
  'apps/api/src/modules/matters/matter.entity.ts':
    "import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity({ name: 'matter' })\nexport class Matter {\n  @PrimaryColumn({ type: 'bigint' })\n  id!: string;\n  @Column('text')\n  title!: string;\n}\n",
  'apps/api/src/modules/matters/matter.type.ts':
    "import { Field, ID, ObjectType } from 'type-graphql';\n@ObjectType({ description: 'A matter.' })\nexport class Matter {\n  @Field(() => ID, { description: 'Identity.' })\n  id!: string;\n}\n",
  'infra/seed/say.ts': 'console.log(process.env.HOME);\n',
};

describe('the lint presets', () => {
  const sample = sampleRepository({
    ...Object.fromEntries(Object.entries(bad).map(([path, [, text]]) => [path, text])),
    ...good,
  });
  let reports: Reports;
  beforeAll(() => {
    reports = lintSample(sample, ['packages', 'apps', 'infra']);
  }, 120_000);
  afterAll(() => sample.remove());

  it.each(Object.entries(bad).map(([path, [rule]]) => [rule, path] as const))(
    '%s is reported in %s',
    (rule, path) => {
      const reported = reports.get(path) ?? [];
      expect(reported.some((id) => id.startsWith(rule))).toBe(true);
    },
  );

  it.each(Object.keys(good))('nothing is reported in %s', (path) => {
    expect(reports.get(path)).toEqual([]);
  });
});
