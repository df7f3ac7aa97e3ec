import { JetStreamServer } from '@wireroom/messaging';
import { readConfig, runService } from '@wireroom/runtime';
import { PublishingConfig } from './publishing.config.js';
import { PublishingModule } from './publishing.module.js';

await runService({
  name: 'publishing',
  config: readConfig(PublishingConfig, process.env),
  module: (config, logger) => PublishingModule.with(config, logger),
  prepare: (app) => {
    app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  },
});
