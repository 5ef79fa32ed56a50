import type { BallotAnswer, BallotQuestion, BallotRuleSet, OwnersDecision, VoteState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import type { StoredCount } from './stored-count';

/** A question as it is stored, with the item of the law that it decides, where it decides one. */
export interface StoredQuestion extends BallotQuestion {
  readonly decision: OwnersDecision | null;
}

/** How a ballot came in. */
export type BallotChannel = 'paper' | 'online';

/**
 * A vote (表决): questions put to a roll. What it is about belongs to the module that called it; rules and questions
 * are its own copies, so that it can be counted again by the rules of its day.
 */
@Entity('vote')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_vote_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_vote_division' })
@Index('ix_vote_subject', ['districtId', 'subjectId', 'createdAt', 'id'])
@Index('ix_vote_division', ['districtId', 'divisionId'])
@Check('ck_vote_roll', 'roll_heads >= 0 and roll_area >= 0')
export class Vote {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_vote' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_vote' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Kind of thing that votes, which tells where its roll comes from. */
  @Column({ type: 'text', name: 'subject_type' })
  subjectType: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'jsonb', name: 'rule_set' })
  ruleSet: BallotRuleSet;

  @Column({ type: 'jsonb' })
  questions: StoredQuestion[];

  @Column({ type: 'text', default: 'draft' })
  state: VoteState;

  @Column({ type: 'date', name: 'residents_committee_told_on', nullable: true })
  residentsCommitteeToldOn: string | null;

  @Column({ type: 'date', name: 'rules_published_on', nullable: true })
  rulesPublishedOn: string | null;

  @Column({ type: 'text', name: 'rules_posted_at', nullable: true })
  rulesPostedAt: string | null;

  @Column({ type: 'date', name: 'opened_on', nullable: true })
  openedOn: string | null;

  /** Last day on which ballots may be returned. */
  @Column({ type: 'date', name: 'closes_on', nullable: true })
  closesOn: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column({ type: 'text', name: 'closing_reason', nullable: true })
  closingReason: string | null;

  /** Owners on the frozen roll. */
  @Column({ type: 'int', name: 'roll_heads', nullable: true })
  rollHeads: number | null;

  /** Area on the frozen roll in whole square centimetres. */
  @Column({ type: 'bigint', name: 'roll_area', nullable: true })
  rollArea: string | null;

  @Column({ type: 'jsonb', nullable: true })
  result: StoredCount | null;

  @Column({ type: 'date', name: 'result_posted_on', nullable: true })
  resultPostedOn: string | null;

  @Column({ type: 'text', name: 'result_posted_at', nullable: true })
  resultPostedAt: string | null;

  @Column({ type: 'date', name: 'filed_on', nullable: true })
  filedOn: string | null;

  @Column({ type: 'text', name: 'filed_with', nullable: true })
  filedWith: string | null;

  @Column({ type: 'text', name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** A voter of a frozen roll (冻结名册), with heads and area of that day. The label is masked. Only ever added. */
@Entity('roll_entry')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => Vote, ['districtId', 'voteId'], ['districtId', 'id'], { name: 'fk_roll_entry_vote' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_roll_entry_division' })
@Index('uq_roll_entry_voter', ['districtId', 'voteId', 'voterKey'], { unique: true })
@Index('uq_roll_entry_number', ['districtId', 'voteId', 'number'], { unique: true })
@Index('ix_roll_entry_vote', ['districtId', 'voteId'])
@Index('ix_roll_entry_division', ['districtId', 'divisionId'])
@Check('ck_roll_entry_weight', 'heads >= 0 and area >= 0')
export class RollEntry {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_roll_entry' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_roll_entry' })
  id: string;

  @Column({ type: 'uuid', name: 'vote_id' })
  voteId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Number on the ballot, from 1 in the order of the roll. */
  @Column({ type: 'int' })
  number: number;

  /** Tells voters apart; means something only to the module that made the roll. */
  @Column({ type: 'text', name: 'voter_key' })
  voterKey: string;

  /** Masked name of the voter. */
  @Column({ type: 'text', name: 'voter_masked' })
  voterMasked: string;

  /** What the voter votes for, such as the numbers of the units. */
  @Column({ type: 'text' })
  holdings: string;

  @Column({ type: 'int' })
  heads: number;

  /** Whole square centimetres. */
  @Column({ type: 'bigint' })
  area: string;
}

/** A ballot (表决票) that was returned. Only ever added: the server has no right to change or delete one. */
@Entity('ballot')
@TenantTable({ read: 'ownersCommittee.read', division: 'divisionId' })
@ForeignKey(() => Vote, ['districtId', 'voteId'], ['districtId', 'id'], { name: 'fk_ballot_vote' })
@ForeignKey(() => RollEntry, ['districtId', 'rollEntryId'], ['districtId', 'id'], {
  name: 'fk_ballot_roll_entry',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_ballot_division' })
@Index('uq_ballot_entry', ['districtId', 'rollEntryId', 'sequence'], { unique: true })
@Index('ix_ballot_vote', ['districtId', 'voteId'])
@Index('ix_ballot_division', ['districtId', 'divisionId'])
@Check('ck_ballot_channel', `channel in ('paper', 'online')`)
@Check('ck_ballot_sequence', 'sequence >= 1')
export class Ballot {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_ballot' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_ballot' })
  id: string;

  @Column({ type: 'uuid', name: 'vote_id' })
  voteId: string;

  @Column({ type: 'uuid', name: 'roll_entry_id' })
  rollEntryId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** 1 for the first ballot of a voter; more only where the rule set allows another. */
  @Column({ type: 'int' })
  sequence: number;

  @Column({ type: 'jsonb' })
  answers: Record<string, BallotAnswer>;

  @Column({ type: 'text' })
  channel: BallotChannel;

  /** Day on which the voter returned it. */
  @Column({ type: 'date', name: 'cast_on' })
  castOn: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
