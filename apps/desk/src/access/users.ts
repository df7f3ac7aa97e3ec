import { Inject, Injectable } from '@nestjs/common';
import type { DeskUser, Person, Role, UserChange } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { v7 } from 'uuid';
import { deskFault } from '../desk-faults.js';
import { hashPassword, isPasswordOf, makePassword } from './passwords.js';
import { Sessions } from './sessions.js';
import { userRefusal } from './user-refusal.js';

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly password_hash: string;
  readonly created_at: Date;
  readonly last_seen_at: Date | null;
}

/** A user after a change, and the password that was made with it: it is known nowhere else. */
export interface ChangedUser {
  readonly user: DeskUser;
  readonly password?: string;
}

const ALL = 'select id, name, role, disabled, password_hash, created_at, last_seen_at from desk."user"';

/** The users of the desk. */
@Injectable()
export class Users {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async all(): Promise<DeskUser[]> {
    return (await this.gate.read<UserRow>(`${ALL} order by name`)).map(shown);
  }

  /** @throws Fault `user-refused`, `user-exists` */
  async add(person: Person, by: Person): Promise<ChangedUser> {
    const { name, role } = person;
    const why = userRefusal(by, { role, disabled: false }, 0);
    if (why !== undefined) throw deskFault('user-refused', { name, why });
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const [row] = await this.gate.run(() =>
      this.gate.sql<UserRow>(
        `insert into desk."user" (id, name, role, password_hash) values ($1, $2, $3, $4) on conflict (name) do nothing returning *`,
        [v7(), name, role, passwordHash],
      ),
    );
    if (row === undefined) throw deskFault('user-exists', { name });
    return { user: shown(row), password };
  }

  /**
   * Whatever is changed, the user's sessions end.
   * @throws Fault `not-found`, `user-refused`
   */
  async change(name: string, change: UserChange, by: Person): Promise<ChangedUser> {
    const password = change.resetPassword ? makePassword() : undefined;
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    return this.gate.run(async () => {
      // All of them in one order: two changes at once must not leave the desk without a chief.
      const rows = await this.gate.sql<UserRow>(`${ALL} order by id for update`);
      const present = rows.find((row) => row.name === name);
      if (present === undefined) throw runtimeFault('not-found', { what: 'user', id: name });
      const { role = present.role, disabled = present.disabled } = change;
      const chiefs = rows.filter((row) => row.role === 'chief' && !row.disabled).length;
      const why = userRefusal(by, { present, role, disabled }, chiefs);
      if (why !== undefined) throw deskFault('user-refused', { name, why });
      await this.gate.sql('update desk."user" set role = $2, disabled = $3, password_hash = $4 where id = $1', [
        present.id,
        role,
        disabled,
        passwordHash ?? present.password_hash,
      ]);
      await this.sessions.endAll(present.id);
      return { user: shown({ ...present, role, disabled }), password };
    });
  }

  /**
   * A user's own password; his sessions end.
   * @throws Fault `password-wrong`
   */
  async changePassword(userId: string, { present, wanted }: { present: string; wanted: string }): Promise<void> {
    const [row] = await this.gate.read<UserRow>(`${ALL} where id = $1`, [userId]);
    if (row === undefined || !(await isPasswordOf(row.password_hash, present))) throw deskFault('password-wrong');
    const passwordHash = await hashPassword(wanted);
    await this.gate.run(async () => {
      await this.gate.sql('update desk."user" set password_hash = $2 where id = $1', [userId, passwordHash]);
      await this.sessions.endAll(userId);
    });
  }
}

function shown({ name, role, disabled, created_at, last_seen_at }: UserRow): DeskUser {
  return { name, role, disabled, createdAt: created_at.toISOString(), lastSeenAt: last_seen_at?.toISOString() };
}
