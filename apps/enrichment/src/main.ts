import { JetStreamServer } from '@wireroom/messaging';
import { readConfig, runService } from '@wireroom/runtime';
import { EnrichmentConfig } from './enrichment.config.js';
import { EnrichmentModule } from './enrichment.module.js';

await runService({
  name: 'enrichment',
  config: readConfig(EnrichmentConfig, process.env),
  module: (config, logger) => EnrichmentModule.with(config, logger),
  prepare: (app) => {
    app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  },
});
