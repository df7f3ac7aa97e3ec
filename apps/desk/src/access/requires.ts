import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Power } from '@wireroom/contracts';
import type { FastifyRequest } from 'fastify';
import { deskFault } from '../desk-faults.js';
import type { Actor } from './actor.js';
import type { Identity } from './identity-provider.js';

export const REQUIRED = Symbol('REQUIRED');

/** The power that a handler asks of whoever calls it. */
export const Requires = (power: Power) => SetMetadata(REQUIRED, power);

/** Leaves a handler, or all of a controller, to everybody. */
export const Open = () => SetMetadata(REQUIRED, 'nothing');

/** A request that the guard has let pass. */
export type GuardedRequest = FastifyRequest & { identity?: Identity };

/** Who asks. @throws Fault `sign-in-needed` where reading is open and nobody is signed in */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { identity, ip } = context.switchToHttp().getRequest<GuardedRequest>();
  if (identity === undefined) throw deskFault('sign-in-needed');
  return { identity, address: ip };
});
