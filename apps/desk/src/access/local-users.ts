import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import type { Credentials, Identity, IdentityProvider } from './identity-provider.js';
import { hashPassword, isPasswordOf, makePassword } from './passwords.js';

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly password_hash: string;
  readonly disabled: boolean;
}

/** The desk's own users, by their passwords. */
@Injectable()
export class LocalUsers implements IdentityProvider {
  /** What the password of an unknown name is compared with, so that the answer takes as long. */
  private readonly nobodys = hashPassword(makePassword());

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async identify({ name, password }: Credentials): Promise<Identity | undefined> {
    const [user] = await this.gate.read<UserRow>(
      'select id, name, role, password_hash, disabled from desk."user" where name = $1',
      [name],
    );
    const right = await isPasswordOf(user?.password_hash ?? (await this.nobodys), password);
    if (user === undefined || !right || user.disabled) return undefined;
    return { userId: user.id, name: user.name, role: user.role };
  }
}
