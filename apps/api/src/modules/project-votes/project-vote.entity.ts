import type {
  AgeBand,
  ProjectBallotMethod,
  ProjectSelectionRule,
  ProjectVoteState,
  ProjectVotingChannel,
  Sex,
} from '@weizhi/domain';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** A vote on projects (项目投票) with the terms of its day. Votes of one series follow one another, edition by edition. */
@Entity('project_vote')
@TenantTable({ read: 'projectVote.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_project_vote_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_project_vote_division' })
@Index('uq_project_vote_code', ['districtId', 'code'], { unique: true, where: 'withdrawn_at is null' })
@Index('ix_project_vote_edition', ['districtId', 'series', 'edition', 'id'])
@Index('ix_project_vote_division', ['districtId', 'divisionId'])
@Index('ix_project_vote_import_batch', ['districtId', 'importBatchId'])
@Check('ck_project_vote_budget', 'budget > 0')
export class ProjectVote {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_project_vote' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_project_vote' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** What tells it from other votes of the district. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  title: string;

  /** Where it is held, as the source names the place. */
  @Column({ type: 'text' })
  series: string;

  /** Usually the year for which the projects are. */
  @Column({ type: 'text' })
  edition: string;

  @Column({ type: 'text' })
  method: ProjectBallotMethod;

  @Column({ type: 'text' })
  rule: ProjectSelectionRule;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  budget: string;

  /** ISO 4217. */
  @Column({ type: 'text' })
  currency: string;

  @Column({ type: 'int', nullable: true })
  threshold: number | null;

  @Column({ type: 'int', name: 'fewest_projects', nullable: true })
  fewestProjects: number | null;

  @Column({ type: 'int', name: 'most_projects', nullable: true })
  mostProjects: number | null;

  @Column({ type: 'int', name: 'least_points', nullable: true })
  leastPoints: number | null;

  @Column({ type: 'int', name: 'most_points', nullable: true })
  mostPoints: number | null;

  @Column({ type: 'numeric', name: 'most_cost', precision: 14, scale: 2, nullable: true })
  mostCost: string | null;

  @Column({ type: 'date', name: 'opens_on', nullable: true })
  opensOn: string | null;

  @Column({ type: 'date', name: 'closes_on', nullable: true })
  closesOn: string | null;

  /** How many might vote; null where nobody said so. */
  @Column({ type: 'int', nullable: true })
  electorate: number | null;

  /** Remarks of the source. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  /** Those that came in from elsewhere are closed. */
  @Column({ type: 'text', default: 'closed' })
  state: ProjectVoteState;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column({ type: 'text', name: 'closing_reason', nullable: true })
  closingReason: string | null;

  @Column({ type: 'text', name: 'cancel_reason', nullable: true })
  cancelReason: string | null;
}

/** A project that can be chosen, with what was published of its result. */
@Entity('voted_project')
@TenantTable({ read: 'projectVote.read', division: 'divisionId' })
@ForeignKey(() => ProjectVote, ['districtId', 'voteId'], ['districtId', 'id'], {
  name: 'fk_voted_project_vote',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_voted_project_division' })
@Index('uq_voted_project_number', ['districtId', 'voteId', 'number'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_voted_project_vote', ['districtId', 'voteId'])
@Index('ix_voted_project_division', ['districtId', 'divisionId'])
@Index('ix_voted_project_import_batch', ['districtId', 'importBatchId'])
@Check('ck_voted_project_cost', 'cost >= 0')
export class VotedProject {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_voted_project' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_voted_project' })
  id: string;

  @Column({ type: 'uuid', name: 'vote_id' })
  voteId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Number on the ballot, as the source writes it. */
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  cost: string;

  @Column({ type: 'text', array: true })
  categories: string[];

  @Column({ type: 'text', array: true })
  beneficiaries: string[];

  @Column({ type: 'numeric', precision: 9, scale: 6, nullable: true })
  latitude: string | null;

  @Column({ type: 'numeric', precision: 9, scale: 6, nullable: true })
  longitude: string | null;

  @Column({ type: 'int', name: 'official_votes', nullable: true })
  officialVotes: number | null;

  @Column({ type: 'int', name: 'official_score', nullable: true })
  officialScore: number | null;

  @Column({ type: 'boolean', name: 'official_taken', nullable: true })
  officialTaken: boolean | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

/**
 * A ballot: the projects of one voter with what each gets from it (see the domain's `projectBallotWeights`). Of the
 * voter it keeps the source's pseudonym and no exact age.
 */
@Entity('project_ballot')
@TenantTable({ read: 'projectVote.read', division: 'divisionId' })
@ForeignKey(() => ProjectVote, ['districtId', 'voteId'], ['districtId', 'id'], {
  name: 'fk_project_ballot_vote',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_project_ballot_division' })
@Index('uq_project_ballot_voter', ['districtId', 'voteId', 'voter'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_project_ballot_vote', ['districtId', 'voteId'])
@Index('ix_project_ballot_division', ['districtId', 'divisionId'])
@Index('ix_project_ballot_import_batch', ['districtId', 'importBatchId'])
@Check('ck_project_ballot_weights', 'cardinality(projects) = cardinality(weights)')
export class ProjectBallot {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_project_ballot' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_project_ballot' })
  id: string;

  @Column({ type: 'uuid', name: 'vote_id' })
  voteId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  voter: string;

  @Column({ type: 'text', array: true })
  projects: string[];

  @Column({ type: 'int', array: true })
  weights: number[];

  @Column({ type: 'text', name: 'age_band', nullable: true })
  ageBand: AgeBand | null;

  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  @Column({ type: 'text', nullable: true })
  channel: ProjectVotingChannel | null;

  /** As the source names it. */
  @Column({ type: 'text', nullable: true })
  neighbourhood: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
