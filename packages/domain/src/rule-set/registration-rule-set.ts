import {
  DEFAULT_ELEMENT_RULES,
  DEFAULT_PROCEDURE_RULES,
  DOCUMENT_KINDS,
  type DocumentKind,
  type ProcedureRules,
  type RegistrationProcedure,
} from '../organisation';
import type { RuleSetDefinition } from './rule-set-definition';
import {
  choicesOfRule,
  countOfRule,
  limitOfRule,
  type RuleField,
  type RuleValue,
  type RuleValues,
} from './rule-value';

const PROCEDURES = Object.keys(DEFAULT_PROCEDURE_RULES) as readonly RegistrationProcedure[];
const EITHER = '|';

/** Papers that may be asked for: each kind, and where one of several will do, those together. */
const PAPERS: readonly string[] = [...DOCUMENT_KINDS, `charter${EITHER}rulesOfProcedure`];

/** Kinds of documents of which any one will do for a paper that a procedure asks for. @source domain.md 2.1; decision record 0145 */
export function kindsOfPaper(paper: string): readonly DocumentKind[] {
  return paper.split(EITHER) as DocumentKind[];
}

/** Rules of filing, registration and its change: papers and time limits. @source domain.md 2.1; decision record 0092 */
export const REGISTRATION_RULE_SET: RuleSetDefinition<
  Readonly<Record<RegistrationProcedure, ProcedureRules>>
> = {
  fields: PROCEDURES.flatMap((procedure): readonly RuleField[] => [
    { kind: 'choices', path: `${procedure}.papers`, options: PAPERS, fewest: 1 },
    { kind: 'limit', path: `${procedure}.decision`, least: 1 },
    { kind: 'limit', path: `${procedure}.correction`, least: 1 },
  ]),
  shipped: {
    values: Object.fromEntries(PROCEDURES.flatMap(shippedValues)),
    source: {
      zh: '《社会团体登记管理条例》第十二条；其余为系统默认',
      en: 'Regulation on social associations, art. 12; defaults otherwise',
    },
  },
  toRules: (values) => ({
    filing: procedureOf(values, 'filing'),
    registration: procedureOf(values, 'registration'),
    registrationChange: procedureOf(values, 'registrationChange'),
  }),
  contradictions: (values) =>
    PROCEDURES.map((each) => `${each}.papers`).filter((path) => asksTwice(values, path)),
};

/** What a district sets about evidence (佐证). @source domain.md H01; decision record 0091 */
export interface EvidenceNumbers {
  readonly evidenceMonths: number;
}

/** Rules of evidence for the four elements: how long a verification holds. @source domain.md H01; decision record 0091 */
export const EVIDENCE_RULE_SET: RuleSetDefinition<EvidenceNumbers> = {
  fields: [{ kind: 'count', path: 'evidenceMonths', unit: 'month', least: 1, most: 60 }],
  shipped: {
    values: { evidenceMonths: DEFAULT_ELEMENT_RULES.evidenceMonths },
    source: { zh: '系统默认', en: 'Shipped with the product' },
  },
  toRules: (values) => ({ evidenceMonths: countOfRule(values, 'evidenceMonths') }),
  contradictions: () => [],
};

function shippedValues(procedure: RegistrationProcedure): readonly (readonly [string, RuleValue])[] {
  const { papers, decision, correction } = DEFAULT_PROCEDURE_RULES[procedure];
  return [
    [`${procedure}.papers`, papers.map((kinds) => kinds.join(EITHER))],
    [`${procedure}.decision`, decision],
    [`${procedure}.correction`, correction],
  ];
}

function procedureOf(values: RuleValues, procedure: RegistrationProcedure): ProcedureRules {
  return {
    papers: choicesOfRule(values, `${procedure}.papers`, PAPERS).map(kindsOfPaper),
    decision: limitOfRule(values, `${procedure}.decision`),
    correction: limitOfRule(values, `${procedure}.correction`),
  };
}

/** A paper that is asked for by itself and again as one of several. */
function asksTwice(values: RuleValues, path: string): boolean {
  const papers = choicesOfRule(values, path, PAPERS);
  const kinds = papers.flatMap(kindsOfPaper);
  return new Set(kinds).size !== kinds.length;
}
