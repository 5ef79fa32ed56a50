/**
 * What each table is on a distributed server, and therefore which rules the catalogue lint holds it to.
 * A table in none of the lists fails the lint and stops `distribute`.
 */
export const TOPOLOGY: Topology = {
  /** Copied to every node: divisions down to the neighbourhood, dictionaries. */
  reference: [
    'calendar_day',
    'district',
    'division',
    'division_closure',
    'division_link',
    'division_name',
    'division_placement',
  ],
  /** Split by `district_id`. */
  distributed: [
    'attachment',
    'audit_event',
    'audit_seal',
    'ballot',
    'building',
    'contract_promise',
    'estate',
    'funding_beneficiary_count',
    'funding_budget_line',
    'funding_budget_shift',
    'funding_contract',
    'funding_contract_event',
    'funding_expense',
    'funding_instalment',
    'funding_milestone',
    'funding_payment',
    'grid_cell',
    'import_batch',
    'import_column_map',
    'import_row',
    'incubation_call',
    'incubation_case',
    'incubation_event',
    'incubation_hand_over_item',
    'incubation_notice',
    'incubation_objection',
    'incubation_paper',
    'incubation_plan_item',
    'incubation_programme',
    'incubation_sheet',
    'incubation_visit',
    'matter',
    'organisation',
    'organisation_coverage',
    'organisation_document',
    'organisation_element_score',
    'organisation_event',
    'organisation_evidence',
    'outbox_delivery',
    'outbox_event',
    'owners_committee',
    'owners_committee_event',
    'owners_committee_step',
    'person',
    'population_count',
    'post_holding',
    'promise_evidence',
    'property_unit',
    'roll_entry',
    'rollup_cell',
    'rollup_delta',
    'rollup_state',
    'submission',
    'submission_link',
    'support_entry',
    'support_share',
    'vote',
  ],
  /** On the coordinator only: accounts, keys, what belongs to no district. */
  local: [
    'account',
    'api_key',
    'idempotency_key',
    'role',
    'role_grant',
    'role_permission',
    'schema_migration',
    'session',
    'sign_in_throttle',
  ],
};

/** Tables by their kind, each list in alphabetical order. */
export interface Topology {
  readonly reference: readonly string[];
  readonly distributed: readonly string[];
  readonly local: readonly string[];
}
