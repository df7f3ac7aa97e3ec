import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ObligationDecision, type ObligationOutcome } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import { CLOCK, type Clock, requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { PROOFS, type ProofOutcome, type Proofs } from '../obligation/proofs.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { publishingFault } from '../publishing-faults.js';

/** A person ends an obligation. */
@Controller('v1/obligations')
export class ObligationController {
  constructor(
    @Inject(PROOFS) private readonly proofs: Proofs,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':id/confirm')
  @HttpCode(200)
  async confirm(
    @Param('id') id: string,
    @Body() body: unknown,
    @Headers('authorization') key?: string,
  ): Promise<ObligationOutcome> {
    const { reason } = this.decision(id, body, key);
    const at = this.clock.now().toISOString();
    return found(id, await this.proofs.confirm(id, { kind: 'by-person', at, detail: reason }));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  async refuse(
    @Param('id') id: string,
    @Body() body: unknown,
    @Headers('authorization') key?: string,
  ): Promise<ObligationOutcome> {
    const { reason } = this.decision(id, body, key);
    return found(id, await this.proofs.refuse(id, faultRecord(publishingFault('refused-by-person', { why: reason }))));
  }

  private decision(id: string, body: unknown, key: string | undefined): ObligationDecision {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, key);
    if (!validate(id)) throw runtimeFault('request-invalid', { where: 'id', why: 'not the id of an obligation' });
    const decision = ObligationDecision.safeParse(body);
    if (decision.success) return decision.data;
    const [issue] = decision.error.issues;
    throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'body', why: issue?.message });
  }
}

function found(id: string, outcome: ProofOutcome): ObligationOutcome {
  if (outcome.outcome === 'unknown') throw runtimeFault('not-found', { what: 'obligation', id });
  return outcome;
}
