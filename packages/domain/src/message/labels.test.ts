import * as message from '.';
import type { BilingualText } from '../shared';
import { DISPOSAL_OUTCOMES, MATTER_CHANNELS, MATTER_NATURES } from '../matter';
import { RULE_SETS, type RuleSetKind } from '../rule-set';

describe('labels', () => {
  // Fields of rules stand in groups, and a step has its name in each group that it is a part of: told apart below.
  const tables = Object.entries(message as Readonly<Record<string, unknown>>).filter(
    ([name]) => name.endsWith('_LABELS') && name !== 'RULE_FIELD_LABELS',
  ) as [string, Readonly<Record<string, BilingualText>>][];

  it.each(tables)('of %s are there in both languages and differ from one another', (_, table) => {
    const texts = Object.values(table);
    for (const { zh, en } of texts) {
      expect(zh.trim()).not.toBe('');
      expect(en).not.toMatch(/^$/u);
    }
    expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
  });

  it.each(Object.keys(RULE_SETS) as RuleSetKind[])(
    'of the fields of %s rules differ where they stand beside one another',
    (kind) => {
      for (const { fields } of message.ruleFieldGroups(kind)) {
        const texts = fields.map(({ path }) => message.ruleFieldLabel(kind, path).zh);
        expect(new Set(texts).size).toBe(texts.length);
      }
    },
  );

  it('of dictionaries are those that ledgers are read by', () => {
    for (const { code, label } of MATTER_CHANNELS) expect(message.MATTER_CHANNEL_LABELS[code].zh).toBe(label);
    for (const { code, label } of MATTER_NATURES) expect(message.MATTER_NATURE_LABELS[code].zh).toBe(label);
    for (const { code, label } of DISPOSAL_OUTCOMES)
      expect(message.DISPOSAL_OUTCOME_LABELS[code].zh).toBe(label);
  });
});
