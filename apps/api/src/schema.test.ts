import { readFileSync } from 'node:fs';
import { validateSchema } from 'graphql';
import { allRefusalTexts } from './platform/errors/refusal';
import { printContract } from './platform/graphql/complete-schema';
import { walkSchema } from './platform/graphql/schema-walk';
import { CONTRACT_FILE } from './commands/emit-schema';
import { MODULES } from './composition-root';
import { buildWeizhiSchema } from './schema';

const schema = buildWeizhiSchema(MODULES);

describe('the schema', () => {
  it('is sound', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('says access, description and class everywhere', () => {
    expect(walkSchema(schema)).toEqual([]);
  });

  it('is the committed contract (npm run schema -w @weizhi/api writes it)', () => {
    expect(printContract(schema)).toBe(readFileSync(CONTRACT_FILE, 'utf8'));
  });

  it('has every refusal in both languages', () => {
    for (const { code, zh, en } of allRefusalTexts()) {
      expect([code, /\p{Script=Han}/u.test(zh), /[a-z]/.test(en)]).toEqual([code, true, true]);
    }
  });
});
