import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { LocalTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { Account } from './account.entity';

/** A role (角色) in force. */
@Entity('role')
@LocalTable()
export class Role {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_role' })
  code: string;

  @Column({ type: 'text', name: 'name_zh' })
  nameZh: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn: string;

  @Column({ type: 'int' })
  position: number;
}

/** A permission of a role. */
@Entity('role_permission')
@LocalTable()
@ForeignKey(() => Role, ['roleCode'], ['code'], { name: 'fk_role_permission_role' })
export class RolePermission {
  @PrimaryColumn({ type: 'text', name: 'role_code', primaryKeyConstraintName: 'pk_role_permission' })
  roleCode: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_role_permission' })
  permission: string;
}

/** A role held by an account over a division subtree (数据权限). Revoked grants stay, as history. */
@Entity('role_grant')
@LocalTable()
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_role_grant_account' })
@ForeignKey(() => Role, ['roleCode'], ['code'], { name: 'fk_role_grant_role' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_role_grant_division' })
@ForeignKey(() => Account, ['grantedBy'], ['id'], { name: 'fk_role_grant_granted_by' })
@ForeignKey(() => Account, ['revokedBy'], ['id'], { name: 'fk_role_grant_revoked_by' })
@Index('uq_role_grant_in_force', ['accountId', 'roleCode', 'divisionId'], {
  unique: true,
  where: 'revoked_at IS NULL',
})
@Index('ix_role_grant_division', ['divisionId'])
@Index('ix_role_grant_account', ['accountId'])
@Index('ix_role_grant_role', ['roleCode'])
@Index('ix_role_grant_granted_by', ['grantedBy'])
@Index('ix_role_grant_revoked_by', ['revokedBy'])
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_role_grant' })
  id: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column({ type: 'text', name: 'role_code' })
  roleCode: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'timestamptz', name: 'granted_at', default: () => 'now()' })
  grantedAt: Date;

  /** Null when the installation itself granted it. */
  @Column({ type: 'uuid', name: 'granted_by', nullable: true })
  grantedBy: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'uuid', name: 'revoked_by', nullable: true })
  revokedBy: string | null;
}
