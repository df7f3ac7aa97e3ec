import { Body, Controller, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { type DeskUserList, NewUser, UserChange, type UserChanged } from '@wireroom/contracts';
import type { Actor } from './actor.js';
import { AuditLog } from './audit-log.js';
import { readBody } from './read-body.js';
import { By, Requires } from './requires.js';
import { type ChangedUser, Users } from './users.js';

/** The users of the desk, for those who manage them. What they do is kept as orders are, without the passwords. */
@Controller('api/users')
@Requires('users')
export class UserController {
  constructor(
    @Inject(Users) private readonly users: Users,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Get()
  async all(): Promise<DeskUserList> {
    return { users: await this.users.all() };
  }

  /** @throws Fault `user-exists`, `user-refused` */
  @Post()
  add(@Body() body: unknown, @By() actor: Actor): Promise<UserChanged> {
    const wanted = readBody(NewUser, body);
    const deed = { what: 'add-user', target: wanted.name, details: { role: wanted.role } };
    return this.audit.around(actor, deed, { work: () => this.users.add(wanted, actor.identity), answered: withoutPassword });
  }

  /** @throws Fault `not-found`, `user-refused` */
  @Patch(':name')
  change(@Param('name') name: string, @Body() body: unknown, @By() actor: Actor): Promise<UserChanged> {
    const change = readBody(UserChange, body);
    const deed = { what: 'change-user', target: name, details: change };
    const work = () => this.users.change(name, change, actor.identity);
    return this.audit.around(actor, deed, { work, answered: withoutPassword });
  }
}

const withoutPassword = ({ user }: ChangedUser) => user;
