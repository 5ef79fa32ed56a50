import type { BeneficiaryRefusal } from './beneficiaries';
import type { BudgetRefusal, BudgetShiftRefusal, ClawbackRefusal, ExpenseRefusal } from './budget';
import type { ContractRefusal } from './contract-states';
import type { FundBalanceRefusal, RestrictionRefusal } from './development-fund';
import type { FundAwardRefusal } from './fund-award';
import type { InstalmentBlocked, InstalmentRefusal } from './instalments';
import type { ContractTermRefusal, SupplierRefusal } from './supplier';
import type { MatchingRefusal, VentureScoreRefusal } from './venture-rules';

/** Every refusal of the rules on money. @source domain.md section 7 */
export type FundingRefusal =
  | ContractRefusal
  | ContractTermRefusal
  | SupplierRefusal
  | InstalmentRefusal
  | InstalmentBlocked
  | BudgetRefusal
  | BudgetShiftRefusal
  | ExpenseRefusal
  | ClawbackRefusal
  | BeneficiaryRefusal
  | MatchingRefusal
  | VentureScoreRefusal
  | FundBalanceRefusal
  | RestrictionRefusal
  | FundAwardRefusal;
