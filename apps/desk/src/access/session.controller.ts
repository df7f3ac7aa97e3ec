import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { PasswordChange, type Session, SignIn } from '@wireroom/contracts';
import type { FastifyReply } from 'fastify';
import { deskFault } from '../desk-faults.js';
import { ACCESS_SETTINGS, type AccessSettings } from './access-settings.js';
import type { Actor } from './actor.js';
import { IDENTITY_PROVIDER, type Identity, type IdentityProvider } from './identity-provider.js';
import { readBody } from './read-body.js';
import { By, type GuardedRequest, Open, Requires } from './requires.js';
import { cookieOf, tokenOf } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignInLimit } from './sign-in-limit.js';
import { Users } from './users.js';

/** Signing in and out, and one's own password. */
@Controller('api')
export class SessionController {
  constructor(
    @Inject(IDENTITY_PROVIDER) private readonly provider: IdentityProvider,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
    @Inject(Users) private readonly users: Users,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  /** @throws Fault `sign-in-wrong`, `sign-in-limited` */
  @Post('session')
  @Open()
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @Req() { ip, headers }: GuardedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { name: typed, password } = readBody(SignIn, body);
    const name = typed.trim().toLowerCase();
    await this.limit.count(name, ip);
    const identity = await this.provider.identify({ name, password });
    if (identity === undefined) throw deskFault('sign-in-wrong');
    await this.limit.forget(name, ip);
    const before = tokenOf(headers.cookie, this.settings);
    if (before !== undefined) await this.sessions.end(before);
    await this.open(identity, ip, reply);
    return this.sessionOf(identity);
  }

  @Get('session')
  present(@Req() { identity }: GuardedRequest): Session {
    return this.sessionOf(identity);
  }

  @Delete('session')
  @Open()
  @HttpCode(204)
  async signOut(@Headers('cookie') cookies: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(cookies, this.settings);
    if (token !== undefined) await this.sessions.end(token);
    reply.header('set-cookie', cookieOf(undefined, this.settings));
  }

  /** All sessions of the user end but this one, which gets a new token. @throws Fault `password-wrong` */
  @Post('account/password')
  @Requires('read')
  @HttpCode(204)
  async changePassword(
    @Body() body: unknown,
    @By() { identity, address }: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const change = readBody(PasswordChange, body);
    await this.limit.count(identity.name, address);
    await this.users.changePassword(identity.userId, change);
    await this.limit.forget(identity.name, address);
    await this.open(identity, address, reply);
  }

  private async open({ userId }: Identity, address: string, reply: FastifyReply): Promise<void> {
    reply.header('set-cookie', cookieOf(await this.sessions.open(userId, address), this.settings));
  }

  private sessionOf(identity: Identity | undefined): Session {
    const { confirmReach } = this.settings;
    return identity === undefined ? { confirmReach } : { person: { name: identity.name, role: identity.role }, confirmReach };
  }
}
