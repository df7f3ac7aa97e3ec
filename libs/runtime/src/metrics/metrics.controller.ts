import { Controller, Get, Header } from '@nestjs/common';
import { metricsRegistry } from './metrics.js';

/** `GET /metrics`: Prometheus text exposition. */
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('content-type', metricsRegistry.contentType)
  metrics(): Promise<string> {
    return metricsRegistry.metrics();
  }
}
