import type { DivisionKind } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { ReferenceTable } from '../../platform/database/table-kind';

/** A division (行政区划) with its stable internal id and its present name, code and place in the tree. */
@Entity('division')
@Check(
  'ck_division_kind',
  `kind in ('country', 'province', 'prefecture', 'district', 'subdistrict', 'town', 'township', 'developmentZone', 'community', 'village', 'virtualCommunity', 'neighbourhood')`,
)
@Check('ck_division_existence', `exists_to > exists_from`)
@ReferenceTable()
@ForeignKey(() => Division, ['parentId'], ['id'], { name: 'fk_division_parent' })
@Index('ix_division_parent', ['parentId'])
@Index('ix_division_path', ['path'])
export class Division {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_division',
  })
  id: string;

  @Column({ type: 'text' })
  kind: DivisionKind;

  @Column({ type: 'bigint', name: 'parent_id', nullable: true })
  parentId: string | null;

  /** Stable ids from the root, `1/32/3206/`. */
  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'smallint' })
  level: number;

  /** Present name; the dated names are in {@link DivisionName}. */
  @Column({ type: 'text' })
  name: string;

  /** Present official code, null below the community. */
  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ type: 'date', name: 'exists_from' })
  existsFrom: string;

  /** First day on which the division is no more; null while it exists. */
  @Column({ type: 'date', name: 'exists_to', nullable: true })
  existsTo: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A name and code of a division for a span of days; spans of one division never overlap. */
@Entity('division_name')
@Check('ck_division_name_span', `valid_to > valid_from`)
@ReferenceTable()
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_division_name_division' })
@Index('ix_division_name_code', ['code'])
export class DivisionName {
  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_division_name' })
  divisionId: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'pk_division_name' })
  validFrom: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  code: string | null;
}

/** The parent of a division for a span of days. */
@Entity('division_placement')
@Check('ck_division_placement_span', `valid_to > valid_from`)
@ReferenceTable()
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_division_placement_division' })
@ForeignKey(() => Division, ['parentId'], ['id'], { name: 'fk_division_placement_parent' })
@Index('ix_division_placement_parent', ['parentId'])
export class DivisionPlacement {
  @PrimaryColumn({ type: 'bigint', name: 'division_id', primaryKeyConstraintName: 'pk_division_placement' })
  divisionId: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'pk_division_placement' })
  validFrom: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column({ type: 'bigint', name: 'parent_id', nullable: true })
  parentId: string | null;
}

/** Every pair of ancestor and descendant in the present tree, each division with itself at distance 0. */
@Entity('division_closure')
@ReferenceTable()
@ForeignKey(() => Division, ['ancestorId'], ['id'], { name: 'fk_division_closure_ancestor' })
@ForeignKey(() => Division, ['descendantId'], ['id'], { name: 'fk_division_closure_descendant' })
@Index('ix_division_closure_descendant', ['descendantId', 'ancestorId'])
export class DivisionClosure {
  @PrimaryColumn({ type: 'bigint', name: 'ancestor_id', primaryKeyConstraintName: 'pk_division_closure' })
  ancestorId: string;

  @PrimaryColumn({ type: 'bigint', name: 'descendant_id', primaryKeyConstraintName: 'pk_division_closure' })
  descendantId: string;

  @Column({ type: 'smallint' })
  distance: number;
}

/** How a successor came out of a predecessor. */
export type DivisionLinkKind = 'mergedInto' | 'splitInto' | 'replacedBy';

/** Predecessor and successor of a reorganisation. */
@Entity('division_link')
@Check('ck_division_link_kind', `kind in ('mergedInto', 'splitInto', 'replacedBy')`)
@ReferenceTable()
@ForeignKey(() => Division, ['predecessorId'], ['id'], { name: 'fk_division_link_predecessor' })
@ForeignKey(() => Division, ['successorId'], ['id'], { name: 'fk_division_link_successor' })
@Index('ix_division_link_successor', ['successorId'])
export class DivisionLink {
  @PrimaryColumn({ type: 'bigint', name: 'predecessor_id', primaryKeyConstraintName: 'pk_division_link' })
  predecessorId: string;

  @PrimaryColumn({ type: 'bigint', name: 'successor_id', primaryKeyConstraintName: 'pk_division_link' })
  successorId: string;

  @Column({ type: 'text' })
  kind: DivisionLinkKind;

  @Column({ type: 'date', name: 'effective_on' })
  effectiveOn: string;
}
