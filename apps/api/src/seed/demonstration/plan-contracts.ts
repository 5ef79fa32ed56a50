import {
  addDays,
  BUDGET_CATEGORY_LABELS,
  type BudgetCategory,
  type ContractAction,
  type ContractState,
  CONTRACT_TRANSITIONS,
  fenOfMoney,
  INSTALMENT_PLANS,
  type InstalmentState,
  type IsoDate,
  isoDate,
  type MilestoneKind,
  type MilestoneOutcome,
  MILESTONE_KIND_LABELS,
  moneyOfFen,
  type MoneyText,
  splitInstalments,
} from '@weizhi/domain';
import {
  BUDGET_SHARES,
  CONTRACT_PROFILES,
  type ContractProfile,
  HUB_PROFILE,
  HUB_PROMISES,
} from './contract-profile';
import type { OrganisationPlan } from './plan-organisations';
import { RandomStream } from './random-stream';

/** An invented contract with everything that happened under it, consistent to the fen. */
export interface ContractPlan {
  readonly profile: ContractProfile;
  readonly number: string;
  readonly hub: boolean;
  readonly supplierName: string;
  readonly fiscalHostName: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly signedOn: IsoDate | null;
  readonly path: readonly {
    readonly action: ContractAction;
    readonly from: ContractState;
    readonly on: IsoDate;
  }[];
  readonly milestones: readonly {
    readonly kind: MilestoneKind;
    readonly title: string;
    readonly dueOn: IsoDate;
    readonly outcome: MilestoneOutcome;
    readonly evaluatedOn: IsoDate | null;
  }[];
  readonly instalments: readonly {
    readonly share: number;
    readonly amount: MoneyText;
    readonly state: InstalmentState;
    readonly paidOn: IsoDate | null;
  }[];
  readonly budget: readonly {
    readonly category: BudgetCategory;
    readonly title: string;
    readonly amount: MoneyText;
    readonly expenses: readonly {
      readonly amount: MoneyText;
      readonly spentOn: IsoDate;
      readonly hasVoucher: boolean;
    }[];
  }[];
  readonly beneficiaries: readonly {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly unique: number;
    readonly visits: number;
  }[];
  readonly promises: typeof HUB_PROMISES;
}

/** The day as of which the plan is made, and the first day of the contracts. @source assumption, as of plan-organisations.ts */
const AS_OF = isoDate('2026-11-01');
const STARTS_ON = isoDate('2026-02-01');
const ENDS_ON = isoDate('2027-01-31');
const DUE: Readonly<Record<MilestoneKind, IsoDate>> = {
  signing: STARTS_ON,
  progressReport: isoDate('2026-05-31'),
  midterm: isoDate('2026-08-15'),
  final: isoDate('2027-01-20'),
  performance: ENDS_ON,
};
/** Share of what was received that was spent, in hundredths. @source assumption */
const SPENT_SHARE = 80n;

const TO_SIGNATURE: readonly ContractAction[] = [
  'submit',
  'startEligibilityCheck',
  'passEligibilityCheck',
  'approve',
  'sign',
];
const TO_ACCEPTANCE: readonly ContractAction[] = [
  ...TO_SIGNATURE,
  'start',
  'startMidtermReview',
  'passMidtermReview',
  'startFinalReview',
  'accept',
];

/** Acts that lead to a state. */
const PATHS: Readonly<Partial<Record<ContractState, readonly ContractAction[]>>> = {
  drafted: [],
  panelReview: TO_SIGNATURE.slice(0, 3),
  publicNotice: TO_SIGNATURE.slice(0, 4),
  contracted: TO_SIGNATURE,
  running: TO_ACCEPTANCE.slice(0, 8),
  midtermReview: TO_ACCEPTANCE.slice(0, 7),
  rectifying: [...TO_ACCEPTANCE.slice(0, 7), 'requireRectification'],
  terminated: [...TO_SIGNATURE, 'start', 'terminate'],
  accepted: TO_ACCEPTANCE,
  evaluated: [...TO_ACCEPTANCE, 'evaluate'],
};

/** Plans contracts of demonstration organisations: in the same order, the same ones for the same seed. */
export function planContracts(
  organisations: readonly OrganisationPlan[],
  seed: string,
): readonly ContractPlan[] {
  const random = new RandomStream(`${seed}/contracts`);
  const registered = organisations.filter(({ registrationStatus }) => registrationStatus === 'registered');
  const filed = organisations.filter(({ registrationStatus }) => registrationStatus === 'filed');
  const [hub] = registered;
  if (!hub || registered.length < 2 || filed.length === 0)
    throw new Error('The demonstration has too few organisations for its contracts');
  const others = registered.slice(1);
  return [HUB_PROFILE, ...CONTRACT_PROFILES].map((profile, index) => {
    const isHosted = profile.isHosted === true;
    const pool = isHosted ? filed : others;
    const supplier = index === 0 ? hub : (pool[index % pool.length] ?? hub);
    return planContract(random.of(index), {
      profile,
      number: `崇购〔2026〕${String(index + 1).padStart(3, '0')}号`,
      hub: index === 0,
      supplierName: supplier.name,
      fiscalHostName: isHosted ? hub.name : null,
    });
  });
}

function planContract(
  random: RandomStream,
  start: Pick<ContractPlan, 'profile' | 'number' | 'hub' | 'supplierName' | 'fiscalHostName'>,
): ContractPlan {
  const { profile } = start;
  const path = pathOf(profile.state);
  const signedOn = path.find(({ action }) => action === 'sign')?.on ?? null;
  const milestones = planMilestones(profile, path);
  const instalments = planInstalments(profile, milestones);
  const received = instalments.reduce(
    (sum, { amount, paidOn }) => (paidOn === null ? sum : sum + fenOfMoney(amount)),
    0n,
  );
  return {
    ...start,
    startsOn: STARTS_ON,
    endsOn: ENDS_ON,
    signedOn,
    path,
    milestones,
    instalments,
    budget: planBudget(random.of('budget'), profile, received),
    beneficiaries: received === 0n ? [] : planBeneficiaries(random.of('beneficiaries')),
    promises: start.hub ? HUB_PROMISES : [],
  };
}

/** The acts a fortnight apart from December on, those after the signature as the year goes. */
function pathOf(state: ContractState): ContractPlan['path'] {
  const actions = PATHS[state] ?? [];
  return actions.map((action, index) => {
    const previous = actions[index - 1];
    return {
      action,
      from: previous ? CONTRACT_TRANSITIONS[previous].to : 'drafted',
      on: addDays(isoDate('2025-12-01'), index < 6 ? index * 12 : 180 + index * 12),
    };
  });
}

function planMilestones(profile: ContractProfile, path: ContractPlan['path']): ContractPlan['milestones'] {
  const on = (action: ContractAction): IsoDate | undefined => path.find((step) => step.action === action)?.on;
  const found: Readonly<Partial<Record<MilestoneKind, IsoDate | undefined>>> = {
    signing: on('sign'),
    midterm: on('passMidtermReview') ?? on('requireRectification'),
    final: on('accept'),
  };
  return (INSTALMENT_PLANS[profile.plan] ?? []).map(({ after }) => {
    const evaluatedOn = found[after] ?? null;
    const failed = after === 'midterm' && profile.state === 'rectifying';
    return {
      kind: after,
      title: MILESTONE_KIND_LABELS[after].zh,
      dueOn: DUE[after],
      outcome: evaluatedOn === null ? 'pending' : failed ? 'failed' : 'passed',
      evaluatedOn,
    };
  });
}

/** What passed was paid a fortnight later; the last instalment of an accepted project still waits for its approval. */
function planInstalments(
  profile: ContractProfile,
  milestones: ContractPlan['milestones'],
): ContractPlan['instalments'] {
  const shares = (INSTALMENT_PLANS[profile.plan] ?? []).map(({ share }) => share);
  const split = splitInstalments(profile.amount as MoneyText, shares);
  if (!split.ok) throw new Error(split.refusal.code);
  return split.value.map((amount, index) => {
    const milestone = milestones[index];
    const waits = profile.state === 'contracted' || milestone?.kind === 'final';
    const isPaid = milestone?.outcome === 'passed' && !waits;
    const state = isPaid ? 'paid' : profile.state === 'terminated' ? 'cancelled' : 'planned';
    return {
      share: shares[index] ?? 0,
      amount,
      state,
      paidOn: isPaid && milestone.evaluatedOn ? addDays(milestone.evaluatedOn, 14) : null,
    };
  });
}

/** Lines by usual shares; of each the same part of what was received is spent, in two expenses. */
function planBudget(
  random: RandomStream,
  profile: ContractProfile,
  received: bigint,
): ContractPlan['budget'] {
  const amounts = splitInstalments(
    profile.amount as MoneyText,
    BUDGET_SHARES.map(({ share }) => share),
  );
  if (!amounts.ok) throw new Error(amounts.refusal.code);
  const total = fenOfMoney(profile.amount as MoneyText);
  return BUDGET_SHARES.map(({ category }, index) => {
    const amount = amounts.value[index] ?? ('0.00' as MoneyText);
    const spent = (fenOfMoney(amount) * received * SPENT_SHARE) / (total * 100n);
    const first = (spent * BigInt(random.integer(30, 70))) / 100n;
    const expenses = [first, spent - first]
      .filter((fen) => fen > 0n)
      .map((fen, position) => ({
        amount: moneyOfFen(fen),
        spentOn: addDays(isoDate('2026-04-15'), position * 60 + random.integer(0, 20)),
        // Some vouchers are missing: that is what somebody has to do.
        hasVoucher: random.chance(0.85),
      }));
    return { category, title: BUDGET_CATEGORY_LABELS[category].zh, amount, expenses };
  });
}

function planBeneficiaries(random: RandomStream): ContractPlan['beneficiaries'] {
  return [isoDate('2026-04-01'), isoDate('2026-06-01'), isoDate('2026-08-01')].map((from) => {
    const unique = random.integer(30, 160);
    return {
      from,
      to: addDays(from, 29),
      unique,
      visits: unique * random.integer(1, 6) + random.integer(0, unique),
    };
  });
}

/** The last day of the plan, for tests: nothing in it lies later. */
export const CONTRACTS_AS_OF = AS_OF;
