import type {
  FundAwardState,
  FundCallState,
  FundingTheme,
  MatchingClass,
  MatchingRule,
  VentureBonus,
  VentureScoreRule,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation } from '../organisations';

/** A development fund for social organisations (社会组织发展基金). Its balances are sums of its entries. */
@Entity('development_fund')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_development_fund_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_development_fund_division' })
@Index('uq_development_fund_name', ['districtId', 'name'], { unique: true })
@Index('ix_development_fund_division', ['districtId', 'divisionId'])
export class DevelopmentFund {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_development_fund' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_development_fund' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** What part of a fund's money is for (限定性资金). Empty lists do not restrict. */
@Entity('fund_restriction')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => DevelopmentFund, ['districtId', 'fundId'], ['districtId', 'id'], {
  name: 'fk_fund_restriction_fund',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_fund_restriction_division' })
@Index('uq_fund_restriction_title', ['districtId', 'fundId', 'title'], { unique: true })
@Index('ix_fund_restriction_division', ['districtId', 'divisionId'])
export class FundRestrictionRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_fund_restriction' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_fund_restriction' })
  id: string;

  @Column({ type: 'uuid', name: 'fund_id' })
  fundId: string;

  /** Division of the fund, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', array: true, default: '{}' })
  themes: FundingTheme[];

  /** Division to which the money is bound, with all below it; null when it is bound to none. */
  @Column({ type: 'bigint', name: 'bound_division_id', nullable: true })
  boundDivisionId: string | null;

  /** Last day on which it may be awarded. */
  @Column({ type: 'date', nullable: true })
  until: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** An application to a fund and what was decided on it (资助申请). */
@Entity('fund_award')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => DevelopmentFund, ['districtId', 'fundId'], ['districtId', 'id'], {
  name: 'fk_fund_award_fund',
})
@ForeignKey(() => FundRestrictionRow, ['districtId', 'restrictionId'], ['districtId', 'id'], {
  name: 'fk_fund_award_restriction',
})
@ForeignKey(() => FundCall, ['districtId', 'callId'], ['districtId', 'id'], { name: 'fk_fund_award_call' })
@ForeignKey(() => Organisation, ['districtId', 'applicantId'], ['districtId', 'id'], {
  name: 'fk_fund_award_applicant',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_fund_award_division' })
@Index('ix_fund_award_fund', ['districtId', 'fundId', 'appliedAt', 'id'])
@Index('ix_fund_award_restriction', ['districtId', 'restrictionId'])
@Index('ix_fund_award_call', ['districtId', 'callId'])
@Index('ix_fund_award_applicant', ['districtId', 'applicantId'])
@Index('ix_fund_award_division', ['districtId', 'divisionId'])
@Check('ck_fund_award_amounts', 'asked > 0 and (granted is null or granted > 0)')
@Check(
  'ck_fund_award_matching',
  `(donated is null) = (project_class is null) and (donated is null or donated > 0)`,
)
@Check(
  'ck_fund_award_granted',
  `(granted is not null) = (state in ('awarded', 'paid', 'reported', 'evaluated')) or state = 'withdrawn'`,
)
export class FundAward {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_fund_award' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_fund_award' })
  id: string;

  @Column({ type: 'uuid', name: 'fund_id' })
  fundId: string;

  @Column({ type: 'uuid', name: 'call_id' })
  callId: string;

  /** Part of the fund that it is paid from, by its call; null is unrestricted. */
  @Column({ type: 'uuid', name: 'restriction_id', nullable: true })
  restrictionId: string | null;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'applicant_id' })
  applicantId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  theme: FundingTheme;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  asked: string;

  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  granted: string | null;

  /** What was donated for it, where the call matches donations. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  donated: string | null;

  @Column({ type: 'text', name: 'project_class', nullable: true })
  projectClass: MatchingClass | null;

  @Column({ type: 'text', default: 'applied' })
  state: FundAwardState;

  /** Reason of the decision, summary of the report, result of the evaluation: the last of them. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', name: 'applied_at' })
  appliedAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A call for applications to a fund (资助公告). */
@Entity('fund_call')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => DevelopmentFund, ['districtId', 'fundId'], ['districtId', 'id'], {
  name: 'fk_fund_call_fund',
})
@ForeignKey(() => FundRestrictionRow, ['districtId', 'restrictionId'], ['districtId', 'id'], {
  name: 'fk_fund_call_restriction',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_fund_call_division' })
@Index('ix_fund_call_fund', ['districtId', 'fundId', 'closesOn', 'id'])
@Index('ix_fund_call_restriction', ['districtId', 'restrictionId'])
@Index('ix_fund_call_division', ['districtId', 'divisionId'])
@Check('ck_fund_call_budget', 'budget > 0')
@Check('ck_fund_call_days', 'closes_on >= opens_on')
export class FundCall {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_fund_call' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_fund_call' })
  id: string;

  @Column({ type: 'uuid', name: 'fund_id' })
  fundId: string;

  @Column({ type: 'uuid', name: 'restriction_id', nullable: true })
  restrictionId: string | null;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  title: string;

  /** What the call can award in all. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  budget: string;

  @Column({ type: 'date', name: 'opens_on' })
  opensOn: string;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn: string;

  /** Mean score from which an application may be awarded. */
  @Column({ type: 'numeric', precision: 5, scale: 2, name: 'pass_score' })
  passScore: string;

  /** How it matches donations, as the rule was when it opened; null when it does not. */
  @Column({ type: 'jsonb', name: 'matching_rule', nullable: true })
  matchingRule: MatchingRule | null;

  /** How it scores, as the rule was when it opened; null for points of 100. */
  @Column({ type: 'jsonb', name: 'score_rule', nullable: true })
  scoreRule: VentureScoreRule | null;

  @Column({ type: 'text', default: 'open' })
  state: FundCallState;
}

/** A score that somebody gave an application; one from each. */
@Entity('fund_score')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundAward, ['districtId', 'awardId'], ['districtId', 'id'], { name: 'fk_fund_score_award' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_fund_score_division' })
@Index('uq_fund_score_assessor', ['districtId', 'awardId', 'assessor'], { unique: true })
@Index('ix_fund_score_division', ['districtId', 'divisionId'])
@Check('ck_fund_score_points', 'points >= 0')
export class FundScore {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_fund_score' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_fund_score' })
  id: string;

  @Column({ type: 'uuid', name: 'award_id' })
  awardId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Whose score it is, as the panel's paper names the seat: 评委一, 评委二. Never the name of a person. */
  @Column({ type: 'text' })
  assessor: string;

  /** All points, bonuses among them. */
  @Column({ type: 'numeric', precision: 5, scale: 2 })
  points: string;

  @Column({ type: 'jsonb', default: () => `'{}'` })
  bonuses: Readonly<Partial<Record<VentureBonus, string>>>;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
