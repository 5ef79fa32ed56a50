import type { PostKind, Sex } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/**
 * A person (人员) that an organisation or a committee has to do with. Name, telephone and identity number are sealed;
 * beside each stand its masked form, which is what reads give, and the index under which it is found.
 */
@Entity('person')
@TenantTable({ read: 'person.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_person_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_person_division' })
@Index('ix_person_division', ['districtId', 'divisionId'])
@Index('ix_person_name', ['districtId', 'nameIndex'])
@Index('ix_person_phone', ['districtId', 'phoneIndex'])
@Index('ix_person_identity', ['districtId', 'identityIndex'])
@Check('ck_person_sex', `sex in ('unknown', 'male', 'female', 'notStated')`)
@Check('ck_person_birth_year', 'birth_year between 1900 and 2199')
export class Person {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_person' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_person' })
  id: string;

  /** Division where the person lives, or for which the person was recorded. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text', name: 'name_sealed' })
  nameSealed: string;

  @Column({ type: 'text', name: 'name_masked' })
  nameMasked: string;

  @Column({ type: 'text', name: 'name_index' })
  nameIndex: string;

  @Column({ type: 'text', name: 'phone_sealed', nullable: true })
  phoneSealed: string | null;

  @Column({ type: 'text', name: 'phone_masked', nullable: true })
  phoneMasked: string | null;

  @Column({ type: 'text', name: 'phone_index', nullable: true })
  phoneIndex: string | null;

  @Column({ type: 'text', name: 'identity_sealed', nullable: true })
  identitySealed: string | null;

  @Column({ type: 'text', name: 'identity_masked', nullable: true })
  identityMasked: string | null;

  @Column({ type: 'text', name: 'identity_index', nullable: true })
  identityIndex: string | null;

  /** Null when nobody asked. */
  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  @Column({ type: 'smallint', name: 'birth_year', nullable: true })
  birthYear: number | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** What a post is held in: an organisation, an owners' committee, or the residents' committee of the division. */
export type PostBody = 'organisation' | 'ownersCommittee' | 'residentsCommittee';

/** A post (职务) that a person holds from one day to another. A post that was never held is withdrawn, never deleted. */
@Entity('post_holding')
@TenantTable({ read: 'person.read', division: 'divisionId' })
@ForeignKey(() => Person, ['districtId', 'personId'], ['districtId', 'id'], {
  name: 'fk_post_holding_person',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_post_holding_division' })
@Index('ix_post_holding_person', ['districtId', 'personId'])
@Index('ix_post_holding_body', ['districtId', 'bodyId', 'heldFrom'])
@Index('ix_post_holding_division', ['districtId', 'divisionId'])
@Check('ck_post_holding_span', 'held_to > held_from')
@Check('ck_post_holding_body', `(body_kind = 'residentsCommittee') = (body_id is null)`)
export class PostHolding {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_post_holding' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_post_holding' })
  id: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId: string;

  @Column({ type: 'text', name: 'body_kind' })
  bodyKind: PostBody;

  /** The organisation or owners' committee; null for the residents' committee of the division. */
  @Column({ type: 'uuid', name: 'body_id', nullable: true })
  bodyId: string | null;

  /** Division of the body, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text', name: 'post_kind' })
  postKind: PostKind;

  @Column({ type: 'date', name: 'held_from' })
  heldFrom: string;

  /** First day on which it is held no more; null while it lasts. */
  @Column({ type: 'date', name: 'held_to', nullable: true })
  heldTo: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
