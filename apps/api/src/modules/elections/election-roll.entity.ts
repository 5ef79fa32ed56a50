import type { CandidateNominator, ElectionObjectionSubject } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Resident } from '../participation';
import { Election } from './election.entity';

/** A voter on the electoral roll of an election (选民), and whether they were given a paper; never what it says. */
@Entity('election_voter')
@TenantTable({ read: 'election.read', division: 'divisionId' })
@ForeignKey(() => Election, ['districtId', 'electionId'], ['districtId', 'id'], {
  name: 'fk_election_voter_election',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_election_voter_division' })
@ForeignKey(() => Resident, ['districtId', 'residentId'], ['districtId', 'id'], {
  name: 'fk_election_voter_resident',
})
@Index('uq_election_voter_number', ['districtId', 'electionId', 'number'], { unique: true })
@Index('uq_election_voter_resident', ['districtId', 'electionId', 'residentId'], {
  unique: true,
  where: 'struck_at is null',
})
@Index('ix_election_voter_resident', ['districtId', 'residentId'])
@Index('ix_election_voter_division', ['districtId', 'divisionId'])
@Index('ix_election_voter_import_batch', ['districtId', 'importBatchId'])
@Check('ck_election_voter_number', 'number >= 1')
export class ElectionVoter {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_election_voter' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_election_voter' })
  id: string;

  @Column({ type: 'uuid', name: 'election_id' })
  electionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'uuid', name: 'resident_id' })
  residentId: string;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** Last round in which a paper was given out to them. */
  @Column({ type: 'int', name: 'issued_round', nullable: true })
  issuedRound: number | null;

  @Column({ type: 'timestamptz', name: 'struck_at', nullable: true })
  struckAt: Date | null;

  @Column({ type: 'text', name: 'strike_reason', nullable: true })
  strikeReason: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** A candidate (候选人): a voter who was nominated. The name is public by law. */
@Entity('election_candidate')
@TenantTable({ read: 'election.read', division: 'divisionId' })
@ForeignKey(() => Election, ['districtId', 'electionId'], ['districtId', 'id'], {
  name: 'fk_election_candidate_election',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_election_candidate_division' })
@ForeignKey(() => ElectionVoter, ['districtId', 'voterId'], ['districtId', 'id'], {
  name: 'fk_election_candidate_voter',
})
@Index('uq_election_candidate_number', ['districtId', 'electionId', 'number'], { unique: true })
@Index('ix_election_candidate_voter', ['districtId', 'voterId'])
@Index('ix_election_candidate_division', ['districtId', 'divisionId'])
export class ElectionCandidate {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_election_candidate' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_election_candidate' })
  id: string;

  @Column({ type: 'uuid', name: 'election_id' })
  electionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'uuid', name: 'voter_id' })
  voterId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  nominator: CandidateNominator;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'date', name: 'withdrawn_on', nullable: true })
  withdrawnOn: string | null;

  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  @Column({ type: 'int', name: 'elected_round', nullable: true })
  electedRound: number | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** An objection (申诉、异议) to roll, candidates or result, with its decision. */
@Entity('election_objection')
@TenantTable({ read: 'election.read', division: 'divisionId' })
@ForeignKey(() => Election, ['districtId', 'electionId'], ['districtId', 'id'], {
  name: 'fk_election_objection_election',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_election_objection_division' })
@Index('ix_election_objection_election', ['districtId', 'electionId'])
@Index('ix_election_objection_division', ['districtId', 'divisionId'])
@Check('ck_election_objection_decided', 'num_nulls(decided_on, upheld, decision) in (0, 3)')
export class ElectionObjection {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_election_objection' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_election_objection' })
  id: string;

  @Column({ type: 'uuid', name: 'election_id' })
  electionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  subject: ElectionObjectionSubject;

  @Column({ type: 'date', name: 'raised_on' })
  raisedOn: string;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'boolean', nullable: true })
  upheld: boolean | null;

  @Column({ type: 'text', nullable: true })
  decision: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
