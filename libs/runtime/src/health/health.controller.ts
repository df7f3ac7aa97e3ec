import { Controller, Get, Inject } from '@nestjs/common';
import { Readiness } from './readiness.js';

/** `GET /health/live`: the process answers. `GET /health/ready`: everything it depends on does too, else 503. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  ready(): { status: 'ok' } {
    this.readiness.require();
    return { status: 'ok' };
  }
}
