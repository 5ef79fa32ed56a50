import type { ClientBase } from 'pg';
import { type Topology, TOPOLOGY } from '../topology';
import { CATALOGUE_RULES, RULE_CONSTANTS } from './catalogue-rules';

/** A table that breaks a rule. */
export interface CatalogueFinding {
  readonly rule: string;
  readonly subject: string;
  readonly detail: string;
}

/** Holds the live catalogue to the rules of a distributed server and of least privilege. Empty when all is well. */
export async function lintCatalogue(
  client: ClientBase,
  topology: Topology = TOPOLOGY,
): Promise<CatalogueFinding[]> {
  const lists = [topology.reference, topology.distributed, topology.local];
  const findings: CatalogueFinding[] = [];
  for (const { name, sql } of CATALOGUE_RULES) {
    const parameters = [...lists, ...(sql.includes('$4') ? RULE_CONSTANTS : [])];
    const { rows } = await client.query<{ subject: string; detail: string }>(sql, parameters);
    findings.push(...rows.map(({ subject, detail }) => ({ rule: name, subject, detail })));
  }
  return findings;
}
