import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may, type Power } from '@wireroom/contracts';
import type { FastifyReply } from 'fastify';
import { deskFault } from '../desk-faults.js';
import { ACCESS_SETTINGS, type AccessSettings } from './access-settings.js';
import { onThisMachine } from './on-this-machine.js';
import { OpenAnswers } from './open-answers.js';
import { type GuardedRequest, REQUIRED } from './requires.js';
import { isSafe, sameSite } from './same-site.js';
import { tokenOf } from './session-cookie.js';
import { Sessions, tokenHash } from './sessions.js';

/** What every service answers about itself. */
const ABOUT_ITSELF = /^\/(health\/(live|ready)|metrics)(\?|$)/;

/** Before every controller: what changes something comes from the desk's own pages, and whoever asks may. Closed unless a handler says otherwise. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(OpenAnswers) private readonly answers: OpenAnswers,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  /** @throws Fault `cross-site`, `sign-in-needed`, `role-insufficient` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (ABOUT_ITSELF.test(request.url)) return true;
    this.requireOwnPages(request);
    const handlers = [context.getHandler(), context.getClass()];
    const required = this.reflector.getAllAndOverride<Power | 'nothing' | undefined>(REQUIRED, handlers);
    if (required === 'nothing') return true;
    const token = tokenOf(request.headers.cookie, this.settings);
    const hash = token === undefined ? undefined : tokenHash(token);
    request.identity = hash && (await this.sessions.find(hash));
    this.requirePower(request, required);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (hash && request.identity) this.answers.add(reply.raw, hash);
    return true;
  }

  private requireOwnPages({ method, headers }: GuardedRequest): void {
    const asking = {
      method,
      fetchSite: headers['sec-fetch-site'] as string | undefined,
      origin: headers.origin,
      host: headers.host,
      marked: headers['x-wireroom-desk'] === '1',
    };
    if (sameSite(asking, this.settings.origin) !== 'allowed') throw deskFault('cross-site');
  }

  /** A handler that changes something and names no power is nobody's. */
  private requirePower(request: GuardedRequest, required: Power | undefined): void {
    const { identity, method } = request;
    const power = required ?? (isSafe(method) ? 'read' : undefined);
    if (identity === undefined) {
      const open = this.settings.open && power === 'read' && isSafe(method) && onThisMachine(request);
      if (!open) throw deskFault('sign-in-needed');
    } else if (power === undefined || !may(identity.role, power)) throw deskFault('role-insufficient', { role: identity.role });
  }
}
