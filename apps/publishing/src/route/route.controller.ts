import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { type DryRun, DryRunRequest } from '@wireroom/contracts';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import { readQuery } from '../line/read-query.js';
import { DryRuns } from './dry-run.js';

/** `POST /v1/routes/dry-run`: what a draft of a route would have sent, without sending. */
@Controller('v1/routes')
export class RouteController {
  constructor(
    @Inject(DryRuns) private readonly dryRuns: DryRuns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('dry-run')
  @HttpCode(200)
  dryRun(@Body() body: unknown): Promise<DryRun> {
    const request = DryRunRequest.safeParse(body);
    if (!request.success) {
      const [issue] = request.error.issues;
      throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'body', why: issue?.message });
    }
    readQuery(request.data.query);
    return this.dryRuns.run(request.data, this.clock.now());
  }
}
