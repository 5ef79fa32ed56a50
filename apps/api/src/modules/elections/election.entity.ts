import type {
  BallotAnswer,
  BallotMethod,
  ElectionAction,
  ElectionBody,
  ElectionOutcome,
  ElectionRoute,
  ElectionRules,
  ElectionState,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** An election or recommendation (选举、推荐) of whom residents put in office, with the rules by which it began. */
@Entity('election')
@TenantTable({ read: 'election.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_election_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_election_division' })
@Index('ix_election_newest', ['districtId', 'createdAt', 'id'])
@Index('ix_election_division', ['districtId', 'divisionId'])
@Index('uq_election_title', ['districtId', 'divisionId', 'title'], {
  unique: true,
  where: `state not in ('cancelled', 'annulled')`,
})
@Check('ck_election_seats', 'seats between 1 and 50')
@Check('ck_election_round', 'round >= 1')
@Check('ck_election_term', 'term_ends_on >= term_begins_on')
export class Election {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_election' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_election' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  body: ElectionBody;

  /** The part of the place that elects (选区), such as a building; null for the whole place. */
  @Column({ type: 'text', nullable: true })
  constituency: string | null;

  @Column({ type: 'text' })
  route: ElectionRoute;

  @Column({ type: 'text' })
  method: BallotMethod;

  @Column({ type: 'int' })
  seats: number;

  /** The day of the election as it is announced. */
  @Column({ type: 'date', name: 'election_day' })
  electionDay: string;

  @Column({ type: 'jsonb' })
  rules: ElectionRules;

  @Column({ type: 'text' })
  state: ElectionState;

  /** From 1; each run-off and each repeated vote is a round. */
  @Column({ type: 'int', default: 1 })
  round: number;

  @Column({ type: 'date', name: 'roll_published_on', nullable: true })
  rollPublishedOn: string | null;

  @Column({ type: 'text', name: 'roll_posted_at', nullable: true })
  rollPostedAt: string | null;

  @Column({ type: 'date', name: 'candidates_published_on', nullable: true })
  candidatesPublishedOn: string | null;

  @Column({ type: 'text', name: 'candidates_posted_at', nullable: true })
  candidatesPostedAt: string | null;

  @Column({ type: 'date', name: 'opened_on', nullable: true })
  openedOn: string | null;

  @Column({ type: 'date', name: 'closes_on', nullable: true })
  closesOn: string | null;

  @Column({ type: 'text', name: 'closing_reason', nullable: true })
  closingReason: string | null;

  /** Residents at the meeting that recommended. */
  @Column({ type: 'int', nullable: true })
  attendance: number | null;

  /** Of each round that was counted. */
  @Column({ type: 'jsonb', default: [] })
  results: ElectionOutcome[];

  @Column({ type: 'date', name: 'publicised_on', nullable: true })
  publicisedOn: string | null;

  @Column({ type: 'text', name: 'result_posted_at', nullable: true })
  resultPostedAt: string | null;

  @Column({ type: 'date', name: 'term_begins_on', nullable: true })
  termBeginsOn: string | null;

  /** Last day of the term. */
  @Column({ type: 'date', name: 'term_ends_on', nullable: true })
  termEndsOn: string | null;

  /** Why it was given up or is void. */
  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** A paper of the box: what it says, and nothing of whose it is, when it came or who entered it (record 0192). Append-only. */
@Entity('election_ballot')
@TenantTable({ read: 'election.read', division: 'divisionId' })
@ForeignKey(() => Election, ['districtId', 'electionId'], ['districtId', 'id'], {
  name: 'fk_election_ballot_election',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_election_ballot_division' })
@Index('ix_election_ballot_election', ['districtId', 'electionId', 'round'])
@Index('ix_election_ballot_division', ['districtId', 'divisionId'])
export class ElectionBallot {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_election_ballot' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_election_ballot' })
  id: string;

  @Column({ type: 'uuid', name: 'election_id' })
  electionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'jsonb' })
  answers: Readonly<Record<string, BallotAnswer>>;
}

/** What was done with an election. Append-only. */
@Entity('election_event')
@TenantTable({ read: 'election.read', division: 'divisionId' })
@ForeignKey(() => Election, ['districtId', 'electionId'], ['districtId', 'id'], {
  name: 'fk_election_event_election',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_election_event_division' })
@Index('ix_election_event_election', ['districtId', 'electionId', 'recordedAt', 'id'])
@Index('ix_election_event_division', ['districtId', 'divisionId'])
export class ElectionEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_election_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_election_event' })
  id: string;

  @Column({ type: 'uuid', name: 'election_id' })
  electionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  action: ElectionAction | 'createElection';

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
