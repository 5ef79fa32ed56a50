import { INSTALMENT_PLANS, type MilestoneKind } from '@weizhi/domain';
import type {
  CreateFundingContractInput,
  FundingContractKind,
  FundingMilestoneKind,
  FundingSource,
  FundingTheme,
  PaymentPlanInput,
} from '@weizhi/graphql-client/documents';

/** What the form of a new project holds. */
export interface NewContract {
  readonly number: string;
  readonly title: string;
  readonly kind: FundingContractKind;
  readonly source: FundingSource;
  readonly theme: FundingTheme;
  readonly purchaser: string;
  readonly supplierId: string;
  readonly fiscalHostId?: string;
  readonly divisionId?: string;
  readonly amount: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly midtermOn?: string;
  readonly plan: keyof typeof INSTALMENT_PLANS;
  readonly stable?: boolean;
  readonly hub?: boolean;
}

const API_KINDS: Readonly<Record<MilestoneKind, FundingMilestoneKind>> = {
  signing: 'SIGNING',
  progressReport: 'PROGRESS_REPORT',
  midterm: 'MIDTERM',
  final: 'FINAL',
  performance: 'PERFORMANCE',
};

/** The usual plans by name, as the form offers them. */
export const PLAN_CHOICES: readonly { readonly value: string; readonly label: string }[] = Object.entries(
  INSTALMENT_PLANS,
).map(([value, shares]) => ({
  value,
  label: shares.map(({ share }) => `${String(share / 100)}%`).join('、'),
}));

/** Whether a plan pays after a midterm review, whose day the form then asks for. */
export function hasMidterm(plan: string | undefined): boolean {
  return (INSTALMENT_PLANS[plan ?? ''] ?? []).some(({ after }) => after === 'midterm');
}

/** The input of the command: milestones of the chosen plan, due at the start, at the midterm's day and at the end. */
export function toContractInput(values: NewContract, idempotencyKey: string): CreateFundingContractInput {
  const { plan: _plan, midtermOn: _midtermOn, ...stated } = values;
  return { ...stated, plan: planOf(values), idempotencyKey };
}

function planOf({ plan, startsOn, endsOn, midtermOn }: NewContract): PaymentPlanInput {
  const shares = INSTALMENT_PLANS[plan] ?? [];
  const days: Readonly<Partial<Record<MilestoneKind, string | undefined>>> = {
    signing: startsOn,
    midterm: midtermOn,
    final: endsOn,
  };
  return {
    milestones: shares.map(({ after }) => ({ kind: API_KINDS[after], dueOn: days[after] ?? endsOn })),
    instalments: shares.map(({ share }, index) => ({ share, milestone: index + 1 })),
  };
}
